import { describe, expect, test } from "vitest";
import { type Candidate, candidateOf } from "../../src/engine/arbiter";
import type { Severity } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import type { Rule } from "../../src/engine/rulebook";
import { isWorthSaying } from "../../src/engine/worth-saying";
import { loadRulebook } from "../../src/rulebook/load";

const rulebook = loadRulebook();
const rule = rulebook.rules.find(({ kind }) => kind === "phrase") as Rule;
const found = (certainty: number, severity: Severity = "gentle"): Candidate => ({
  ...candidateOf(rule, 0, 4, null, certainty),
  severity,
});
const LEAST = 0.76;
const WELL = -3;
const MIDDLING = 0;
const POOR = 3;

describe("whether anything is said about a reply", () => {
  test("nothing to say is no reason", () => {
    expect(isWorthSaying([], POOR, LEAST)).toBe(false);
  });

  test("one thing of which one is half sure is no reason where the reply sounds well or middling", () => {
    expect(isWorthSaying([found(0.55)], WELL, LEAST)).toBe(false);
    expect(isWorthSaying([found(0.55)], MIDDLING, LEAST)).toBe(false);
  });

  test("it is where the reply sounds poor, and beside others", () => {
    expect(isWorthSaying([found(0.55)], POOR, LEAST)).toBe(true);
    expect(isWorthSaying([found(0.55), found(0.5)], MIDDLING, LEAST)).toBe(true);
  });

  test("what is as good as certain is reason by itself, however well the reply sounds", () => {
    expect(isWorthSaying([found(0.8)], -20, LEAST)).toBe(true);
  });

  test("so is what a team has settled, and what is worth a pause", () => {
    expect(isWorthSaying([found(1)], -20, LEAST)).toBe(true);
    expect(isWorthSaying([found(0.35, "stop")], -20, LEAST)).toBe(true);
  });
});

describe("a review", () => {
  const draft =
    "Hi Ravi,\nSorry if the name on the cake caused any problems. I've refunded the 45 euros to your card today.\nAna";
  const conversation = {
    customer: "The birthday cake had the wrong name on it.",
    name: "Ravi",
    subject: null,
    channel: null,
  };
  const withLeast = (reply: number) =>
    review(
      { ...rulebook, structure: { ...rulebook.structure, sure: { ...rulebook.structure.sure, reply } } },
      draft,
      conversation,
    );

  test("says all or nothing, and scores what it says", () => {
    const [said, unsaid] = [withLeast(LEAST), withLeast(1)];
    expect(said.findings.map((finding) => finding.rule)).toContain("apology/sorry-if");
    expect(unsaid.findings).toEqual([]);
    expect(unsaid.overall).toBeGreaterThan(said.overall as number);
  });

  test("a team's own choice is said all the same", () => {
    const settings = { rules: { "apology/sorry-if": "on" as const } };
    const strict = {
      ...rulebook,
      structure: { ...rulebook.structure, sure: { ...rulebook.structure.sure, reply: 1 } },
    };
    expect(review(strict, draft, conversation, settings).findings.map((finding) => finding.rule)).toContain(
      "apology/sorry-if",
    );
  });
});
