/** What punctuation does: codes are UTF-16 units, places offsets into the source. */

/** A closing quotation mark or bracket. */
export const isCloser = (code: number) => code === 34 || code === 0x201d || code === 0xbb || code === 41 || code === 93;

/** Does this mark part a sentence more than a comma does? */
export function isStrongBreak(source: string, at: number, code: number): boolean {
  // ; : ( ) – — and a hyphen with a space on either side
  if (code === 59 || code === 58 || code === 40 || code === 41 || code === 0x2013 || code === 0x2014) return true;
  return code === 45 && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at + 1) === 32);
}

/** A dot, dash or star that begins a list item. */
export function isBullet(source: string, at: number, code: number): boolean {
  const spaced = source.charCodeAt(at + 1) === 32 || source.charCodeAt(at + 1) === 9;
  return code === 0x2022 || code === 0x25cf || code === 0x2013 || ((code === 45 || code === 42) && spaced);
}

/** Plain-text mail breaks lines near 72 letters: such a break ends no sentence. */
export function wrapsHere(source: string, at: number, next: number): boolean {
  const lineStart = source.lastIndexOf("\n", at - 1) + 1;
  if (at - lineStart < 55) return false;
  const last = source.charCodeAt(at - 1);
  const first = source.charCodeAt(next);
  return last !== 46 && last !== 33 && last !== 63 && last !== 58 && first >= 97 && first <= 122;
}

/** Could a word go on with this, behind English letters? An apostrophe, a digit, a letter with an accent … */
export const mayGoOn = (code: number) => code === 39 || (code >= 48 && code <= 57) || code >= 0xc0;

/** Where the first apostrophe inside a word stands; -1 without one. */
export function apostropheIn(units: Uint16Array, start: number, end: number): number {
  for (let k = start + 1; k < end; k++) {
    const code = units[k] as number;
    if (code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc) return k;
  }
  return -1;
}

/** Does a word end in a "t"? */
export const isLetterT = (units: Uint16Array, end: number) => ((units[end - 1] as number) | 32) === 116;
