/** Words that tell somebody's sex, and what is heard in their place. */
const ALIKE: [string, string[]][] = [
  ["they", ["he", "she"]],
  ["them", ["him"]],
  ["their", ["his", "her", "hers"]],
  ["themself", ["himself", "herself", "themselves"]],
  ["mx", ["mr", "mrs", "ms", "miss"]],
  ["sir", ["madam", "ma'am"]],
  ["person", ["man", "woman", "lady", "gentleman", "guy"]],
  ["partner", ["husband", "wife"]],
  ["child", ["son", "daughter", "boy", "girl"]],
  ["parent", ["mother", "father", "mum", "mom", "dad"]],
  ["sibling", ["brother", "sister"]],
];

/** Hash of a word → hash of what is heard in its place. */
const heardFor = new Map(ALIKE.flatMap(([one, words]) => words.map((word) => [plainHash(word), plainHash(one)])));
/** The low bits that any of those hashes has: nearly every other word is told by them alone. */
const LOW = 1023;
const maybe = new Uint8Array(LOW + 1);
for (const hash of heardFor.keys()) maybe[hash & LOW] = 1;

/** A word's hash for the listener, the same for words that differ only in whose sex they tell. */
export function wordHash(source: string, start: number, end: number): number {
  const hash = plainHash(source, start, end);
  return maybe[hash & LOW] === 1 ? (heardFor.get(hash) ?? hash) : hash;
}

/** FNV-1a over the UTF-16 units, with ASCII capitals made small and apostrophes made straight. */
function plainHash(source: string, start = 0, end = source.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    let code = source.charCodeAt(at);
    if (code >= 65 && code <= 90) code |= 32;
    else if (code === 0x2019 || code === 0x2018 || code === 0x02bc) code = 39;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}
