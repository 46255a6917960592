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
  /** Ignored here: each with its key in `spots` or `rules`, and its words as they were. */
  const set = new Map<Finding, { reach: IgnoreReach; key: string; words: string }>();
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
    ignoredFindings: () => [...set.keys()],
    ignoredRules: () => [...rules],
    ignore(finding, reach) {
      const name = reach === "this" ? key(finding) : finding.rule;
      (reach === "this" ? spots : rules).add(name);
      set.set(finding, { reach, key: name, words: text.slice(finding.start, finding.end) });
    },
    restore(finding) {
      const kept = set.get(finding);
      if (!kept) return;
      set.delete(finding);
      spots.delete(kept.key);
      rules.delete(kept.key);
    },
    words: (finding) => set.get(finding)?.words ?? text.slice(finding.start, finding.end),
  };
}
