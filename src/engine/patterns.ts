import {
  type AnchorTable,
  BEFORE_IN_BLOCK,
  BEFORE_THAT,
  BEHIND_THAT,
  BLOCK,
  fillRows,
  leastAt,
  mostAt,
  patternAt,
  ROW,
} from "./anchors";
import { runTries } from "./automata";
import type { ClassTable } from "./classes";
import { doorsOf, isDoor, mayHaveDoor } from "./doors";
import { BEFORE_CUT, CUT, HEAD, type PatternTable, SPARE } from "./pattern-table";
import { isSignAt, type Signs } from "./signs";
import { Stretches } from "./stretches";
import type { Sentence, Text } from "./text";

/** Which patterns are run. */
export interface Sought {
  /** Those that are entered. */
  anchors: AnchorTable;
  /** Pattern → the last start that need not be tried; `null` when all must be. */
  tried: Int32Array | null;
}

/** All patterns that are entered through anchors. */
export const allOf = ({ anchors }: PatternTable): Sought => ({ anchors, tried: null });

/** A pattern that has been tried nowhere yet, and one that rests. */
export const NOWHERE = -1;
export const EVERYWHERE = 0x7fffffff;

// One of each for all runs: they are large, and runs never overlap.
const tries = new Stretches();
const matches = new Stretches();
let tried = new Int32Array(0);

/**
 * Runs the patterns that are sought over the whole text.
 * @returns rows of a pattern, the tokens `[from, to]` of its match, place marks included, and the index of its
 * sentence; until the next run
 */
export function runAll(table: PatternTable, sought: Sought, classes: ClassTable, text: Text): Stretches {
  if (tried.length < table.count) tried = new Int32Array(table.count);
  if (sought.tried) tried.set(sought.tried);
  else tried.fill(NOWHERE, 0, table.anchored);
  tries.clear();
  enterAll(table, sought.anchors, text);
  matches.clear();
  runTries(table, classes, text, tries, tried, matches, Number.POSITIVE_INFINITY);
  return matches;
}

/**
 * Takes for a try what is anchored in a text's tokens, as words or as shapes. Most patterns end here: the words round the
 * anchor cannot belong to a match. All in one piece, as it is done for each token.
 */
function enterAll({ heads }: PatternTable, anchors: AnchorTable, { words, shapes, sentences }: Text): void {
  const { at, isFilled, rows, blocks, shapesFrom, shapes: anchored } = anchors;
  for (let s = 0; s < sentences.length; s++) {
    const { from, to, low, high } = sentences[s] as Sentence;
    for (let t = from; t <= to; t++) {
      const next = t < to ? (words[t + 1] as number) & 31 : 0;
      const last = BEFORE_IN_BLOCK + (t > from ? (words[t - 1] as number) & 31 : 0);
      let rest = (shapes[t] as number) & anchored;
      for (let key = words[t] as number; key >= 0; key = keyOf(rest, shapesFrom), rest &= rest - 1) {
        const begin = at[key] as number;
        const end = at[key + 1] as number;
        if (begin === end) continue;
        if (isFilled[key] === 0) fillRows(anchors, key);
        for (let first = begin & ~31; first < end; first += 32) {
          const block = (first >>> 5) * BLOCK;
          let fit = (blocks[block + next] as number) & (blocks[block + last] as number);
          // A block's other rows belong to the words before this one and behind it.
          if (first < begin) fit &= -1 << (begin & 31);
          if (end - first < 32) fit &= ~(-1 << (end & 31));
          for (; fit !== 0; fit &= fit - 1) {
            const row = (first + 31 - Math.clz32(fit & -fit)) * ROW;
            if (((rows[row + BEHIND_THAT] as number) & signAt(words, t + 2, from, to)) === 0) continue;
            if (((rows[row + BEFORE_THAT] as number) & signAt(words, t - 2, from, to)) === 0) continue;
            const pattern = patternAt(rows, row);
            const spare = pattern * HEAD + SPARE;
            if (((heads[spare] as number) & low) | ((heads[spare + 1] as number) & high))
              tries.push(pattern, Math.max(from, t - mostAt(rows, row)), t - leastAt(rows, row), s);
          }
        }
      }
    }
  }
}

/** The key of the first of these shapes; -1 without any. */
const keyOf = (shapes: number, shapesFrom: number) =>
  shapes === 0 ? -1 : shapesFrom + 31 - Math.clz32(shapes & -shapes);

const signAt = (words: Uint16Array, t: number, from: number, to: number) =>
  t >= from && t <= to ? 1 << (words[t] as number) : 1;

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
  const doors = doorsOf(table, from, to);
  if (!mayHaveDoor(doors, sentence)) return false;
  const { heads } = table;
  const { words, shapes } = text;
  tries.clear();
  for (let t = sentence.from; t <= sentence.to; t++) {
    const word = words[t] as number;
    if (!isDoor(doors, word, shapes[t] as number)) continue;
    for (let pattern = from; pattern < to; pattern++) {
      const head = pattern * HEAD;
      if (isSignAt(heads, head + CUT, word) && sharesSign(heads, head + SPARE, sentence))
        tries.push(pattern, Math.max(sentence.from, t - (heads[head + BEFORE_CUT] as number)), t, s);
    }
  }
  if (tries.end === 0) return false;
  if (tried.length < table.count) tried = new Int32Array(table.count);
  tried.fill(NOWHERE, from, to);
  runTries(table, classes, text, tries, tried, matches.clear(), 1);
  return matches.end > 0;
}

/** Has the sentence a word of the set whose two numbers begin at `at`, as far as signs tell? */
function sharesSign(signs: Signs, at: number, { low, high }: Sentence): boolean {
  return (((signs[at] as number) & low) | ((signs[at + 1] as number) & high)) !== 0;
}
