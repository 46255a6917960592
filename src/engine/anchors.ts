import { addCompany, BEFORE, BEHIND, COMPANY, leastBefore, NEAR, type Positions } from "./company";
import { SHAPES } from "./shapes";

/**
 * Where patterns are entered: for each word and shape a row for each pattern anchored in it, with the company it needs
 * there.
 */
export interface AnchorTable {
  /** Word → its first row; behind the words, shape → its first row. */
  at: Uint32Array;
  /** 1 once its rows are filled: when it is first met, for most never are. */
  isFilled: Uint8Array;
  /** `ROW` numbers each: see there. */
  rows: Int32Array;
  /** The nearest company, for 32 rows at once, one bit each: `BLOCK` numbers, see there. */
  blocks: Int32Array;
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

/** A row: the anchor's company but for the near; then the pattern, and how many tokens of a match stand before it: see `packed`. */
export const ROW = COMPANY - NEAR + 1;
/** Where a row holds the signs of what may stand two places behind its anchor, and two before. */
export const BEHIND_THAT = 0;
export const BEFORE_THAT = 1;
const PATTERN = ROW - 1;
/** A block: sign by sign the rows where such a word may stand next behind the anchor, then those where it may stand before. */
export const BLOCK = 64;
export const BEFORE_IN_BLOCK = 32;

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

function emptyRows(at: Uint32Array): Pick<AnchorTable, "rows" | "blocks" | "isFilled"> {
  const count = at[at.length - 1] as number;
  return {
    rows: new Int32Array(count * ROW),
    blocks: new Int32Array(Math.ceil(count / 32) * BLOCK),
    isFilled: new Uint8Array(at.length),
  };
}

/** The anchors of some patterns only: what nobody listens to need not be entered. */
export function anchorsOf(all: AnchorTable, heard: Uint8Array): AnchorTable {
  return { ...all, ...emptyRows(all.at), heard };
}

/** One for all rows; nobody keeps it. */
const company = new Int32Array(COMPANY);

/** Fills the rows of a word or shape. */
export function fillRows(anchors: AnchorTable, key: number): void {
  const { at, isFilled, rows, heard, entranceAt, entrances, positions } = anchors;
  isFilled[key] = 1;
  let row = (at[key] as number) - 1;
  let last = -1;
  for (let i = entranceAt[key] as number; i < (entranceAt[key + 1] as number); i++) {
    const pattern = (entrances[i] as number) & 0xffff;
    const position = (entrances[i] as number) >>> 16;
    if (heard && heard[pattern] === 0) continue;
    const isNew = pattern !== last;
    if (isNew) {
      row++;
      company.fill(0);
    }
    last = pattern;
    addCompany(positions, pattern, position, company);
    const least = leastBefore(positions, pattern, position);
    const fewest = isNew ? least : Math.min(leastAt(rows, row * ROW), least);
    for (let place = NEAR; place < COMPANY; place++) rows[row * ROW + place - NEAR] = company[place] as number;
    rows[row * ROW + PATTERN] = packed(pattern, positions.slim.before[pattern] as number, fewest);
    addToBlock(anchors.blocks, row, BEHIND);
    addToBlock(anchors.blocks, row, BEFORE);
  }
}

function addToBlock(blocks: Int32Array, row: number, place: number): void {
  const signs = (row >>> 5) * BLOCK + (place === BEFORE ? BEFORE_IN_BLOCK : 0);
  for (let rest = company[place] as number; rest !== 0; rest &= rest - 1) {
    const at = signs + 31 - Math.clz32(rest & -rest);
    blocks[at] = (blocks[at] as number) | (1 << (row & 31));
  }
}

function shapesIn(at: Uint32Array, shapesFrom: number): number {
  let shapes = 0;
  for (let shape = 0; shape < SHAPES.length; shape++)
    if (at[shapesFrom + shape] !== at[shapesFrom + shape + 1]) shapes |= 1 << shape;
  return shapes;
}
