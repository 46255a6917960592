import { expect, test } from "vitest";
import { review } from "../../src/engine/review-reply";
import { unbracket } from "../../src/rulebook/check-examples";
import { explanationsOf } from "../../src/rulebook/explanation";
import { loadRulebook, readSources } from "../../src/rulebook/load";

const rulebook = loadRulebook();
const { rules, principles } = readSources();
const explanations = explanationsOf(rules, principles);

test("every rule that finds a fault is explained, and no praise", () => {
  const faults = rules.filter(({ kind }) => kind !== "praise").map(({ id }) => id);
  expect(Object.keys(explanations)).toEqual(faults);
});

test.each(Object.entries(explanations))(
  "what %s tells to try is another reply to the same message, and nothing is said against its words",
  (id, { customer, before, after, doctrine }) => {
    expect(doctrine).not.toBe("");
    expect(after).not.toBe("");
    expect(after).not.toBe(unbracket(before).text);
    const conversation = { customer, name: null, subject: null, channel: null };
    const { findings } = review(rulebook, after, conversation, { rules: { [id]: "on" } });
    expect(findings.filter(({ rule, missing }) => rule === id || missing === null)).toEqual([]);
  },
);

test("what is missing is shown by two replies to one message", () => {
  const lacking = rules.filter(({ missing }) => missing !== null);
  const allowed = ({ id, allows }: (typeof rules)[number]) =>
    allows.some(({ customer, reply }) => customer === explanations[id]?.customer && reply === explanations[id]?.after);
  expect(lacking.filter((rule) => !allowed(rule)).map(({ id }) => id)).toEqual([]);
});
