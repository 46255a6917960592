import type { PatternTable } from "../engine/patterns";
import type { SideTable } from "../engine/rulebook";
import type { Automaton } from "./compile-pattern";

/** Lays automata out in the engine's flat arrays: those tried always first, those tried on demand behind them. */
export function packTable(listed: { list: number; automata: Automaton[]; onDemand: boolean }[], wordCount: number, classCount: number, listCount: number): SideTable {
  const ordered = [...listed.filter((l) => !l.onDemand), ...listed.filter((l) => l.onDemand)];
  const automata = ordered.flatMap((l) => l.automata);
  const onDemandFrom = listed.filter((l) => !l.onDemand).reduce((sum, l) => sum + l.automata.length, 0);
  const listOf = Uint16Array.from(ordered.flatMap((l) => l.automata.map(() => l.list)));
  return { patterns: patternTable(automata, onDemandFrom, wordCount, classCount), listOf, listFrom: bounds(ordered, listCount, "from"), listTo: bounds(ordered, listCount, "to"), onDemandFrom };
}

function bounds(ordered: { list: number; automata: Automaton[] }[], listCount: number, edge: "from" | "to"): Uint16Array {
  const at = new Uint16Array(listCount);
  let next = 0;
  for (const { list, automata } of ordered) {
    at[list] = edge === "from" ? next : next + automata.length;
    next += automata.length;
  }
  return at;
}

function patternTable(automata: Automaton[], anchored: number, wordCount: number, classCount: number): PatternTable {
  const words = automata.map((a) => [...a.words].sort((x, y) => x[0] - y[0]));
  const byWord: number[][] = Array.from({ length: wordCount }, () => []);
  const byClass: number[][] = Array.from({ length: classCount }, () => []);
  automata.slice(0, anchored).forEach((a, p) => {
    for (const word of new Set(a.anchor.words)) (byWord[word] as number[]).push(p);
    for (const c of new Set(a.anchor.classes)) (byClass[c] as number[]).push(p);
  });
  return {
    count: automata.length,
    first: Int32Array.from(automata, (a) => a.first),
    last: Int32Array.from(automata, (a) => a.last),
    any: Int32Array.from(automata, (a) => a.any),
    comma: Int32Array.from(automata, (a) => a.comma),
    followAt: offsets(automata.map((a) => a.follow.length)),
    follow: Int32Array.from(automata.flatMap((a) => a.follow)),
    entryAt: offsets(words.map((w) => w.length)),
    entryWord: Uint16Array.from(words.flatMap((w) => w.map(([word]) => word))),
    entryPosition: Uint8Array.from(words.flatMap((w) => w.map(([, position]) => position))),
    classAt: offsets(automata.map((a) => a.classes.length)),
    classId: Uint8Array.from(automata.flatMap((a) => a.classes.map(([c]) => c))),
    classPosition: Uint8Array.from(automata.flatMap((a) => a.classes.map(([, position]) => position))),
    before: Uint8Array.from(automata, (a) => a.before),
    span: Uint8Array.from(automata, (a) => a.span),
    wordAnchorAt: offsets(byWord.map((list) => list.length)),
    wordAnchors: Uint16Array.from(byWord.flat()),
    anchoredClasses: Uint8Array.from(byClass.flatMap((list, c) => (list.length > 0 ? [c] : []))),
    classAnchorAt: offsets(byClass.map((list) => list.length)),
    classAnchors: Uint16Array.from(byClass.flat()),
  };
}

/** Running sums: where each run begins, and behind the last one where it ends. */
function offsets(lengths: number[]): Uint32Array {
  const at = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    at[i + 1] = (at[i] as number) + length;
  });
  return at;
}
