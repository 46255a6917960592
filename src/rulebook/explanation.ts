import { fitFix } from "../engine/fit-fix";
import type { RuleExplanation } from "../engine/review";
import { unbracket } from "./check-examples";
import type { PrincipleSource } from "./load";
import type { Example, RuleSource } from "./schema";

/** What "Why this rule" tells, by rule: each explained by one of its own examples and what could stand there instead. */
export function explanationsOf(
  rules: RuleSource[],
  principles: Pick<PrincipleSource, "id" | "statement">[],
): Record<string, RuleExplanation> {
  const statements = new Map<string, string>(principles.map(({ id, statement }) => [id, statement]));
  const faults = rules.filter(({ kind }) => kind !== "praise");
  return Object.fromEntries(faults.map((rule) => [rule.id, explained(rule, statements.get(rule.principle) ?? "")]));
}

function explained(rule: RuleSource, doctrine: string): RuleExplanation {
  const { principle, flags, fixes } = rule;
  const [flag, after] =
    rule.missing === null && fixes[0] ? mended(flags, fixes[0]) : (answered(rule) ?? [flags[0], fixes[0] ?? ""]);
  return { principle, doctrine, customer: flag?.customer ?? null, before: flag?.reply ?? "", after };
}

/** An example with its marked words replaced by what the card would offer first; one with a single mark if there is one. */
function mended(flags: Example[], fix: string): [Example | undefined, string] {
  const flag = flags.find(({ reply }) => unbracket(reply).spans.length === 1) ?? flags[0];
  return [flag, withFix(flag?.reply ?? "", fix).text];
}

/** To one and the same message, a reply that is flagged and the one most like it that is allowed. */
function answered({ flags, allows }: RuleSource): [Example, string] | null {
  const pairs = flags.flatMap((flag) =>
    allows
      .filter(({ customer, reply }) => customer === flag.customer && reply !== unbracket(flag.reply).text)
      .map((allow) => ({ flag, allow, alike: likeness(flag.reply, allow.reply) })),
  );
  const [best] = pairs.sort((a, b) => b.alike - a.alike);
  return best ? [best.flag, best.allow.reply] : null;
}

/** The part of two replies' words that they have in common. */
function likeness(one: string, other: string): number {
  const words = (reply: string) => new Set(reply.toLowerCase().match(/[\p{L}\p{N}']+/gu));
  const [a, b] = [words(one), words(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

/**
 * An example as it reads once a fix is applied to all its [marked] words.
 * @returns the text without brackets, and where the fix stands in it, in UTF-16 units
 */
export function withFix(example: string, fix: string): { text: string; places: { start: number; end: number }[] } {
  const { text, spans } = unbracket(example);
  let whole = "";
  let behind = 0;
  const places = spans.map(([from, to]) => {
    const start = whole.length + from - behind;
    whole += text.slice(behind, from) + fitFix(fix, text, from, to);
    behind = to;
    return { start, end: whole.length };
  });
  return { text: whole + text.slice(behind), places };
}
