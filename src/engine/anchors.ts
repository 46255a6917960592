import { COMPANY, companyOf } from "./company";
import { SHAPES } from "./shapes";
import type { Signs } from "./signs";
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

/** A row: the anchor's company; then the pattern, and how many tokens of a match stand before it: see `packed`. */
export const ROW = COMPANY + 1;
const PATTERN = COMPANY;

const packed = (pattern: number, most: number, least: number) => pattern | (most << 16) | (least << 24);
export const patternAt = (rows: Int32Array, row: number) => (rows[row + PATTERN] as number) & 0xffff;
/** The most tokens that can stand before any anchor of the row's pattern, and the fewest before this one. */
export const mostAt = (rows: Int32Array, row: number) => ((rows[row + PATTERN] as number) >>> 16) & 0xff;
export const leastAt = (rows: Int32Array, row: number) => (rows[row + PATTERN] as number) >>> 24;

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
  laidOut(slim: SlimTable, followAt: Uint32Array, follow: Int32Array, signs: Signs): AnchorTable {
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
    const least = leastBefore(slim, followAt, follow);
    const company = companyOf(slim, followAt, follow, signs);
    const rows = new Int32Array((at[keys] as number) * ROW);
    const next = at.slice(0, keys);
    last.fill(-1);
    for (let i = 0; i < this.count; i += 3) {
      const key = this.found[i] as number;
      const pattern = this.found[i + 1] as number;
      const position = (followAt[pattern] as number) + (this.found[i + 2] as number);
      const isNew = last[key] !== pattern;
      if (isNew) next[key] = (next[key] as number) + 1;
      last[key] = pattern;
      const row = ((next[key] as number) - 1) * ROW;
      const fewest = isNew ? (least[position] as number) : Math.min(leastAt(rows, row), least[position] as number);
      rows[row + PATTERN] = packed(pattern, slim.before[pattern] as number, fewest);
      const from = position * COMPANY;
      for (let k = 0; k < COMPANY; k++) rows[row + k] = (rows[row + k] as number) | (company[from + k] as number);
    }
    return { at, rows, shapesFrom: this.lexiconSize, shapes: shapesIn(at, this.lexiconSize) };
  }
}

/** The anchors of some patterns only: what nobody listens to need not be entered. */
export function anchorsOf(all: AnchorTable, isHeard: (pattern: number) => boolean): AnchorTable {
  const at = new Uint32Array(all.at.length);
  const rows = new Int32Array(all.rows.length);
  let end = 0;
  for (let key = 0; key + 1 < at.length; key++) {
    const until = (all.at[key + 1] as number) * ROW;
    for (let row = (all.at[key] as number) * ROW; row < until; row += ROW) {
      if (!isHeard(patternAt(all.rows, row))) continue;
      rows.set(all.rows.subarray(row, row + ROW), end);
      end += ROW;
    }
    at[key + 1] = end / ROW;
  }
  return { ...all, at, rows: rows.slice(0, end), shapes: shapesIn(at, all.shapesFrom) };
}

/** The fewest tokens of a match that can stand before each position of the anchored patterns. */
function leastBefore(slim: SlimTable, followAt: Uint32Array, follow: Int32Array): Uint8Array {
  const least = new Uint8Array(followAt[slim.anchored] as number).fill(255);
  for (let pattern = 0; pattern < slim.anchored; pattern++) {
    const begin = followAt[pattern] as number;
    // Positions are numbered left to right, so one pass in order settles it.
    for (let at = begin; at < (followAt[pattern + 1] as number); at++) {
      if (((slim.first[pattern] as number) >>> (at - begin)) & 1) least[at] = 0;
      for (let rest = follow[at] as number; rest !== 0; rest &= rest - 1) {
        const next = begin + 31 - Math.clz32(rest & -rest);
        least[next] = Math.min(least[next] as number, (least[at] as number) + 1);
      }
    }
  }
  return least;
}

function shapesIn(at: Uint32Array, shapesFrom: number): number {
  let shapes = 0;
  for (let shape = 0; shape < SHAPES.length; shape++)
    if (at[shapesFrom + shape] !== at[shapesFrom + shape + 1]) shapes |= 1 << shape;
  return shapes;
}
