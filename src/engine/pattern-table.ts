import type { AnchorTable } from "./anchors";
import type { Doors } from "./doors";
import type { Takes } from "./takes";

/**
 * Every pattern of the rulebook as a position automaton (Glushkov) of at most 31 positions, in flat arrays: what is
 * asked together stands together, for a review asks much of few patterns. Position i is bit i. A pattern is entered
 * through its anchor, a word or class that every match must contain.
 */
export interface PatternTable {
  /** How many patterns there are. */
  count: number;
  /** Those before this one are entered through an anchor; the others are tried on demand. */
  anchored: number;
  /** `HEAD` numbers for each pattern. */
  heads: Int32Array;
  /** By what they are run. */
  takes: Takes;
  /** What a pattern's positions take or bar beside words: see `particularOf`. -1 stands behind each pattern's last. */
  particulars: Int32Array;
  /** Where the patterns are entered that are tried always. */
  anchors: AnchorTable;
  /** Class → the ids of its listed words. */
  members: Map<number, number[]>;
  /** First pattern of a list tried on demand → the list's doors, once they have been asked for. */
  doors: Map<number, Doors>;
}

// A pattern's numbers in `heads`.
/** Positions that may come first (bits). */
export const FIRST = 0;
/** Positions that may come last. */
export const LAST = 1;
/** Positions that take any word. */
export const ANY = 2;
/** Positions that must follow a comma. */
export const COMMA = 3;
/** Where its first position stands in the numbers of `takes`. */
export const FOLLOW_AT = 4;
/** Signs of the words that can begin a match: two numbers. */
export const OPENERS = 5;
/** Positions with particulars (bits). */
export const PARTICULAR = 7;
/** Signs of the words of which its sentence must have one, for each of its two rarest places: two numbers each. */
export const CUT = 8;
export const SPARE = 10;
/** How many tokens of a match can stand before the rarest place. */
export const BEFORE_CUT = 12;
/** Where its words begin there, 0 before it is first tried, and how many places it has there, less one: a power of two, less one. */
export const TAKES_AT = 13;
export const TAKES_MASK = 14;
/** Where its particulars begin. */
export const PARTICULARS_AT = 15;
/** 16 numbers are 64 bytes, what is fetched from memory at once. */
export const HEAD = 16;

/** Added to an entry's position: this class may NOT stand there. */
export const NOT = 0x80;

/** The position of a particular, what it does there, and the class or word it is about. */
export const particularOf = (position: number, deed: number, id: number) => position | deed | (id << 8);
export const positionOf = (particular: number) => particular & 31;
export const idOf = (particular: number) => particular >>> 8;
/** What it does: it bars; it is about a word, not a class. */
export const BARS = 32;
export const OF_WORD = 64;
