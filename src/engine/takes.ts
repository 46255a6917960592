import type { SlimTable } from "./slim-table";

/** The words that each pattern takes, with the positions that take them; and where each pattern's begin. */
export function takesOf(
  slim: SlimTable,
  followAt: Uint32Array,
  wordsAt: Uint32Array,
): { takes: Int32Array; takesAt: Uint32Array } {
  const count = slim.span.length;
  const takesAt = new Uint32Array(count + 1);
  for (let p = 0; p < count; p++) {
    const words = (wordsAt[followAt[p + 1] as number] as number) - (wordsAt[followAt[p] as number] as number);
    // Half as much room again as words, at the least: then most are met at the first look.
    takesAt[p + 1] = (takesAt[p] as number) + (2 << (32 - Math.clz32(words + (words >> 1))));
  }
  const takes = new Int32Array(takesAt[count] as number);
  for (let p = 0; p < count; p++) {
    const begin = takesAt[p] as number;
    const mask = ((takesAt[p + 1] as number) - begin) / 2 - 1;
    for (let position = 0; position < (slim.span[p] as number); position++) {
      const at = (followAt[p] as number) + position;
      for (let w = wordsAt[at] as number; w < (wordsAt[at + 1] as number); w++) {
        const word = slim.words[w] as number;
        let k = word & mask;
        while (takes[begin + 2 * k] !== word && takes[begin + 2 * k] !== 0) k = (k + 1) & mask;
        takes[begin + 2 * k] = word;
        takes[begin + 2 * k + 1] = (takes[begin + 2 * k + 1] as number) | (1 << position);
      }
    }
  }
  return { takes, takesAt };
}
