import { describe, expect, test } from "vitest";
import { PRINCIPLES, SEVERITIES } from "../../src/engine/review";
import { score, type Weighed } from "../../src/engine/score";
import { loadRulebook } from "../../src/rulebook/load";

const { scoring } = loadRulebook();
let seed = 11;
const next = (n: number) => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >>> 8) % n;
};
const some = (): Weighed[] =>
  Array.from({ length: next(9) }, () => ({
    rule: `r${next(5)}`,
    principle: PRINCIPLES[next(PRINCIPLES.length)] as Weighed["principle"],
    severity: SEVERITIES[next(3)] as Weighed["severity"],
    share: [1, 0.6, 0.4][next(3)] as number,
  }));
/** A rule has one severity and one principle, as in the rulebook. */
const consistent = (findings: Weighed[]): Weighed[] => {
  const first = new Map<string, Weighed>();
  return findings.map((f) => {
    const known = first.get(f.rule) ?? f;
    first.set(f.rule, known);
    return { ...known, share: f.share };
  });
};
const overall = (findings: Weighed[]) => score(findings, scoring, scoring.weights).overall;

test("what a finding costs is what the score would gain without it", () => {
  for (let round = 0; round < 2000; round++) {
    const findings = consistent(some());
    const { overall: whole, gains } = score(findings, scoring, scoring.weights, -0.5);
    const without = findings.map((_, k) => findings.filter((_, i) => i !== k));
    expect(gains).toEqual(without.map((rest) => score(rest, scoring, scoring.weights, -0.5).overall - whole));
  }
});

describe("over 20,000 random sets of findings", () => {
  test("taking a finding away never lowers the score, order does not matter, and it stays between 0 and 100", () => {
    for (let round = 0; round < 20_000; round++) {
      const findings = consistent(some());
      const whole = overall(findings);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(100);
      expect(overall([...findings].reverse())).toBe(whole);
      for (let k = 0; k < findings.length; k++)
        expect(overall(findings.filter((_, i) => i !== k))).toBeGreaterThanOrEqual(whole);
    }
  });
});

const f = (
  severity: Weighed["severity"],
  principle: Weighed["principle"] = "respect",
  rule: string = severity,
): Weighed => ({ rule, principle, severity, share: 1 });

test.each([
  ["nothing found", [], 100],
  ["one stop finding caps the score", [f("stop")], 49],
  ["one gentle one costs little", [f("gentle")], 94],
  ["the same small thing six times costs little more", Array(6).fill(f("gentle", "respect", "same")), 89],
  [
    "gentle ones over all principles stop at the floor",
    PRINCIPLES.flatMap((p) => [1, 2, 3, 4, 5, 6].map((n) => f("gentle", p, `${p}${n}`))),
    85,
  ],
])("%s", (_claim, findings, expected) => {
  expect(overall(findings as Weighed[])).toBe(expected);
});
