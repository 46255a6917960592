import { NOT } from "../engine/pattern-table";
import { type StoredTable, storedFollow, usualLast } from "../engine/stored-table";
import type { PackedSide } from "../engine/unpack";
import { LONG_STEP } from "../engine/word-steps";
import type { Automaton } from "./automaton";

/**
 * Lays automata out as they are stored: those tried always first, those tried on demand behind them.
 * @param lists how many lists are tried always; they have the first numbers
 */
export function packTable(
  listed: { list: number; automata: Automaton[]; onDemand: boolean }[],
  listCount: number,
  lists: number,
): PackedSide {
  const ordered = [...listed.filter((l) => !l.onDemand), ...listed.filter((l) => l.onDemand)];
  const onDemandFrom = listed.filter((l) => !l.onDemand).reduce((sum, l) => sum + l.automata.length, 0);
  return {
    patterns: slimTable(
      ordered.flatMap((l) => l.automata),
      onDemandFrom,
    ),
    listOf: Uint16Array.from(ordered.flatMap((l) => l.automata.map(() => l.list))),
    ...bounds(ordered, listCount),
    lists,
  };
}

function bounds(
  ordered: { list: number; automata: Automaton[] }[],
  listCount: number,
): { listFrom: Uint16Array; listTo: Uint16Array } {
  const listFrom = new Uint16Array(listCount);
  const listTo = new Uint16Array(listCount);
  let next = 0;
  for (const { list, automata } of ordered) {
    listFrom[list] = next;
    next += automata.length;
    listTo[list] = next;
  }
  return { listFrom, listTo };
}

function slimTable(automata: Automaton[], anchored: number): StoredTable {
  const taken = automata.map((a) =>
    a.follow.map((_, position) => a.words.filter(([, at]) => at === position).map(([word]) => word)),
  );
  const barred = automata.map((a) => a.words.filter(([, at]) => at & NOT));
  return {
    span: Uint8Array.from(automata, (a) => a.follow.length),
    first: bytesOf(automata.map((a) => a.first)),
    last: bytesOf(automata.map((a) => a.last ^ usualLast(a.follow))),
    any: bytesOf(automata.map((a) => a.any)),
    comma: bytesOf(automata.map((a) => a.comma)),
    cut: bytesOf(automata.map((a) => a.cut)),
    spare: bytesOf(automata.map((a) => a.spare)),
    before: Uint8Array.from(automata, (a) => a.before),
    follow: bytesOf(automata.flatMap((a) => a.follow.map((bits, position) => storedFollow(bits, position, a.any)))),
    wordCount: Uint8Array.from(taken.flatMap((positions) => positions.map((words) => words.length))),
    wordSteps: Uint8Array.from(taken.flatMap((positions) => positions.flatMap(stepsOf))),
    barredCount: Uint8Array.from(barred, (entries) => entries.length),
    barredWord: Uint16Array.from(barred.flatMap((entries) => entries.map(([word]) => word))),
    barredPosition: Uint8Array.from(barred.flatMap((entries) => entries.map(([, at]) => at & ~NOT))),
    classCount: Uint8Array.from(automata, (a) => a.classes.length),
    classId: Uint8Array.from(automata.flatMap((a) => a.classes.map(([c]) => c))),
    classPosition: Uint8Array.from(automata.flatMap((a) => a.classes.map(([, position]) => position))),
    anchored,
  };
}

/** Numbers as `numbersOf` reads them back. */
export function bytesOf(numbers: number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number >>> 0;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

const MOST_WORDS = (256 - LONG_STEP) * 256;

/** A position's words as `wordsOf` reads them back. @throws RangeError for more words than steps can tell */
export function stepsOf(words: number[]): number[] {
  return [...words]
    .sort((a, b) => a - b)
    .map((word, k, sorted) => word - (sorted[k - 1] ?? 0))
    .flatMap((step) => {
      if (step >= MOST_WORDS) throw new RangeError(`More than ${MOST_WORDS} different words are more than tables hold`);
      return step < LONG_STEP ? step : [LONG_STEP + (step >> 8), step & 255];
    });
}
