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

/** A row: the anchor's company; then the pattern, and above 16 bits how many tokens of a match can stand before the anchor. */
export const ROW = COMPANY + 1;
export const PATTERN = COMPANY;

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
      rows[row + PATTERN] = pattern | ((slim.before[pattern] as number) << 16);
      const from = ((followAt[pattern] as number) + (this.found[i + 2] as number)) * COMPANY;
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
      if (!isHeard((all.rows[row + PATTERN] as number) & 0xffff)) continue;
      rows.set(all.rows.subarray(row, row + ROW), end);
      end += ROW;
    }
    at[key + 1] = end / ROW;
  }
  return { ...all, at, rows: rows.slice(0, end), shapes: shapesIn(at, all.shapesFrom) };
}

function shapesIn(at: Uint32Array, shapesFrom: number): number {
  let shapes = 0;
  for (let shape = 0; shape < SHAPES.length; shape++)
    if (at[shapesFrom + shape] !== at[shapesFrom + shape + 1]) shapes |= 1 << shape;
  return shapes;
}
