import { holds, type Reading } from "./conditions";
import { spared } from "./guards";
import { runAll } from "./patterns";
import type { Rulebook, SideTable } from "./rulebook";
import type { Text } from "./text";

/** Where something was matched: tokens `[from, to]` of one sentence. */
export interface Hit {
  from: number;
  to: number;
  /** Index of the sentence. */
  sentence: number;
}

/** List → its hits, in order. */
export type Hits = Map<number, Hit[]>;

/** Runs the anchored patterns of one side over a text. */
export function findHits(rulebook: Rulebook, side: SideTable, text: Text): Hits {
  const hits: Hits = new Map();
  runAll(side.patterns, rulebook.classes, text, side.onDemandFrom, (pattern, from, to, sentence) => {
    const list = side.listOf[pattern] as number;
    const hit = { from, to, sentence };
    const known = hits.get(list);
    if (known) known.push(hit);
    else hits.set(list, [hit]);
  });
  for (const [list, found] of hits) if (found.length > 1) hits.set(list, merged(found));
  return hits;
}

/** In order of place; of those that overlap, the longest. */
function merged(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept[kept.length - 1];
    if (!last || hit.from > last.to) kept.push(hit);
    else if (hit.to - hit.from > last.to - last.from) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** Act → where it is done in this text; composed acts take their parts' hits. */
export function findActs(rulebook: Rulebook, side: "reply" | "customer", hits: Hits, reading: Reading): Hit[][] {
  const acts: Hit[][] = rulebook.acts.map(() => []);
  const text = side === "reply" ? reading.reply.text : (reading.customer?.text as Text);
  rulebook.acts.forEach((act, a) => {
    const list = side === "reply" ? act.replyList : act.customerList;
    const found = list < 0 ? [] : (hits.get(list) ?? []);
    acts[a] = found.filter(
      (hit) =>
        !spared(text, hit, act.guards, reading.negators, reading.reporters) &&
        act.conditions.every((c) => holds(c, hit, reading, side)),
    );
  });
  // A composed act may be part of another, whatever the order they come in.
  const done = new Set<number>();
  const compose = (a: number): Hit[] => {
    const of = rulebook.acts[a]?.of ?? [];
    if (done.has(a) || of.length === 0) return acts[a] as Hit[];
    done.add(a);
    acts[a] = merged([...(acts[a] as Hit[]), ...of.flatMap(compose)]);
    return acts[a] as Hit[];
  };
  rulebook.acts.forEach((_, a) => {
    compose(a);
  });
  return acts;
}
