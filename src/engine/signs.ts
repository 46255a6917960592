import type { Sentence } from "./text";

/**
 * A word's sign is one of 64 bits. A set of words has the signs of all of them, in two 32-bit numbers, low and high; two
 * words may share a sign, so a sign met proves nothing, but a sign missed does. `1 << word` is a word's sign among 32: a
 * shift counts modulo 32.
 */
export type Signs = Int32Array;

/** Has the set whose two numbers begin at `at` the sign of this word? */
export const isSignAt = (signs: Signs, at: number, word: number) =>
  (((signs[at + ((word >>> 5) & 1)] as number) >>> (word & 31)) & 1) === 1;

/** Notes the signs of a sentence's words in it. */
export function noteSigns(sentence: Sentence, words: Uint16Array): void {
  for (let t = sentence.from; t <= sentence.to; t++) {
    const word = words[t] as number;
    if (word & 32) sentence.high |= 1 << word;
    else sentence.low |= 1 << word;
  }
}
