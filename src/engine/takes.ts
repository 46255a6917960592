import { FOLLOW_AT, HEAD, TAKES_AT, TAKES_MASK } from "./pattern-table";
import type { SlimTable } from "./slim-table";

/**
 * What patterns are run by: what may follow each position, and behind that a hash table of the words that the pattern
 * takes, with the positions that take them (bits). Laid down one behind the other as patterns are first tried, for most
 * never are.
 */
export interface Takes {
  /** Positions; then a word and its positions in turns. A word of 0 is a free place. */
  numbers: Int32Array;
  /** How many of them are in use. The first is not: a pattern whose table begins at 0 has none yet. */
  end: number;
  /** What they are filled with: pattern → its first position; position → what may follow it, and its first word. */
  positionsAt: Uint32Array;
  follow: Int32Array;
  wordsAt: Uint32Array;
  words: Uint16Array;
}

export function emptyTakes(
  { words }: SlimTable,
  positionsAt: Uint32Array,
  follow: Int32Array,
  wordsAt: Uint32Array,
): Takes {
  return { numbers: new Int32Array(1 << 14), end: 1, positionsAt, follow, wordsAt, words };
}

/** Lays down what a pattern is run by, when it is first tried, and notes in its head where. */
export function fillTakes(takes: Takes, heads: Int32Array, pattern: number): void {
  const { positionsAt, follow, wordsAt, words } = takes;
  const from = positionsAt[pattern] as number;
  const to = positionsAt[pattern + 1] as number;
  const count = (wordsAt[to] as number) - (wordsAt[from] as number);
  // Half as much room again as words, at the least: then most are met at the first look.
  const places = 1 << (32 - Math.clz32(count + (count >> 1)));
  const followAt = takes.end;
  const begin = followAt + to - from;
  takes.end = begin + 2 * places;
  if (takes.end > takes.numbers.length) {
    const wide = new Int32Array(2 * takes.end);
    wide.set(takes.numbers);
    takes.numbers = wide;
  }
  const { numbers } = takes;
  for (let place = from; place < to; place++) numbers[followAt + place - from] = follow[place] as number;
  heads[pattern * HEAD + FOLLOW_AT] = followAt;
  heads[pattern * HEAD + TAKES_AT] = begin;
  heads[pattern * HEAD + TAKES_MASK] = places - 1;
  for (let place = from; place < to; place++) {
    for (let w = wordsAt[place] as number; w < (wordsAt[place + 1] as number); w++) {
      const word = words[w] as number;
      let k = word & (places - 1);
      while (numbers[begin + 2 * k] !== word && numbers[begin + 2 * k] !== 0) k = (k + 1) & (places - 1);
      numbers[begin + 2 * k] = word;
      numbers[begin + 2 * k + 1] = (numbers[begin + 2 * k + 1] as number) | (1 << (place - from));
    }
  }
}
