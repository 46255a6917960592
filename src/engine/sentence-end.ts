/** Words that carry a full stop of their own. */
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof st no nr approx etc vs eg ie e.g i.e a.m p.m am pm inc ltd co corp dept ext fig jr sr tel ref max min avg est mt ave rd".split(
    " ",
  ),
);
const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map((word) => word.length));
/** Of those, the ones that often do end a sentence: then a capital letter behind them decides. */
const MAY_END = new Set("etc am pm a.m p.m inc ltd co no min max ext ref".split(" "));

/**
 * Does the punctuation at `[at, end)` end a sentence?
 * @param lastStart offset at which the last word before it begins
 */
export function endsSentence(source: string, at: number, end: number, lastStart: number): boolean {
  if (end >= source.length) return true;
  const next = source.charCodeAt(end);
  const spaced = next === 32 || next === 10 || next === 13 || next === 9 || next === 0xa0;
  const mark = source.charCodeAt(at);
  if (!spaced) {
    // "Yes!😊", "Sorry.I will": an emoji or a capital letter glued on; otherwise part of a word ("wellput.example").
    if (next >= 0xd83c && next <= 0xd83e) return true;
    if (mark === 33 || mark === 63) return true;
    const long = at - lastStart >= 2;
    return next >= 65 && next <= 90 && long && source.charCodeAt(at - 1) > 90;
  }
  if (mark === 33 || mark === 63) return !continuesInLowerCase(source, end) || source.charCodeAt(end - 1) !== 34;
  const lowerNext = continuesInLowerCase(source, end);
  if (mark === 46 && end - at === 1) {
    if (at - lastStart > LONGEST_ABBREVIATION) return true;
    const word = source.slice(lastStart, at).toLowerCase();
    if (ABBREVIATIONS.has(word)) return MAY_END.has(word) && !lowerNext && startsWithCapital(source, end);
    // Initials: "J. Smith", "e. g."
    if (word.length === 1 && /[a-z]/.test(word) && word !== "i") return false;
    return true;
  }
  // Three dots trail off: only a capital letter behind them begins anew.
  return !lowerNext;
}

function firstBehind(source: string, at: number): number {
  let k = at;
  while (
    k < source.length &&
    (source.charCodeAt(k) === 32 || source.charCodeAt(k) === 9 || source.charCodeAt(k) === 0xa0)
  )
    k++;
  return k < source.length ? source.charCodeAt(k) : 0;
}

function continuesInLowerCase(source: string, at: number): boolean {
  const code = firstBehind(source, at);
  return code >= 97 && code <= 122;
}

function startsWithCapital(source: string, at: number): boolean {
  const code = firstBehind(source, at);
  return (code >= 65 && code <= 90) || code === 10 || code === 13 || code === 0;
}

/** "1." or "2)" at the head of a line, with a space behind. */
export function isListNumber(source: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  for (let k = start; k < end; k++) {
    const code = source.charCodeAt(k);
    if (code < 48 || code > 57) return false;
  }
  const mark = source.charCodeAt(end);
  return (mark === 46 || mark === 41) && (source.charCodeAt(end + 1) === 32 || source.charCodeAt(end + 1) === 9);
}
