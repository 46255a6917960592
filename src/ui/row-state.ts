import type { Finding, Review } from "../engine/review";
import type { Shape } from "./Icon";
import { labelName } from "./names";
import type { EmptyState } from "./props";
import { t, tCount } from "./words";

/** What the row says first, and how it looks. */
export interface RowState {
  words: string;
  icon: Shape;
  tone: "calm" | "good" | "look" | "pause";
}

export function rowState(review: Review | null, findings: Finding[], empty: Silence): RowState {
  if (empty) return { words: t(EMPTY[empty]), icon: "mark", tone: "calm" };
  if (!review) return { words: t("empty_reading"), icon: "mark", tone: "calm" };
  if (findings.length === 0) return { words: labelName("ready"), icon: "good", tone: "good" };
  const pause = findings.some((finding) => finding.severity === "stop");
  return {
    words: tCount("chips_look", findings.length),
    icon: pause ? "stop" : "mark",
    tone: pause ? "pause" : "look",
  };
}

type Silence = EmptyState | "empty";

const EMPTY = {
  empty: "empty_nothing_yet",
  "not-a-reply": "empty_not_a_reply",
  "internal-note": "empty_internal_note",
  undecided: "empty_undecided",
  "other-language": "empty_other_language",
  "too-short": "empty_too_short",
  "switched-off": "empty_switched_off",
  paused: "empty_paused",
  "worker-asleep": "empty_worker_asleep",
} as const;

/** Too short to have a number is not too short to have a finding: then the finding speaks. */
export function quietState(review: Review | null): Silence {
  return review && review.findings.length === 0 ? review.quiet : null;
}
