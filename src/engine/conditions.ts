import type { Hit } from "./acts";
import type { Facts } from "./facts";
import { matchesIn } from "./patterns";
import type { Condition, Group, Rulebook, SideTable, Test } from "./rulebook";
import type { Text } from "./text";

/** One side of the conversation as far as it has been read. */
export interface Side {
  text: Text;
  table: SideTable;
  /** Act → hits; empty until the acts have been found. */
  acts: Hit[][];
}

/** Everything a condition may ask about. */
export interface Reading {
  rulebook: Rulebook;
  reply: Side;
  customer: Side | null;
  facts: Facts;
  negators: Set<number>;
  reporters: { verbs: Set<number>; you: number };
}

/**
 * Does a condition hold for a match?
 * @param hit the match that asks, or `null` for a rule about the whole reply
 * @param side whose sentence the match stands in
 */
export function holds(condition: Condition, hit: Hit | null, reading: Reading, side: "reply" | "customer"): boolean {
  return condition.groups.every((group) => groupHolds(group, condition.where, hit, reading, side)) !== condition.not;
}

function groupHolds(
  group: Group,
  where: Condition["where"],
  hit: Hit | null,
  reading: Reading,
  side: "reply" | "customer",
): boolean {
  const asked =
    where === "customer" ? reading.customer : where === "reply" || side === "reply" ? reading.reply : reading.customer;
  if (asked === null) return false;
  const [first, last] = reach(where, hit, asked.text.sentences.length);
  if (group.tests.some((test) => testHolds(test, asked, first, last, reading.facts))) return true;
  return group.list >= 0 && listHolds(group.list, asked, first, last, reading.rulebook);
}

/** The sentences a condition looks at: first and last index. */
function reach(where: Condition["where"], hit: Hit | null, sentences: number): [number, number] {
  if (hit === null || where === "reply" || where === "customer") return [0, sentences - 1];
  const here = hit.sentence;
  if (where === "next") return [here + 1, here + 1];
  if (where === "before") return [here - 1, here - 1];
  if (where === "near") return [here - 1, here + 1];
  return [here, here];
}

function testHolds(test: Test, side: Side, first: number, last: number, facts: Facts): boolean {
  if (test.kind === "fact") {
    const value = facts[test.fact] ?? 0;
    return value >= test.least && value <= test.most;
  }
  if (test.kind === "order") {
    const a = side.acts[test.first]?.[0];
    const b = side.acts[test.second]?.[0];
    return a !== undefined && b !== undefined && a.from < b.from;
  }
  let count = 0;
  for (const hit of side.acts[test.act] ?? []) if (hit.sentence >= first && hit.sentence <= last) count++;
  return count >= test.least && count <= test.most;
}

function listHolds(list: number, side: Side, first: number, last: number, rulebook: Rulebook): boolean {
  const { patterns, listFrom, listTo } = side.table;
  for (let s = Math.max(0, first); s <= last; s++) {
    const sentence = side.text.sentences[s];
    if (!sentence) return false;
    for (let p = listFrom[list] as number; p < (listTo[list] as number); p++)
      if (matchesIn(patterns, rulebook.classes, side.text, sentence, p)) return true;
  }
  return false;
}
