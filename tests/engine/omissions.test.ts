import { describe, expect, test } from "vitest";
import type { Candidate } from "../../src/engine/arbiter";
import { hear } from "../../src/engine/in-context";
import { omitted } from "../../src/engine/omissions";
import { prepare } from "../../src/engine/prepare";
import { read } from "../../src/engine/read";
import type { Missing } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { loadRulebook } from "../../src/rulebook/load";

const rulebook = loadRulebook();
const listener = rulebook.listener ?? expect.unreachable("the rulebook ships with a listener");
const rules = rulebook.rules.filter(({ kind }) => kind === "hint");

const LETTER =
  "I stood at your desk for two hours with my mother, she is 84 and could hardly breathe, and in the end they sent us home. We had an appointment. Nobody has written since.";
const COLD = "Dear Mr Holm,\n\nAppointments are subject to availability. Please use the portal to choose another one.";
const WARM =
  "Dear Mr Holm, I'm sorry we kept you and your mother waiting for two hours and then sent you home. That must have been frightening. Dr Ode sees her tomorrow at nine.";

const sureEnough = rulebook.structure.sure.omission;

function left(reply: string, customer: string | null, sure = sureEnough, kept: Parameters<typeof omitted>[1] = []) {
  const text = prepare(reply, rulebook.lexicon);
  const reading = read(rulebook, text, { customer, name: null, subject: null, channel: "email" });
  return omitted(rules, kept, sure, hear(listener, reading), reading);
}

/** Something that is missing for certain, of a principle that no hint has. */
const sure = (missing: Missing): Candidate => ({
  ...(left(COLD, LETTER)[0] ?? expect.unreachable("a hint to make it of")),
  rule: "discretion/made-up",
  principle: "discretion",
  missing,
});

describe("what a reply leaves out, as far as can be guessed", () => {
  test("is told with what is missing and where it would stand", () => {
    const found = left(COLD, LETTER);
    for (const what of ["acknowledgement", "apology"]) {
      const { start, end, insertAt } = found.find(({ missing }) => missing === what) ?? expect.unreachable(what);
      expect([start, end, insertAt]).toEqual([0, 0, "Dear Mr Holm,".length]);
    }
  });

  test("is nothing in a reply that has it, nothing where nothing is due, and nothing without the customer's message", () => {
    expect(left(WARM, LETTER)).toEqual([]);
    expect(left("Hi Jo, it's under Settings, then Security.", "How do I change my password?")).toEqual([]);
    expect(left(COLD, null, 0.01)).toEqual([]);
  });

  test("takes more certainty the more is asked for", () => {
    expect(left(COLD, LETTER, 0.999)).toEqual([]);
    expect(left(COLD, LETTER, 0.01).length).toBeGreaterThanOrEqual(2);
  });

  test("is not said twice of one principle", () => {
    const found = left(COLD, LETTER);
    const apology = found.filter(({ principle }) => principle === "apology");
    expect(apology).toHaveLength(1);
    expect(left(COLD, LETTER, sureEnough, apology)).toEqual(found.filter(({ principle }) => principle !== "apology"));
  });

  test("is not guessed where two things are missing already", () => {
    const one = left(COLD, LETTER, sureEnough, [sure("owner")]);
    expect(one).toEqual(left(COLD, LETTER));
    expect(one.length).toBeGreaterThan(0);
    expect(left(COLD, LETTER, sureEnough, [sure("owner"), sure("time")])).toEqual([]);
  });
});

test("a review says which of its findings are hints", () => {
  const conversation = { customer: LETTER, name: null, subject: null, channel: null };
  const draft = `${COLD} Fees are due as per the agreement.`;
  const without = (hinting: boolean) => {
    const off = rulebook.rules.filter(({ kind }) => (kind === "hint") === hinting).map(({ id }) => [id, "off"]);
    return review(rulebook, draft, conversation, { rules: Object.fromEntries(off) }).findings.map(({ hint }) => hint);
  };
  expect(without(false).length).toBeGreaterThan(0);
  expect(new Set(without(false))).toEqual(new Set([true]));
  expect(new Set(without(true))).toEqual(new Set([false]));
});
