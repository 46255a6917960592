import { SHAPES } from "./shapes";
import { highSign, lowSign } from "./signs";
import type { SlimTable } from "./slim-table";

/** Where patterns are entered: for each word and shape the patterns anchored in it, with the company each needs there. */
export interface AnchorTable {
  /** Word → its first row; behind the words, shape → its first row. */
  at: Uint32Array;
  /** `ROW` numbers each: see there. */
  rows: Int32Array;
  /** Where the shapes begin in `at`. */
  shapesFrom: number;
  /** Shapes in which any pattern is anchored (bits). */
  shapes: number;
}

/**
 * A row: the pattern, how many tokens of a match can stand before the anchor, and the signs (low, high) of the words
 * that may stand one place behind it, one before, two behind and two before.
 */
export const ROW = 10;

/** Signs of the words each position takes: low and high in turns, for all patterns in a row. */
export type PositionSigns = Int32Array;

/** Collects a pattern's anchors while its table is made ready. */
export class Anchors {
  /** Word or shape, pattern and position in turns. */
  private found = new Int32Array(1 << 16);
  private count = 0;

  constructor(private readonly lexiconSize: number) {}

  addWord(word: number, pattern: number, position: number): void {
    if (this.count + 3 > this.found.length) {
      const wide = new Int32Array(this.found.length * 2);
      wide.set(this.found);
      this.found = wide;
    }
    this.found[this.count++] = word;
    this.found[this.count++] = pattern;
    this.found[this.count++] = position;
  }

  addShape(shape: number, pattern: number, position: number): void {
    this.addWord(this.lexiconSize + shape, pattern, position);
  }

  /** @param signs of each position; `-1` where any word may stand */
  laidOut(slim: SlimTable, followAt: Uint32Array, follow: Int32Array, signs: PositionSigns): AnchorTable {
    const keys = this.lexiconSize + SHAPES.length;
    const at = new Uint32Array(keys + 1);
    // A pattern anchored in one word at several positions has one row: its finds for that word stand in a row.
    const last = new Int32Array(keys).fill(-1);
    for (let i = 0; i < this.count; i += 3) {
      const key = this.found[i] as number;
      if (last[key] === this.found[i + 1]) continue;
      last[key] = this.found[i + 1] as number;
      at[key + 1] = (at[key + 1] as number) + 1;
    }
    for (let key = 0; key < keys; key++) at[key + 1] = (at[key + 1] as number) + (at[key] as number);
    const company = companyOf(slim, followAt, follow, signs);
    const rows = new Int32Array((at[keys] as number) * ROW);
    const next = at.slice(0, keys);
    last.fill(-1);
    for (let i = 0; i < this.count; i += 3) {
      const key = this.found[i] as number;
      const pattern = this.found[i + 1] as number;
      if (last[key] !== pattern) next[key] = (next[key] as number) + 1;
      last[key] = pattern;
      const row = ((next[key] as number) - 1) * ROW;
      rows[row] = pattern;
      rows[row + 1] = slim.before[pattern] as number;
      const from = ((followAt[pattern] as number) + (this.found[i + 2] as number)) * COMPANY;
      for (let k = 0; k < COMPANY; k++)
        rows[row + 2 + k] = (rows[row + 2 + k] as number) | (company[from + k] as number);
    }
    let shapes = 0;
    for (let shape = 0; shape < SHAPES.length; shape++)
      if (at[this.lexiconSize + shape] !== at[this.lexiconSize + shape + 1]) shapes |= 1 << shape;
    return { at, rows, shapesFrom: this.lexiconSize, shapes };
  }
}

const COMPANY = 8;
const [BEHIND, BEFORE, BEHIND_THAT, BEFORE_THAT] = [0, 2, 4, 6] as const;

/** Position by position the signs of its company, as in a row; all of them where a match may end or begin. */
function companyOf(slim: SlimTable, followAt: Uint32Array, follow: Int32Array, signs: PositionSigns): Int32Array {
  const company = new Int32Array(follow.length * COMPANY);
  const add = (to: number, from: Int32Array, place: number) => {
    company[to] = (company[to] as number) | (from[place] as number);
    company[to + 1] = (company[to + 1] as number) | (from[place + 1] as number);
  };
  const anyWord = Int32Array.of(-1, -1);
  for (let pattern = 0; pattern < slim.anchored; pattern++) {
    const begin = followAt[pattern] as number;
    const end = followAt[pattern + 1] as number;
    const first = slim.first[pattern] as number;
    const last = slim.last[pattern] as number;
    for (let at = begin; at < end; at++) {
      if ((last >>> (at - begin)) & 1) add(at * COMPANY + BEHIND, anyWord, 0);
      if ((first >>> (at - begin)) & 1) add(at * COMPANY + BEFORE, anyWord, 0);
      for (let rest = follow[at] as number; rest !== 0; rest &= rest - 1) {
        const next = begin + 31 - Math.clz32(rest & -rest);
        add(at * COMPANY + BEHIND, signs, next * 2);
        add(next * COMPANY + BEFORE, signs, at * 2);
      }
    }
    for (let at = begin; at < end; at++) {
      if ((last >>> (at - begin)) & 1) add(at * COMPANY + BEHIND_THAT, anyWord, 0);
      if ((first >>> (at - begin)) & 1) add(at * COMPANY + BEFORE_THAT, anyWord, 0);
      for (let rest = follow[at] as number; rest !== 0; rest &= rest - 1) {
        const next = begin + 31 - Math.clz32(rest & -rest);
        add(at * COMPANY + BEHIND_THAT, company, next * COMPANY + BEHIND);
        add(next * COMPANY + BEFORE_THAT, company, at * COMPANY + BEFORE);
      }
    }
  }
  return company;
}

/** Gives a position the signs of a word that may stand there. */
export function addSign(signs: PositionSigns, position: number, word: number): void {
  signs[position * 2] = (signs[position * 2] as number) | lowSign(word);
  signs[position * 2 + 1] = (signs[position * 2 + 1] as number) | highSign(word);
}
