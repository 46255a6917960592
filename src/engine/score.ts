import type { Finding, Principle, PrincipleScore, Severity } from "./review";
import { PRINCIPLES } from "./review";
import type { Scoring } from "./rulebook";

/** What scoring needs of a finding. */
export interface Weighed {
  rule: string;
  principle: Principle;
  severity: Severity;
  /** 1, or less for a duty partly met. */
  share: number;
}

export interface Score {
  overall: number;
  /** What the sound of the whole leaves of 100, or `null` when it was not listened to. */
  sound: number | null;
  /** The overall score as the findings alone make it. */
  byFindings: number;
  /** 0 to 100, in the order of `PRINCIPLES`. */
  principles: number[];
}

/**
 * The doctrine's section 5: findings only take away, every step is a product or a minimum of factors up to 1,
 * so taking a finding away never lowers the score.
 * @param weights 0 to 1 by principle; 0 leaves a principle out
 * @param tone log odds that the reply sounds poor; the number, not the principles, heeds it
 */
export function score(findings: Weighed[], scoring: Scoring, weights: Record<Principle, number>, tone?: number): Score {
  const hard = PRINCIPLES.map(() => 1);
  const soft = PRINCIPLES.map(() => 1);
  const seen = new Map<string, number>();
  let stop = false;
  for (const finding of worstFirst(findings)) {
    const p = PRINCIPLES.indexOf(finding.principle);
    const nth = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, nth + 1);
    const factor = 1 - scoring.cost[finding.severity] * finding.share * (scoring.repeat[nth] ?? 0);
    const factors = finding.severity === "gentle" ? soft : hard;
    factors[p] = (factors[p] as number) * factor;
    if (finding.severity === "stop") stop = true;
  }
  let firmer = 1;
  let gentle = 1;
  const principles = PRINCIPLES.map((principle, p) => {
    const firm = hard[p] as number;
    const small = Math.max(soft[p] as number, scoring.gentleFloorPrinciple);
    if (firm !== 1) firmer *= firm ** weights[principle];
    if (small !== 1) gentle *= small ** weights[principle];
    return Math.round(100 * firm * small);
  });
  const sound = soundOf(tone, scoring);
  const byFindings = 100 * firmer * Math.max(gentle, scoring.gentleFloorOverall);
  const overall = byFindings * sound;
  return {
    overall: Math.round(stop ? Math.min(overall, scoring.stopCap) : overall),
    sound: tone === undefined ? null : Math.round(100 * sound),
    byFindings,
    principles,
  };
}

/** What is left of 1. */
function soundOf(tone: number | undefined, { tone: { depth, slope, middle } }: Scoring): number {
  return tone === undefined ? 1 : 1 - depth / (1 + Math.exp(-slope * (tone - middle)));
}

function worstFirst(findings: Weighed[]): Weighed[] {
  return [...findings].sort((a, b) => b.share - a.share);
}

/** Each principle's score, `null` where it is not at stake. */
export function principleScores(
  scored: Score,
  findings: Finding[],
  atStake: Set<Principle>,
): Record<Principle, PrincipleScore> {
  const scores = {} as Record<Principle, PrincipleScore>;
  PRINCIPLES.forEach((principle, p) => {
    const counts = atStake.has(principle) || findings.some((finding) => finding.principle === principle);
    scores[principle] = { score: counts ? (scored.principles[p] as number) : null };
  });
  return scores;
}
