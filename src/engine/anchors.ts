import { addCompany, COMPANY, leastBefore, type Positions } from "./company";
import { SHAPES } from "./shapes";

/** Where patterns are entered: for each word and shape the patterns anchored in it, with the company each needs there. */
export interface AnchorTable {
  /** Word → its first row; behind the words, shape → its first row. */
  at: Uint32Array;
  /** Where its rows end, once they are filled. */
  ends: Uint32Array;
  /** 1 once its rows are filled: when it is first met, for most never are. */
  isFilled: Uint8Array;
  /** `ROW` numbers each: see there. */
  rows: Int32Array;
  /** Where the shapes begin in `at`. */
  shapesFrom: number;
  /** Shapes in which any pattern is anchored (bits). */
  shapes: number;
  /** Pattern → 1 when somebody listens to it; `null` when all are heard. */
  heard: Uint8Array | null;
  /** What rows are filled from: word or shape → its first entrance; each a pattern and, from bit 16 on, a position. */
  entranceAt: Uint32Array;
  entrances: Int32Array;
  positions: Positions;
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

  /** Lays the rows out, and leaves them empty. */
  laidOut(positions: Positions): AnchorTable {
    const keys = this.lexiconSize + SHAPES.length;
    const at = new Uint32Array(keys + 1);
    const entranceAt = new Uint32Array(keys + 1);
    // A pattern anchored in one word at several positions has one row: its finds for that word stand in a row.
    const last = new Int32Array(keys).fill(-1);
    for (let i = 0; i < this.count; i += 3) {
      const key = this.found[i] as number;
      entranceAt[key + 1] = (entranceAt[key + 1] as number) + 1;
      if (last[key] === this.found[i + 1]) continue;
      last[key] = this.found[i + 1] as number;
      at[key + 1] = (at[key + 1] as number) + 1;
    }
    for (let key = 0; key < keys; key++) {
      at[key + 1] = (at[key + 1] as number) + (at[key] as number);
      entranceAt[key + 1] = (entranceAt[key + 1] as number) + (entranceAt[key] as number);
    }
    const entrances = new Int32Array(this.count / 3);
    const next = entranceAt.slice(0, keys);
    for (let i = 0; i < this.count; i += 3) {
      const key = this.found[i] as number;
      entrances[next[key] as number] = (this.found[i + 1] as number) | ((this.found[i + 2] as number) << 16);
      next[key] = (next[key] as number) + 1;
    }
    const { lexiconSize: shapesFrom } = this;
    const shapes = shapesIn(at, shapesFrom);
    return { ...emptyRows(at), at, shapesFrom, shapes, heard: null, entranceAt, entrances, positions };
  }
}

function emptyRows(at: Uint32Array): Pick<AnchorTable, "rows" | "ends" | "isFilled"> {
  const rows = new Int32Array((at[at.length - 1] as number) * ROW);
  return { rows, ends: new Uint32Array(at.length), isFilled: new Uint8Array(at.length) };
}

/** The anchors of some patterns only: what nobody listens to need not be entered. */
export function anchorsOf(all: AnchorTable, heard: Uint8Array): AnchorTable {
  return { ...all, ...emptyRows(all.at), heard };
}

/** Fills the rows of a word or shape. */
export function fillRows(anchors: AnchorTable, key: number): void {
  const { at, ends, isFilled, rows, heard, entranceAt, entrances, positions } = anchors;
  isFilled[key] = 1;
  let row = ((at[key] as number) - 1) * ROW;
  let last = -1;
  for (let i = entranceAt[key] as number; i < (entranceAt[key + 1] as number); i++) {
    const pattern = (entrances[i] as number) & 0xffff;
    const position = (entrances[i] as number) >>> 16;
    if (heard && heard[pattern] === 0) continue;
    const isNew = pattern !== last;
    if (isNew) row += ROW;
    last = pattern;
    const least = leastBefore(positions, pattern, position);
    const fewest = isNew ? least : Math.min(leastAt(rows, row), least);
    rows[row + PATTERN] = packed(pattern, positions.slim.before[pattern] as number, fewest);
    addCompany(positions, pattern, position, rows, row);
  }
  ends[key] = row / ROW + 1;
}

function shapesIn(at: Uint32Array, shapesFrom: number): number {
  let shapes = 0;
  for (let shape = 0; shape < SHAPES.length; shape++)
    if (at[shapesFrom + shape] !== at[shapesFrom + shape + 1]) shapes |= 1 << shape;
  return shapes;
}
