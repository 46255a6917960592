import type { Classes } from "./automaton";
import { compilePattern } from "./compile-pattern";
import { type Node, PatternError, parsePattern } from "./pattern";
import type { Words } from "./words";

/** The longest pattern of a pack, in letters. */
export const PATTERN_LETTERS = 400;
/** Into how many a pattern over 31 words may fall apart. */
const MOST_WAYS = 256;
const MOST_POSITIONS = 31;
/** Words one place of a pattern may take, all forms of a verb counted. The tables hold no more. */
const MOST_AT_ONE_PLACE = 255;

export type CheckedPattern = { positions: number } | { fault: string };

/** Compiles one pattern of a pack, to be told what is wrong with it before anything is built on it. */
export function checkPattern(pattern: string, words: Words, classes: Classes): CheckedPattern {
  if (pattern.length > PATTERN_LETTERS)
    return {
      fault: `This pattern has ${pattern.length} letters, at most ${PATTERN_LETTERS} are taken: write it as several.`,
    };
  try {
    const node = parsePattern(pattern);
    // A long pattern is parted at its choices, and every part is a pattern of its own.
    if (positions(node) > MOST_POSITIONS && ways(node) > MOST_WAYS)
      return { fault: `This pattern has too many choices for its length: write it as several. (“${pattern}”)` };
    const automata = compilePattern(pattern, words, classes);
    const crowded = automata.some(({ words: taken, classes: kinds }) => isCrowded(taken) || isCrowded(kinds));
    if (crowded)
      return {
        fault: `One place of this pattern takes more than ${MOST_AT_ONE_PLACE} words: use a word class. (“${pattern}”)`,
      };
    return { positions: automata.reduce((sum, { span }) => sum + span, 0) };
  } catch (error) {
    if (error instanceof PatternError) return { fault: `${error.message}.` };
    throw error;
  }
}

function isCrowded(entries: [number, number][]): boolean {
  const at = new Map<number, number>();
  for (const [, position] of entries) at.set(position, (at.get(position) ?? 0) + 1);
  return [...at.values()].some((count) => count > MOST_AT_ONE_PLACE);
}

function positions(node: Node): number {
  if (node.kind === "sequence" || node.kind === "choice") return sum(node.items.map(positions));
  if (node.kind === "optional") return positions(node.of);
  if (node.kind === "gap") return node.most;
  return node.kind === "word" ? node.word.split(/[-/']/).length : 1;
}

function ways(node: Node): number {
  if (node.kind === "sequence") return node.items.reduce((product, item) => product * ways(item), 1);
  if (node.kind === "choice") return sum(node.items.map(ways));
  return node.kind === "optional" ? ways(node.of) : 1;
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
