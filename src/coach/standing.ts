import type { Finding, Review } from "../engine/review";
import type { IgnoreReach } from "../ui/props";
import { findingKey } from "./choose-marks";

/** What stands of a review after the agent's ignores, in this reply. */
export interface Standing {
  /** Takes a new review in. */
  take(review: Review | null, draft: string): void;
  /** Standing findings, worst first, what is missing first among equals. */
  findings(): Finding[];
  /** The same, in the order one goes through them: along the text, then what is missing. */
  inOrder(): Finding[];
  ignoredFindings(): Finding[];
  /** Rule ids ignored in this reply. */
  ignoredRules(): string[];
  ignore(finding: Finding, reach: IgnoreReach): void;
  restore(finding: Finding): void;
  /** The words a finding marks. */
  words(finding: Finding): string;
}

const WORST_FIRST = { stop: 0, firm: 1, gentle: 2 };

export function createStanding(): Standing {
  const spots = new Set<string>();
  const rules = new Set<string>();
  const set = new Map<string, Finding>();
  let all: Finding[] = [];
  let text = "";
  const key = (finding: Finding) => findingKey(finding, text);
  const stands = (finding: Finding) => !rules.has(finding.rule) && !spots.has(key(finding));

  return {
    take(review, draft) {
      text = draft;
      // A stable sort: among equals the engine's order stays.
      all = [...(review?.findings ?? [])].sort(
        (a, b) =>
          WORST_FIRST[a.severity] - WORST_FIRST[b.severity] || Number(b.missing !== null) - Number(a.missing !== null),
      );
    },
    findings: () => all.filter(stands),
    inOrder: () =>
      all
        .filter(stands)
        .sort((a, b) => Number(a.missing !== null) - Number(b.missing !== null) || a.start - b.start || a.end - b.end),
    ignoredFindings: () => [...set.values()],
    ignoredRules: () => [...rules],
    ignore(finding, reach) {
      if (reach === "this") spots.add(key(finding));
      else rules.add(finding.rule);
      set.set(reach === "this" ? key(finding) : finding.rule, finding);
    },
    restore(finding) {
      spots.delete(key(finding));
      rules.delete(finding.rule);
      for (const [kept, { rule }] of set) if (kept === key(finding) || kept === rule) set.delete(kept);
    },
    words: ({ start, end }) => text.slice(start, end),
  };
}
