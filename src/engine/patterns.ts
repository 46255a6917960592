import type { Sought } from "./acts";
import { leastAt, mostAt, patternAt, ROW } from "./anchors";
import { type ClassTable, inClass } from "./classes";
import { BEFORE, BEFORE_THAT, BEHIND, BEHIND_THAT } from "./company";
import { FIRST_WORD, START } from "./lexicon";
import {
  ANY,
  BEFORE_CUT,
  COMMA,
  CUT,
  FIRST,
  FOLLOW,
  HEAD,
  LAST,
  NOT,
  OPENERS,
  PARTICULAR,
  type PatternTable,
  PLACE,
  PLACES,
  SPARE,
  TAKES,
  WORDS,
} from "./pattern-table";
import { isSignAt, type Signs, shortSignOf } from "./signs";
import type { Sentence, Text } from "./text";

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
  const head = pattern * HEAD;
  if (!sharesSign(table.heads, head + CUT, sentence) || !sharesSign(table.heads, head + SPARE, sentence)) return false;
  let start = sentence.from;
  for (let t = sentence.from; t <= sentence.to; t++) {
    if (!isSignAt(table.heads, head + CUT, text.words[t] as number)) continue;
    for (start = Math.max(start, t - (table.heads[head + BEFORE_CUT] as number)); start <= t; start++) {
      if (!isSignAt(table.heads, head + OPENERS, text.words[start] as number)) continue;
      if (matchAt(table, classes, text, sentence, pattern, start) >= 0) return true;
    }
  }
  return false;
}

/** Has the sentence a word of the set whose two numbers begin at `at`, as far as signs tell? */
function sharesSign(signs: Signs, at: number, { low, high }: Sentence): boolean {
  return (((signs[at] as number) & low) | ((signs[at + 1] as number) & high)) !== 0;
}

/** A pattern that has been tried nowhere yet, and one that rests. */
export const NOWHERE = -1;
export const EVERYWHERE = 0x7fffffff;

/** Pattern → the last start that was tried. One array for all runs: it is large, and runs never overlap. */
let doneInRun = new Int32Array(0);

function freshDone(patterns: number, tried: Int32Array | null): Int32Array {
  if (doneInRun.length < patterns) doneInRun = new Int32Array(patterns);
  if (tried) doneInRun.set(tried);
  else doneInRun.fill(NOWHERE, 0, patterns);
  return doneInRun;
}

/**
 * The last token of the longest match that begins at `start`, or -1. All in one piece, and what it reads fetched once:
 * a review spends most of its time here.
 */
function matchAt(
  table: PatternTable,
  classes: ClassTable,
  text: Text,
  sentence: Sentence,
  pattern: number,
  start: number,
): number {
  const { heads, places, words } = table;
  const { breaks, words: tokens } = text;
  const head = pattern * HEAD;
  const last = heads[head + LAST] as number;
  const any = heads[head + ANY] as number;
  const comma = heads[head + COMMA] as number;
  const place = heads[head + PLACES] as number;
  const isPlain = heads[head + PARTICULAR] === 0;
  let open = heads[head + FIRST] as number;
  let end = -1;
  for (let t = start; t <= sentence.to && open !== 0; t++) {
    const broken = breaks[t] as number;
    if (broken === 0) open &= ~comma;
    // A gap does not reach over a colon, a dash or a bracket.
    else if (broken === 2) open &= ~any | comma;
    const word = tokens[t] as number;
    let state = word >= START && word < FIRST_WORD ? 0 : open & any;
    const half = TAKES + ((word >>> 5) & 1);
    const sign = 1 << (word & 31);
    for (let rest = open & ~any; rest !== 0; rest &= rest - 1) {
      const at = (place + PLACE * (31 - Math.clz32(rest & -rest))) | 0;
      if (((places[at + half] as number) & sign) === 0) continue;
      const stop = places[at + PLACE + WORDS] as number;
      let k = places[at + WORDS] as number;
      while (k < stop && words[k] !== word) k++;
      if (k < stop) state |= rest & -rest;
    }
    if (!isPlain) state = particular(table, classes, text, pattern, open, state, t);
    if (state & last) end = t;
    open = 0;
    for (let rest = state; rest !== 0; rest &= rest - 1)
      open |= places[(place + PLACE * (31 - Math.clz32(rest & -rest)) + FOLLOW) | 0] as number;
  }
  return end;
}

