import { type AnchorTable, fillRows, leastAt, mostAt, patternAt, ROW } from "./anchors";
import { runTries } from "./automata";
import type { ClassTable } from "./classes";
import { BEFORE, BEFORE_THAT, BEHIND, BEHIND_THAT } from "./company";
import { BEFORE_CUT, CUT, HEAD, type PatternTable, SPARE } from "./pattern-table";
import { Quads } from "./quads";
import { isSignAt, type Signs, shortSignOf } from "./signs";
import type { Sentence, Text } from "./text";

/** Which patterns are run. */
export interface Sought {
  /** Those that are entered. */
  anchors: AnchorTable;
  /** Pattern → the last start that need not be tried; `null` when all must be. */
  tried: Int32Array | null;
}

/** A pattern that has been tried nowhere yet, and one that rests. */
export const NOWHERE = -1;
export const EVERYWHERE = 0x7fffffff;

// One of each for all runs: they are large, and runs never overlap.
const tries = new Quads();
const matches = new Quads();
let done = new Int32Array(0);

/**
 * Runs the patterns that are sought over the whole text.
 * @returns rows of a pattern, the tokens `[from, to]` of its match, place marks included, and the index of its
 * sentence; until the next run
 */
export function runAll(table: PatternTable, { anchors, tried }: Sought, classes: ClassTable, text: Text): Quads {
  if (done.length < table.count) done = new Int32Array(table.count);
  if (tried) done.set(tried);
  else done.fill(NOWHERE, 0, table.anchored);
  tries.clear();
  const { shapesFrom, shapes } = anchors;
  for (let s = 0; s < text.sentences.length; s++) {
    const sentence = text.sentences[s] as Sentence;
    for (let t = sentence.from; t <= sentence.to; t++) {
      const word = text.words[t] as number;
      if (word !== 0) enter(table, anchors, word, text, sentence, s, t);
      for (let rest = (text.shapes[t] as number) & shapes; rest !== 0; rest &= rest - 1) {
        const key = shapesFrom + 31 - Math.clz32(rest & -rest);
        enter(table, anchors, key, text, sentence, s, t);
      }
    }
  }
  matches.clear();
  runTries(table, classes, text, tries, done, matches, Number.POSITIVE_INFINITY);
  return matches;
}

/** Takes for a try what is anchored in a token. Most patterns end here: the words round it cannot belong to a match. */
function enter(
  { heads }: PatternTable,
  anchors: AnchorTable,
  key: number,
  { words }: Text,
  sentence: Sentence,
  s: number,
  t: number,
): void {
  const from = anchors.at[key] as number;
  if (from === anchors.at[key + 1]) return;
  if (anchors.isFilled[key] === 0) fillRows(anchors, key);
  const to = anchors.ends[key] as number;
  const { rows } = anchors;
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
      if (sharesSign(heads, pattern * HEAD + SPARE, sentence))
        tries.push(pattern, Math.max(sentence.from, t - mostAt(rows, row)), t - leastAt(rows, row), s);
    }
  }
}

/**
 * Does any of these patterns match in a sentence?
 * @param from the first pattern
 * @param to behind the last
 * @param s index of the sentence
 */
export function anyMatches(
  table: PatternTable,
  classes: ClassTable,
  text: Text,
  s: number,
  from: number,
  to: number,
): boolean {
  const sentence = text.sentences[s] as Sentence;
  const { heads } = table;
  tries.clear();
  for (let pattern = from; pattern < to; pattern++) {
    const head = pattern * HEAD;
    if (!sharesSign(heads, head + CUT, sentence) || !sharesSign(heads, head + SPARE, sentence)) continue;
    for (let t = sentence.from; t <= sentence.to; t++)
      if (isSignAt(heads, head + CUT, text.words[t] as number))
        tries.push(pattern, Math.max(sentence.from, t - (heads[head + BEFORE_CUT] as number)), t, s);
  }
  if (tries.end === 0) return false;
  if (done.length < table.count) done = new Int32Array(table.count);
  done.fill(NOWHERE, from, to);
  runTries(table, classes, text, tries, done, matches.clear(), 1);
  return matches.end > 0;
}

/** Has the sentence a word of the set whose two numbers begin at `at`, as far as signs tell? */
function sharesSign(signs: Signs, at: number, { low, high }: Sentence): boolean {
  return (((signs[at] as number) & low) | ((signs[at + 1] as number) & high)) !== 0;
}
