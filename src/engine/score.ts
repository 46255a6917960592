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
  /** What the overall score would gain without each finding, in their order: whole points. */
  gains: number[];
}

/** A finding on the scales. */
interface Weight {
  /** Its place among the findings, and its principle's in `PRINCIPLES`. */
  place: number;
  principle: number;
  finding: Weighed;
  /** How many of the same rule are weightier. */
  nth: number;
}

/** What findings leave of one principle, 0 to 1. */
interface Left {
  firm: number;
  small: number;
  /** The same to the power of the principle's weight: its part in the overall score. */
  firmPart: number;
  smallPart: number;
}

/**
 * The doctrine's section 5: findings only take away, every step is a product or a minimum of factors up to 1,
 * so taking a finding away never lowers the score.
 * @param weights 0 to 1 by principle; 0 leaves a principle out
 * @param tone log odds that the reply sounds poor; the number, not the principles, heeds it
 */
export function score(findings: Weighed[], scoring: Scoring, weights: Record<Principle, number>, tone?: number): Score {
  const scales = onScales(findings);
  const left = PRINCIPLES.map((_, p) => leftOf(scales, p, null, scoring, weights));
  const stops = findings.reduce((sum, { severity }) => (severity === "stop" ? sum + 1 : sum), 0);
  const sound = soundOf(tone, scoring);
  const byFindings = joined(left, scoring);
  const overall = rounded(byFindings * sound, stops, scoring);
  const gains: number[] = new Array(findings.length).fill(0);
  for (const weight of scales) {
    // All else stays as it is, so only this principle is weighed again.
    const kept = left[weight.principle] as Left;
    left[weight.principle] = leftOf(scales, weight.principle, weight, scoring, weights);
    const otherStops = weight.finding.severity === "stop" ? stops - 1 : stops;
    gains[weight.place] = rounded(joined(left, scoring) * sound, otherStops, scoring) - overall;
    left[weight.principle] = kept;
  }
  return {
    overall,
    sound: tone === undefined ? null : Math.round(100 * sound),
    byFindings,
    principles: left.map(({ firm, small }) => Math.round(100 * firm * small)),
    gains,
  };
}

/** The findings, weightiest first. */
function onScales(findings: Weighed[]): Weight[] {
  const scales = findings.map(
    (finding, place): Weight => ({ place, finding, principle: PRINCIPLES.indexOf(finding.principle), nth: 0 }),
  );
  scales.sort((a, b) => b.finding.share - a.finding.share);
  const seen = new Map<string, number>();
  for (const weight of scales) {
    weight.nth = seen.get(weight.finding.rule) ?? 0;
    seen.set(weight.finding.rule, weight.nth + 1);
  }
  return scales;
}

/** What is left of a principle, with one finding taken from the scales. */
function leftOf(
  scales: Weight[],
  principle: number,
  without: Weight | null,
  { cost, repeat, gentleFloorPrinciple }: Scoring,
  weights: Record<Principle, number>,
): Left {
  let firm = 1;
  let soft = 1;
  for (const weight of scales) {
    if (weight.principle !== principle || weight === without) continue;
    const { severity, share, rule } = weight.finding;
    const nth = without && without.finding.rule === rule && without.nth < weight.nth ? weight.nth - 1 : weight.nth;
    const factor = 1 - cost[severity] * share * (repeat[nth] ?? 0);
    if (severity === "gentle") soft *= factor;
    else firm *= factor;
  }
  const small = Math.max(soft, gentleFloorPrinciple);
  const power = weights[PRINCIPLES[principle] as Principle];
  return { firm, small, firmPart: firm === 1 ? 1 : firm ** power, smallPart: small === 1 ? 1 : small ** power };
}

/** The principles together: 0 to 100. */
function joined(left: Left[], { gentleFloorOverall }: Scoring): number {
  let firmer = 1;
  let gentle = 1;
  for (const { firmPart, smallPart } of left) {
    firmer *= firmPart;
    gentle *= smallPart;
  }
  return 100 * firmer * Math.max(gentle, gentleFloorOverall);
}

const rounded = (overall: number, stops: number, { stopCap }: Scoring): number =>
  Math.round(stops > 0 ? Math.min(overall, stopCap) : overall);

/** What is left of 1. */
function soundOf(tone: number | undefined, { tone: { depth, slope, middle } }: Scoring): number {
  return tone === undefined ? 1 : 1 - depth / (1 + Math.exp(-slope * (tone - middle)));
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
