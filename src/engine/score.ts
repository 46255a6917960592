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
  principles: Record<Principle, number>;
}

/**
 * The doctrine's section 5: findings only take away, every step is a product or a minimum of factors up to 1,
 * so taking a finding away never lowers the score.
 * @param weights 0 to 1 by principle; 0 leaves a principle out
 * @param tone log odds that the reply sounds poor; the number, not the principles, heeds it
 */
export function score(findings: Weighed[], scoring: Scoring, weights: Record<Principle, number>, tone?: number): Score {
  const principles = {} as Record<Principle, number>;
  let firmer = 1;
  let gentle = 1;
  let stop = false;
  for (const principle of PRINCIPLES) {
    const own = findings.filter((f) => f.principle === principle);
    principles[principle] = 100;
    if (own.length === 0) continue;
    const seen = new Map<string, number>();
    let hard = 1;
    let soft = 1;
    for (const finding of worstFirst(own)) {
      const nth = seen.get(finding.rule) ?? 0;
      seen.set(finding.rule, nth + 1);
      const factor = 1 - scoring.cost[finding.severity] * finding.share * (scoring.repeat[nth] ?? 0);
      if (finding.severity === "gentle") soft *= factor;
      else hard *= factor;
      if (finding.severity === "stop") stop = true;
    }
    soft = Math.max(soft, scoring.gentleFloorPrinciple);
    principles[principle] = Math.round(100 * hard * soft);
    firmer *= hard ** weights[principle];
    gentle *= soft ** weights[principle];
  }
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
  const touched = new Set(findings.map((finding) => finding.principle));
  return Object.fromEntries(
    PRINCIPLES.map((p) => [p, { score: touched.has(p) || atStake.has(p) ? scored.principles[p] : null }]),
  ) as Record<Principle, PrincipleScore>;
}
