import { BARS, HEAD, idOf, PARTICULARS_AT, type PatternTable, positionOf } from "./pattern-table";
import { SHAPES } from "./shapes";
import type { Sentence } from "./text";

/** What patterns are entered through, all of a list together: a sentence with none of it holds no match of theirs. */
export interface Doors {
  /** Words, one bit each. */
  words: Int32Array;
  /** The signs of these words. */
  low: number;
  high: number;
  /** Shapes (bits). */
  shapes: number;
}

/**
 * The doors of the patterns from `from` up to `to`, kept for the next sentence.
 * @param from the first pattern of a list: it stands for the list
 * @param to behind the last
 */
export function doorsOf(table: PatternTable, from: number, to: number): Doors {
  const known = table.doors.get(from);
  if (known) return known;
  const { slim, followAt, wordsAt } = table.anchors.positions;
  const words = new Int32Array((table.anchors.shapesFrom >>> 5) + 1);
  let shapes = 0;
  for (let p = from; p < to; p++) {
    const cut = slim.cut[p] as number;
    for (let rest = cut; rest !== 0; rest &= rest - 1) {
      const position = (followAt[p] as number) + 31 - Math.clz32(rest & -rest);
      const end = wordsAt[position + 1] as number;
      for (let k = wordsAt[position] as number; k < end; k++) addWord(words, slim.words[k] as number);
    }
    for (let k = table.heads[p * HEAD + PARTICULARS_AT] as number; (table.particulars[k] as number) >= 0; k++) {
      const particular = table.particulars[k] as number;
      if (particular & BARS || ((cut >>> positionOf(particular)) & 1) === 0) continue;
      const id = idOf(particular);
      if (id < SHAPES.length) shapes |= 1 << id;
      for (const member of table.members.get(id) ?? []) addWord(words, member);
    }
  }
  const doors = { words, shapes, ...signsOf(words) };
  table.doors.set(from, doors);
  return doors;
}

function addWord(words: Int32Array, word: number): void {
  words[word >>> 5] = (words[word >>> 5] as number) | (1 << (word & 31));
}

/** Every second number holds words of one sign's half. */
function signsOf(words: Int32Array): { low: number; high: number } {
  const signs = [0, 0] as [number, number];
  for (const [k, some] of words.entries()) signs[k & 1] = (signs[k & 1] as number) | some;
  return { low: signs[0], high: signs[1] };
}

/** May one of the doors be in this sentence? */
export const mayHaveDoor = ({ low, high, shapes }: Doors, sentence: Sentence): boolean =>
  ((low & sentence.low) | (high & sentence.high) | shapes) !== 0;

/** Is a word of such a shape one of the doors? */
export const isDoor = ({ words, shapes }: Doors, word: number, shape: number): boolean =>
  ((words[word >>> 5] as number) & (1 << (word & 31))) !== 0 || (shape & shapes) !== 0;
