import { type AnchorTable, ROW } from "./anchors";
import { type ClassTable, inClass } from "./classes";
import { FIRST_WORD, START } from "./lexicon";
import { highSign, lowSign } from "./signs";
import type { Sentence, Text } from "./text";

/**
 * Every pattern of the rulebook as a position automaton (Glushkov) of at most 31 positions, in flat arrays.
 * Position i is bit i. A pattern is entered through its anchor, a word or class that every match must contain.
 */
export interface PatternTable {
  /** How many patterns there are. */
  count: number;
  /** Pattern → positions that may come first, may come last, take any word, must follow a comma (bits). */
  first: Int32Array;
  last: Int32Array;
  any: Int32Array;
  comma: Int32Array;
  /** Pattern → where its follow sets begin in `follow`: one bit set per position. */
  followAt: Uint32Array;
  follow: Int32Array;
  /** Pattern → where its word entries begin; entries of one pattern are sorted by word. */
  entryAt: Uint32Array;
  entryWord: Uint16Array;
  /** Position of the entry; with `NOT` added, the word is barred from that position. */
  entryPosition: Uint8Array;
  /** Pattern → where its class entries begin. */
  classAt: Uint32Array;
  classId: Uint8Array;
  classPosition: Uint8Array;
  /** Pattern → signs of the words of which its sentence must have one, for each of its two rarest places: 64 bits, low and high. */
  cutLow: Int32Array;
  cutHigh: Int32Array;
  spareLow: Int32Array;
  spareHigh: Int32Array;
  /** Pattern → signs of the words that can begin a match. */
  firstLow: Int32Array;
  firstHigh: Int32Array;
  /** Where the patterns are entered that are tried always. */
  anchors: AnchorTable;
}

/** Added to an entry's position: this word (or class) may NOT stand there. */
export const NOT = 0x80;

