import { expect, test } from "vitest";
import { review } from "../../src/engine/review-reply";
import { unbracket } from "../../src/rulebook/check-examples";
import { explanationOf } from "../../src/rulebook/explanation";
import { loadRulebook, readSources } from "../../src/rulebook/load";

const rulebook = loadRulebook();
const { rules, principles } = readSources();
const statements = new Map(principles.map(({ id, statement }) => [id, statement]));

test.each(rules.filter(({ kind }) => kind !== "praise").map((rule) => [rule.id, rule] as const))(
  "what %s tells to try is another reply, and one that it leaves alone",
  (id, rule) => {
    const { customer, before, after, doctrine } = explanationOf(rule, statements);
    expect(doctrine).not.toBe("");
    expect(after).not.toBe("");
    expect(after).not.toBe(unbracket(before).text);
    const conversation = { customer, name: null, subject: null, channel: null };
    const { findings } = review(rulebook, after, conversation, { rules: { [id]: "on" } });
    expect(findings.filter((finding) => finding.rule === id)).toEqual([]);
  },
);
