/**
 * A word's sign is one of 64 bits. A set of words has the signs of all of them, in two 32-bit numbers, low and high; two
 * words may share a sign, so a sign met proves nothing, but a sign missed does.
 */
export type Signs = Int32Array;

/** Has the set whose two numbers begin at `at` the sign of this word? */
export const isSignAt = (signs: Signs, at: number, word: number) =>
  (((signs[at + ((word >>> 5) & 1)] as number) >>> (word & 31)) & 1) === 1;

/** A word's sign where 32 bits must do. */
export const shortSignOf = (word: number) => 1 << (word & 31);

/** The set with this number, in 32 bits. */
export const shortSign = (signs: Signs, set: number) => (signs[2 * set] as number) | (signs[2 * set + 1] as number);

/** Gives a set a word. */
export function addSign(signs: Signs, set: number, word: number): void {
  const at = 2 * set + ((word >>> 5) & 1);
  signs[at] = (signs[at] as number) | (1 << (word & 31));
}

/** Gives a set the words of another. */
export function addSigns(signs: Signs, at: number, from: Signs, place: number): void {
  signs[at] = (signs[at] as number) | (from[place] as number);
  signs[at + 1] = (signs[at + 1] as number) | (from[place + 1] as number);
}
