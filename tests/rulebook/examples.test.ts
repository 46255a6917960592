import { describe, expect, test } from "vitest";
import { blanksOf } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { unpack } from "../../src/engine/unpack";
import { checkActExamples, checkRuleExamples } from "../../src/rulebook/check-examples";
import { compile } from "../../src/rulebook/compile";
import { withFix } from "../../src/rulebook/explanation";
import { readSources } from "../../src/rulebook/load";

const sources = readSources();
const rulebook = unpack(compile(sources));

describe("every rule marks what it flags and leaves alone what it allows", () => {
  test.each(sources.rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    expect(checkRuleExamples(rulebook, rule)).toEqual([]);
  });
});

describe("every act is found in its own sentences and not in the others", () => {
  test.each(sources.acts.map((act) => [act.id, act] as const))("%s", (_id, act) => {
    expect(checkActExamples(rulebook, act)).toEqual([]);
  });
});

describe("no fix of a rule is marked in its turn, by that rule or another, before or after its blanks are filled", () => {
  const rules = sources.rules.filter(({ missing }) => missing === null);
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, { flags, fixes }) => {
    const marked = flags.flatMap(({ reply, customer, name, channel }) =>
      fixes
        .flatMap((fix) => [...new Set([fix, filled(fix, name)])])
        .flatMap((fix) => {
          const { text, places } = withFix(reply, fix);
          const { findings } = review(
            rulebook,
            text,
            { customer, name, subject: null, channel },
            { rules: { [id]: "on" } },
          );
          return findings
            .filter(
              ({ rule, missing, start, end }) =>
                rule === id || (missing === null && places.some((place) => start < place.end && end > place.start)),
            )
            .map(({ rule }) => ({ text, rule }));
        }),
    );
    expect(marked).toEqual([]);
  });
});

/** The fix as an agent would send it: a time, a person, a deed or a thing in each blank. */
function filled(fix: string, name: string | null): string {
  const words: [RegExp, string][] = [
    [/\b(time|day|date|when|hour)\b/i, "Friday at noon"],
    [/\b(firm|company)\b/i, "Northway"],
    [/^\{name as they/i, name ?? "Maya"],
    [/\b(name|who|them|team|person|colleague)\b/i, "Maya"],
    [/^\{what I am doing/i, "I am sending you a new one"],
    [/^\{(step|what I|one thing)/i, "send you a new one"],
  ];
  return blanksOf(fix).reduce(
    (text, blank) => text.replace(blank, words.find(([pattern]) => pattern.test(blank))?.[1] ?? "the new lamp"),
    fix,
  );
}

describe("a hint at what is left out is seen in a whole review, beside all rules, and not only by itself", () => {
  const hints = sources.rules.filter(({ kind, missing }) => kind === "hint" && missing !== null);
  test.each(hints.map((rule) => [rule.id, rule] as const))("%s", (id, { flags }) => {
    const seen = flags.filter(({ reply, customer, name, channel }) =>
      review(rulebook, reply, { customer, name, subject: null, channel }).findings.some(({ rule }) => rule === id),
    );
    expect(seen).not.toEqual([]);
  });
});