function maskOf(table: PatternTable, classes: ClassTable, text: Text, pattern: number, t: number): number {
  const word = text.words[t] as number;
  const place = word >= START && word < FIRST_WORD;
  let mask = place ? 0 : (table.any[pattern] as number);
  let barred = 0;
  let low = table.entryAt[pattern] as number;
  const end = table.entryAt[pattern + 1] as number;
  if (word !== 0) {
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((table.entryWord[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    for (; low < end && table.entryWord[low] === word; low++) {
      const position = table.entryPosition[low] as number;
      if (position & NOT) barred |= 1 << (position & 31);
      else mask |= 1 << position;
    }
  }
  const classEnd = table.classAt[pattern + 1] as number;
  for (let c = table.classAt[pattern] as number; c < classEnd; c++) {
    if (!inClass(text, classes, t, table.classId[c] as number)) continue;
    const position = table.classPosition[c] as number;
    if (position & NOT) barred |= 1 << (position & 31);
    else mask |= 1 << position;
  }
  mask &= ~barred;
  if (text.breaks[t] === 0) mask &= ~(table.comma[pattern] as number);
  // A gap does not reach over a colon, a dash or a bracket.
  else if (text.breaks[t] === 2) mask &= ~(table.any[pattern] as number) | (table.comma[pattern] as number);
  return mask;
}

/** Takes the tokens `[from, to]` of each match, place marks included, and the index of its sentence. */
export type OnMatch = (pattern: number, from: number, to: number, sentence: number) => void;

/** Does a pattern match anywhere in a sentence? */
export function matchesIn(
  table: PatternTable,
  classes: ClassTable,
  text: Text,
  sentence: Sentence,
  pattern: number,
): boolean {
  for (let start = sentence.from; start <= sentence.to; start++) {
    if (!mayBegin(table, pattern, text.words[start] as number)) continue;
    if (matchAt(table, classes, text, sentence, pattern, start) >= 0) return true;
  }
  return false;
}

/** Pattern → the last start that was tried. One array for all runs: it is large, and runs never overlap. */
let doneInRun = new Int32Array(0);

function freshDone(patterns: number): Int32Array {
  if (doneInRun.length < patterns) doneInRun = new Int32Array(patterns);
  return doneInRun.fill(-1, 0, patterns);
}

/** Few words can begin a match; asked before anything else, it spares most of the work. */
function mayBegin(table: PatternTable, pattern: number, word: number): boolean {
  return word & 32
    ? ((table.firstHigh[pattern] as number) & (1 << (word & 31))) !== 0
    : ((table.firstLow[pattern] as number) & (1 << (word & 31))) !== 0;
}

/** The last token of the longest match that begins at `start`, or -1. */
function matchAt(
  table: PatternTable,
  classes: ClassTable,
  text: Text,
  sentence: Sentence,
  pattern: number,
  start: number,
): number {
  const last = table.last[pattern] as number;
  const followAt = table.followAt[pattern] as number;
  let state = (table.first[pattern] as number) & maskOf(table, classes, text, pattern, start);
  let end = state & last ? start : -1;
  for (let t = start + 1; t <= sentence.to && state !== 0; t++) {
    let next = 0;
    for (let rest = state; rest !== 0; rest &= rest - 1)
      next |= table.follow[followAt + (31 - Math.clz32(rest & -rest))] as number;
    if (next === 0) break;
    state = next & maskOf(table, classes, text, pattern, t);
    if (state & last) end = t;
  }
  return end;
}

/** The signs of a text's tokens, all bits for the two places before and behind it. One pair for all runs. */
let lowSigns = new Int32Array(1024);
let highSigns = new Int32Array(1024);
const MARGIN = 2;

function readSigns(text: Text): void {
  const room = text.count + 2 * MARGIN;
  if (lowSigns.length < room) {
    lowSigns = new Int32Array(room * 2);
    highSigns = new Int32Array(room * 2);
  }
  for (let t = 0; t < text.count; t++) {
    const word = text.words[t] as number;
    lowSigns[t + MARGIN] = lowSign(word);
    highSigns[t + MARGIN] = highSign(word);
  }
  for (let k = 0; k < MARGIN; k++) {
    lowSigns[k] = highSigns[k] = -1;
    lowSigns[room - 1 - k] = highSigns[room - 1 - k] = -1;
  }
}

/** Could a match stand round the token `t`, as far as the signs of its neighbours tell? */
function fits(rows: Int32Array, row: number, t: number): boolean {
  const at = t + MARGIN;
  return (
    (((rows[row + 2] as number) & (lowSigns[at + 1] as number)) |
      ((rows[row + 3] as number) & (highSigns[at + 1] as number))) !==
      0 &&
    (((rows[row + 4] as number) & (lowSigns[at - 1] as number)) |
      ((rows[row + 5] as number) & (highSigns[at - 1] as number))) !==
      0 &&
    (((rows[row + 6] as number) & (lowSigns[at + 2] as number)) |
      ((rows[row + 7] as number) & (highSigns[at + 2] as number))) !==
      0 &&
    (((rows[row + 8] as number) & (lowSigns[at - 2] as number)) |
      ((rows[row + 9] as number) & (highSigns[at - 2] as number))) !==
      0
  );
}

/**
 * Runs the anchored patterns over the whole text.
 * @param until patterns from this one on are left for conditions to ask for
 */
export function runAll(table: PatternTable, classes: ClassTable, text: Text, until: number, onMatch: OnMatch): void {
  const { at, rows, shapesFrom, shapes } = table.anchors;
  const done = freshDone(until);
  readSigns(text);
  let sentence = text.sentences[0] as Sentence;
  let s = 0;
  for (; s < text.sentences.length; s++) {
    sentence = text.sentences[s] as Sentence;
    for (let t = sentence.from; t <= sentence.to; t++) {
      const word = text.words[t] as number;
      if (word !== 0) enterAll(at[word] as number, at[word + 1] as number, t);
      for (let rest = (text.shapes[t] as number) & shapes; rest !== 0; rest &= rest - 1) {
        const key = shapesFrom + 31 - Math.clz32(rest & -rest);
        enterAll(at[key] as number, at[key + 1] as number, t);
      }
    }
  }

  function enterAll(from: number, to: number, t: number): void {
    for (let row = from * ROW; row < to * ROW; row += ROW) {
      if (fits(rows, row, t)) enter(rows[row] as number, t - (rows[row + 1] as number), t);
    }
  }

  /** Each start is tried once, over its whole span, so a later anchor adds only later starts. */
  function enter(pattern: number, earliest: number, t: number): void {
    let start = Math.max(sentence.from, earliest, (done[pattern] as number) + 1);
    for (; start <= t; start++) {
      if (!mayBegin(table, pattern, text.words[start] as number)) continue;
      const end = matchAt(table, classes, text, sentence, pattern, start);
      if (end < 0) continue;
      onMatch(pattern, start, end, s);
      start = end;
    }
    if (start > (done[pattern] as number)) done[pattern] = start - 1;
  }
}
