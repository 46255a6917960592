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
  /** Pattern → signs of the words one of which its sentence must have besides the anchor: 64 bits, low and high. */
  needsLow: Int32Array;
  needsHigh: Int32Array;
  /** Pattern → signs of the words that can begin a match. */
  firstLow: Int32Array;
  firstHigh: Int32Array;
  /** Pattern → how many tokens a match can have before its anchor, and in all. */
  before: Uint8Array;
  span: Uint8Array;
  /** Word → patterns anchored in it. */
  wordAnchorAt: Uint32Array;
  wordAnchors: Uint16Array;
  /** The classes in which any pattern is anchored. */
  anchoredClasses: Uint8Array;
  /** Class → patterns anchored in it. */
  classAnchorAt: Uint32Array;
  classAnchors: Uint16Array;
}

/** Added to an entry's position: this word (or class) may NOT stand there. */
export const NOT = 0x80;

/** Longest window a match is looked for in, in tokens. */
const WINDOW = 96;
const masks = new Int32Array(WINDOW);
/** In which run each mask was made: a mask of an older run is none. */
const madeIn = new Float64Array(WINDOW);
let run = 0;

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

/** Takes the tokens `[from, to]` of each match, place marks included. */
export type OnMatch = (pattern: number, from: number, to: number) => void;

/** Finds matches of one pattern that start in tokens `[from, to]` of a sentence. Leftmost, longest, not overlapping. */
export function runPattern(
  table: PatternTable,
  classes: ClassTable,
  text: Text,
  sentence: Sentence,
  pattern: number,
  from: number,
  to: number,
  onMatch: OnMatch,
): void {
  const last = table.last[pattern] as number;
  const first = table.first[pattern] as number;
  const followAt = table.followAt[pattern] as number;
  const low = table.firstLow[pattern] as number;
  const high = table.firstHigh[pattern] as number;
  const limit = Math.min(sentence.to, to + (table.span[pattern] as number), from + WINDOW - 1);
  run++;
  for (let start = from; start <= to && start <= limit; start++) {
    // Few words can begin a match, and most attempts die within a word or two: masks are made only where one gets.
    const word = text.words[start] as number;
    if ((lowSign(word) & low) === 0 && (highSign(word) & high) === 0) continue;
    let state = first & maskAt(start);
    if (state === 0) continue;
    let end = state & last ? start : -1;
    for (let t = start + 1; t <= limit; t++) {
      let next = 0;
      for (let rest = state; rest !== 0; rest &= rest - 1)
        next |= table.follow[followAt + (31 - Math.clz32(rest & -rest))] as number;
      if (next === 0) break;
      state = next & maskAt(t);
      if (state === 0) break;
      if (state & last) end = t;
    }
    if (end >= 0) {
      onMatch(pattern, start, end);
      start = end;
    }
  }

  function maskAt(t: number): number {
    const slot = t - from;
    if (madeIn[slot] !== run) {
      madeIn[slot] = run;
      masks[slot] = maskOf(table, classes, text, pattern, t);
    }
    return masks[slot] as number;
  }
}

/**
 * Runs the anchored patterns over the whole text.
 * @param until patterns from this one on are left for conditions to ask for
 */
export function runAll(table: PatternTable, classes: ClassTable, text: Text, until: number, onMatch: OnMatch): void {
  const done = new Int32Array(until).fill(-1);
  const record: OnMatch = (pattern, from, to) => {
    if (to > (done[pattern] as number)) done[pattern] = to;
    onMatch(pattern, from, to);
  };
  let low = 0;
  let high = 0;
  for (const sentence of text.sentences) {
    low = high = 0;
    for (let t = sentence.from; t <= sentence.to; t++) {
      const word = text.words[t] as number;
      low |= lowSign(word);
      high |= highSign(word);
    }
    for (let t = sentence.from; t <= sentence.to; t++) {
      const word = text.words[t] as number;
      if (word !== 0) {
        const end = table.wordAnchorAt[word + 1] as number;
        for (let a = table.wordAnchorAt[word] as number; a < end; a++)
          enter(table.wordAnchors[a] as number, sentence, t);
      }
      if (word >= START && word < FIRST_WORD) continue;
      for (let k = 0; k < table.anchoredClasses.length; k++) {
        const c = table.anchoredClasses[k] as number;
        if (!inClass(text, classes, t, c)) continue;
        const end = table.classAnchorAt[c + 1] as number;
        for (let a = table.classAnchorAt[c] as number; a < end; a++)
          enter(table.classAnchors[a] as number, sentence, t);
      }
    }
  }

  /** Starts up to token `t` are tried once: a start is tried over its whole span, so a later anchor adds only later starts. */
  function enter(pattern: number, sentence: Sentence, t: number): void {
    if (((table.needsLow[pattern] as number) & low) === 0 && ((table.needsHigh[pattern] as number) & high) === 0)
      return;
    const from = Math.max(sentence.from, t - (table.before[pattern] as number), (done[pattern] as number) + 1);
    if (from > t) return;
    runPattern(table, classes, text, sentence, pattern, from, t, record);
    if (t > (done[pattern] as number)) done[pattern] = t;
  }
}
