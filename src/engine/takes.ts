import type { SlimTable } from "./slim-table";

/** The words that each pattern takes, with the positions that take them (bits): a hash table for each pattern. */
export interface Takes {
  /** A word and its positions in turns. A word of 0 is a free place. */
  numbers: Int32Array;
  /** Pattern → where its table begins. */
  at: Uint32Array;
  /** Pattern → 1 once its table is filled. */
  isFilled: Uint8Array;
  /** What they are filled with: pattern → its first position, position → its first word. */
  positionsAt: Uint32Array;
  wordsAt: Uint32Array;
  words: Uint16Array;
}

/** Lays the tables out, and leaves them empty: most are never asked. */
export function takesOf(slim: SlimTable, positionsAt: Uint32Array, wordsAt: Uint32Array): Takes {
  const count = slim.span.length;
  const at = new Uint32Array(count + 1);
  for (let p = 0; p < count; p++) {
    const words = (wordsAt[positionsAt[p + 1] as number] as number) - (wordsAt[positionsAt[p] as number] as number);
    // Half as much room again as words, at the least: then most are met at the first look.
    at[p + 1] = (at[p] as number) + (2 << (32 - Math.clz32(words + (words >> 1))));
  }
  const numbers = new Int32Array(at[count] as number);
  return { numbers, at, isFilled: new Uint8Array(count), positionsAt, wordsAt, words: slim.words };
}

/** Fills a pattern's table, when it is first tried. */
export function fillTakes({ numbers, at, isFilled, positionsAt, wordsAt, words }: Takes, pattern: number): void {
  isFilled[pattern] = 1;
  const begin = at[pattern] as number;
  const mask = ((at[pattern + 1] as number) - begin) / 2 - 1;
  const from = positionsAt[pattern] as number;
  for (let place = from; place < (positionsAt[pattern + 1] as number); place++) {
    for (let w = wordsAt[place] as number; w < (wordsAt[place + 1] as number); w++) {
      const word = words[w] as number;
      let k = word & mask;
      while (numbers[begin + 2 * k] !== word && numbers[begin + 2 * k] !== 0) k = (k + 1) & mask;
      numbers[begin + 2 * k] = word;
      numbers[begin + 2 * k + 1] = (numbers[begin + 2 * k + 1] as number) | (1 << (place - from));
    }
  }
}