/** Adds to `state` the positions whose class the token is in, and takes away those from which it is barred. */
function particular(
  table: PatternTable,
  classes: ClassTable,
  text: Text,
  pattern: number,
  open: number,
  state: number,
  t: number,
): number {
  let added = state;
  let barred = 0;
  const classEnd = table.classAt[pattern + 1] as number;
  for (let c = table.classAt[pattern] as number; c < classEnd; c++) {
    const position = table.classPosition[c] as number;
    if (((open >>> (position & 31)) & 1) === 0 || !inClass(text, classes, t, table.classId[c] as number)) continue;
    if (position & NOT) barred |= 1 << (position & 31);
    else added |= 1 << position;
  }
  const barredEnd = table.barredAt[pattern + 1] as number;
  for (let b = table.barredAt[pattern] as number; b < barredEnd; b++)
    if (table.barredWord[b] === text.words[t]) barred |= 1 << (table.barredPosition[b] as number);
  return added & ~barred;
}

/** Runs the patterns that are sought over the whole text. */
export function runAll(
  table: PatternTable,
  { anchors, tried }: Sought,
  classes: ClassTable,
  text: Text,
  onMatch: OnMatch,
): void {
  const { at, rows, shapesFrom, shapes } = anchors;
  const { words } = text;
  const done = freshDone(table.anchored, tried);
  let sentence = text.sentences[0] as Sentence;
  let s = 0;
  for (; s < text.sentences.length; s++) {
    sentence = text.sentences[s] as Sentence;
    for (let t = sentence.from; t <= sentence.to; t++) {
      const word = words[t] as number;
      if (word !== 0) enterAll(at[word] as number, at[word + 1] as number, t);
      for (let rest = (text.shapes[t] as number) & shapes; rest !== 0; rest &= rest - 1) {
        const key = shapesFrom + 31 - Math.clz32(rest & -rest);
        enterAll(at[key] as number, at[key + 1] as number, t);
      }
    }
  }

  /** Most patterns end here: the words round the token cannot belong to a match. */
  function enterAll(from: number, to: number, t: number): void {
    const next = shortSignOf(t < sentence.to ? (words[t + 1] as number) : 0);
    const last = shortSignOf(t > sentence.from ? (words[t - 1] as number) : 0);
    const nextButOne = shortSignOf(t + 1 < sentence.to ? (words[t + 2] as number) : 0);
    const lastButOne = shortSignOf(t - 1 > sentence.from ? (words[t - 2] as number) : 0);
    for (let row = from * ROW; row < to * ROW; row += ROW) {
      if (
        ((rows[row + BEHIND] as number) & next) !== 0 &&
        ((rows[row + BEFORE] as number) & last) !== 0 &&
        ((rows[row + BEHIND_THAT] as number) & nextButOne) !== 0 &&
        ((rows[row + BEFORE_THAT] as number) & lastButOne) !== 0
      ) {
        const pattern = patternAt(rows, row);
        if (sharesSign(table.heads, pattern * HEAD + SPARE, sentence))
          enter(pattern, t - mostAt(rows, row), t - leastAt(rows, row));
      }
    }
  }

  /** Each start is tried once, over its whole span, so a later anchor adds only later starts. */
  function enter(pattern: number, earliest: number, latest: number): void {
    const tried = done[pattern] as number;
    if (tried >= latest) return;
    let start = Math.max(sentence.from, earliest, tried + 1);
    for (; start <= latest; start++) {
      if (!isSignAt(table.heads, pattern * HEAD + OPENERS, words[start] as number)) continue;
      const end = matchAt(table, classes, text, sentence, pattern, start);
      if (end < 0) continue;
      onMatch(pattern, start, end, s);
      start = end;
    }
    done[pattern] = start - 1;
  }
}
