import { allHold, type Reading, type Side } from "./conditions";
import { markVoices, spared } from "./guards";
import { runAll, type Sought } from "./patterns";
import type { Act, Rulebook, SideTable } from "./rulebook";
import type { Text } from "./text";

/** Where something was matched: tokens `[from, to]` of one sentence. */
export interface Hit {
  from: number;
  to: number;
  /** Index of the sentence. */
  sentence: number;
}

/** List → its hits, in order; nothing for a list without any. */
export type Hits = (Hit[] | undefined)[];

/** Runs one side's patterns over a text. */
export function findHits(rulebook: Rulebook, side: SideTable, sought: Sought, text: Text): Hits {
  const { listOf, lists } = side;
  const hits: Hits = new Array(lists).fill(undefined);
  const disordered: number[] = [];
  const { numbers, end } = runAll(side.patterns, sought, rulebook.classes, text);
  for (let row = 0; row < end; row += 4) {
    const list = listOf[numbers[row] as number] as number;
    const hit = {
      from: numbers[row + 1] as number,
      to: numbers[row + 2] as number,
      sentence: numbers[row + 3] as number,
    };
    const known = hits[list];
    if (!known) hits[list] = [hit];
    else {
      if (hit.from <= (known[known.length - 1] as Hit).to && !disordered.includes(list)) disordered.push(list);
      known.push(hit);
    }
  }
  for (const list of disordered) hits[list] = merged(hits[list] as Hit[]);
  return hits;
}

/** In order of place; of those that overlap, the longest. */
function merged(hits: Hit[]): Hit[] {
  inOrder(hits);
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept[kept.length - 1];
    if (!last || hit.from > last.to) kept.push(hit);
    else if (hit.to - hit.from > last.to - last.from) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** Up to so many, nearly in order as they come, are put in order quicker by hand. */
const FEW = 32;

function inOrder(hits: Hit[]): void {
  if (hits.length > FEW) hits.sort(byPlace);
  else
    for (let k = 1; k < hits.length; k++) {
      const hit = hits[k] as Hit;
      let to = k;
      for (; to > 0 && byPlace(hits[to - 1] as Hit, hit) > 0; to--) hits[to] = hits[to - 1] as Hit;
      hits[to] = hit;
    }
}

const byPlace = (a: Hit, b: Hit) => a.from - b.from || b.to - a.to;

const NONE: Hit[] = [];

/** Act → where it is done in this text; composed acts take their parts' hits. Nobody changes what is found. */
export function findActs(rulebook: Rulebook, side: "reply" | "customer", hits: Hits, reading: Reading): Hit[][] {
  const { text, table } = (side === "reply" ? reading.reply : reading.customer) as Side;
  markVoices(text, rulebook.structure);
  const acts: Hit[][] = new Array(rulebook.acts.length).fill(NONE);
  for (let list = 0; list < table.actOf.length; list++) {
    const found = hits[list];
    const a = table.actOf[list] as number;
    if (found && a >= 0) acts[a] = done(rulebook.acts[a] as Act, found, text, reading, side);
  }
  for (const a of rulebook.composed) {
    let whole = acts[a] as Hit[];
    let joined: Hit[] | null = null;
    for (const part of (rulebook.acts[a] as Act).of) {
      const hits = acts[part] as Hit[];
      if (hits.length === 0) continue;
      if (whole.length === 0) whole = hits;
      else joined = [...(joined ?? whole), ...hits];
    }
    acts[a] = joined ? merged(joined) : whole;
  }
  return acts;
}

/** Those matches of an act that are none of somebody else's and meet its conditions. */
function done(act: Act, found: Hit[], text: Text, reading: Reading, side: "reply" | "customer"): Hit[] {
  const kept: Hit[] = [];
  for (const hit of found)
    if (!spared(text, hit, act.guards, reading.rulebook.structure) && allHold(act.conditions, hit, reading, side))
      kept.push(hit);
  return kept;
}
