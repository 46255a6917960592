import { type AnchorTable, BLOCK, fillRows, leastAt, mostAt, patternAt, ROW, SIGNS } from "./anchors";
import { runTries } from "./automata";
import type { ClassTable } from "./classes";
import { doorsOf, isDoor, mayHaveDoor } from "./doors";
import { BEFORE_CUT, CUT, HEAD, type PatternTable, SPARE } from "./pattern-table";
import { Quads } from "./quads";
import { isSignAt, type Signs } from "./signs";
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
  enterAll(table, anchors, text);
  matches.clear();
  runTries(table, classes, text, tries, done, matches, Number.POSITIVE_INFINITY);
  return matches;
}

/** Takes for a try what is anchored in a text's tokens. Most patterns end here: the words round it cannot belong to a match. */
function enterAll({ heads }: PatternTable, anchors: AnchorTable, { words, shapes, sentences }: Text): void {
  const { at, rows, blocks, isFilled, shapesFrom } = anchors;
  tries.clear();
  for (let s = 0; s < sentences.length; s++) {
    const { from, to, low, high } = sentences[s] as Sentence;
    for (let t = from; t <= to; t++) {
      const next = t < to ? (words[t + 1] as number) & 31 : 0;
      const last = t > from ? ((words[t - 1] as number) & 31) + SIGNS : SIGNS;
      let shape = (shapes[t] as number) & anchors.shapes;
      for (let key = words[t] as number; ; ) {
        const begin = at[key] as number;
        const end = at[key + 1] as number;
        if (key !== 0 && begin !== end) {
          if (isFilled[key] === 0) fillRows(anchors, key);
          for (let first = begin & ~31; first < end; first += 32) {
            const block = (first >>> 5) * BLOCK;
            let fit = (blocks[block + next] as number) & (blocks[block + last] as number);
            if (first < begin) fit &= -1 << (begin & 31);
            if (end - first < 32) fit &= ~(-1 << (end & 31));
            for (; fit !== 0; fit &= fit - 1) {
              const row = (first + 31 - Math.clz32(fit & -fit)) * ROW;
              if (
                ((rows[row] as number) & signAt(words, t + 2, from, to)) !== 0 &&
                ((rows[row + 1] as number) & signAt(words, t - 2, from, to)) !== 0 &&
                ((rows[row + 2] as number) & signAt(words, t + 3, from, to)) !== 0 &&
                ((rows[row + 3] as number) & signAt(words, t - 3, from, to)) !== 0
              ) {
                const pattern = patternAt(rows, row);
                const spare = pattern * HEAD + SPARE;
                if ((((heads[spare] as number) & low) | ((heads[spare + 1] as number) & high)) === 0) continue;
                tries.push(pattern, Math.max(from, t - mostAt(rows, row)), t - leastAt(rows, row), s);
              }
            }
          }
        }
        if (shape === 0) break;
        key = shapesFrom + 31 - Math.clz32(shape & -shape);
        shape &= shape - 1;
      }
    }
  }
}

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
  if (done.length < table.count) done = new Int32Array(table.count);
  done.fill(NOWHERE, from, to);
  runTries(table, classes, text, tries, done, matches.clear(), 1);
  return matches.end > 0;
}

/** Has the sentence a word of the set whose two numbers begin at `at`, as far as signs tell? */
function sharesSign(signs: Signs, at: number, { low, high }: Sentence): boolean {
  return (((signs[at] as number) & low) | ((signs[at + 1] as number) & high)) !== 0;
}
