import type { Hit } from "./acts";
import { THEIR_FACTS } from "./fact-names";
import type { Facts } from "./facts";
import { anyMatches } from "./patterns";
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
}

/**
 * Do all these conditions hold for a match?
 * @param hit the match that asks, or `null` for a rule about the whole reply
 * @param side whose sentence the match stands in
 */
export function allHold(
  conditions: Condition[],
  hit: Hit | null,
  reading: Reading,
  side: "reply" | "customer",
): boolean {
  for (const condition of conditions) if (groupsHold(condition, hit, reading, side) === condition.not) return false;
  return true;
}

const theirFacts: ReadonlySet<string> = new Set(THEIR_FACTS);

/** Does the customer's message alone tell whether this holds? */
export function asksCustomerAlone({ where, groups }: Condition): boolean {
  return groups.every(
    ({ list, tests }) =>
      (where === "customer" || list < 0) &&
      tests.every((test) => (test.kind === "fact" ? theirFacts.has(test.fact) : where === "customer")),
  );
}

function groupsHold(condition: Condition, hit: Hit | null, reading: Reading, side: "reply" | "customer"): boolean {
  for (const group of condition.groups) if (!groupHolds(group, condition.where, hit, reading, side)) return false;
  return true;
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
  let first = 0;
  let last = asked.text.sentences.length - 1;
  if (hit !== null && where !== "reply" && where !== "customer") {
    // "next" and "before" look past the match's own sentence, "near" at both neighbours too.
    first = hit.sentence + (where === "next" ? 1 : where === "sentence" ? 0 : -1);
    last = hit.sentence + (where === "before" ? -1 : where === "sentence" ? 0 : 1);
  }
  for (const test of group.tests) if (testHolds(test, asked, first, last, reading.facts)) return true;
  return group.list >= 0 && listHolds(group.list, asked, first, last, reading.rulebook);
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
  const hits = side.acts[test.act];
  if (hits) for (const hit of hits) if (hit.sentence >= first && hit.sentence <= last) count++;
  return count >= test.least && count <= test.most;
}

function listHolds(list: number, side: Side, first: number, last: number, rulebook: Rulebook): boolean {
  const { patterns, listFrom, listTo } = side.table;
  for (let s = Math.max(0, first); s <= last; s++) {
    if (s >= side.text.sentences.length) return false;
    if (anyMatches(patterns, rulebook.classes, side.text, s, listFrom[list] as number, listTo[list] as number))
      return true;
  }
  return false;
}
