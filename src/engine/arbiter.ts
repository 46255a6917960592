import type { Finding, Severity } from "./review";
import type { Rule } from "./rulebook";

/** A finding on its way to the review: with what the arbiter and the score need. */
export interface Candidate extends Finding {
  slot: string | null;
  share: number;
  /** How likely it is that a careful reader raises it too, 0 to 1; 1 for what a team has settled itself, and until asked. */
  certainty: number;
  /** True for what a team has settled itself: it gets no benefit of the doubt. */
  isSure?: boolean;
}

/** A rule's candidate; its fixes are fitted to the place only in the finding. Offsets are UTF-16 units of the draft. */
export function candidateOf(rule: Rule, start: number, end: number, insertAt: number | null, certainty = 1): Candidate {
  return {
    rule: rule.id,
    principle: rule.principle,
    severity: rule.severity,
    start,
    end,
    missing: rule.missing,
    insertAt,
    say: rule.say,
    why: rule.why,
    fixes: rule.fixes,
    gain: 0,
    hint: rule.kind === "hint",
    slot: rule.slot,
    share: rule.share,
    certainty,
    isSure: rule.isSettled === true,
  };
}

/** What of a candidate the review tells. Field by field: taking fields out of a copy costs ten times as much. */
export function findingOf(candidate: Candidate, fixes: string[], gain: number): Finding {
  const { rule, principle, severity, start, end, missing, insertAt, say, why, hint } = candidate;
  return { rule, principle, severity, start, end, missing, insertAt, say, why, fixes, gain, hint };
}

const RANK: Record<Severity, number> = { stop: 2, firm: 1, gentle: 0 };

/**
 * One finding per fault: of those that mark the same words the weightier stays; a duty named as missing yields to a
 * phrase of the same slot, which says the same more precisely; each absence is named once.
 */
export function arbitrate(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const absent: Candidate[] = [];
  for (const candidate of [...candidates].sort(weightierFirst)) {
    if (candidate.missing !== null) absent.push(candidate);
    else if (!kept.some((other) => overlaps(candidate, other))) kept.push(candidate);
  }
  const said = kept.length;
  for (const candidate of absent) {
    const isNamed = kept.some(({ slot, missing }, k) =>
      k < said ? slot !== null && slot === candidate.slot : missing === candidate.missing,
    );
    if (!isNamed) kept.push(candidate);
  }
  return kept.sort((a, b) => RANK[b.severity] - RANK[a.severity] || a.start - b.start);
}

function weightierFirst(a: Candidate, b: Candidate): number {
  return (
    RANK[b.severity] - RANK[a.severity] || b.share - a.share || b.end - b.start - (a.end - a.start) || a.start - b.start
  );
}

const overlaps = (a: Candidate, b: Candidate) => Math.min(a.end, b.end) > Math.max(a.start, b.start);
