import type { Finding, Principle, Review, RuleExplanation } from "../engine/review";
import type { Around } from "./sentence-around";

/** How far an Ignore reaches. */
export type IgnoreReach = "this" | "reply" | "day" | "always";

/** Why nothing is shown, one line each; `null` when the coach is at work. */
export type EmptyState =
  | "not-a-reply"
  | "internal-note"
  | "undecided"
  | "other-language"
  | "too-short"
  | "switched-off"
  | "paused"
  | "worker-asleep"
  | null;

/** The card beside a mark, or beside the chip of something missing. It draws what it is handed and decides nothing. */
export interface CardProps {
  finding: Finding;
  /** The principle in the agent's language. */
  principle: string;
  /** The marked words as they stand in the draft; empty for something missing. */
  words: string;
  /** The rest of their sentence: a fix is read where it will stand. Left out, the words stand alone. */
  around?: Around | null;
  /** This one's place among all shown, from 1, and how many there are. */
  n: number;
  of: number;
  /** False when the editor refuses every clean way: the primary button copies instead, and says so. */
  canApply: boolean;
  /** May "always" be offered? */
  allowAlways: boolean;
  /** True only when the agent opened the card by keyboard: then it takes the focus. Otherwise it never does. */
  focus?: boolean;
  /** True when the customer's message could not be seen: the card says that it went by the reply alone. */
  replyOnly?: boolean;
  /** A before/after pair and the doctrine's sentence for "Why this rule"; loaded when asked for. */
  explain: () => Promise<RuleExplanation | null>;
  /** @param fix the text to put in, its {blanks} filled or left as they are */
  onApply: (fix: string) => void;
  onCopy: (fix: string) => void;
  onIgnore: (reach: IgnoreReach) => void;
  onNext: () => void;
  onPrevious: () => void;
  /** Esc or the cross. When the card had the focus, give it back to the editor. */
  onClose: () => void;
}

export type { RuleExplanation };

/** The slim row under the reply box: words, not numbers; what is missing first. */
export interface ChipRowProps {
  review: Review | null;
  empty: EmptyState;
  shape: "open" | "dot";
  /** Findings still standing after ignores, worst first, missing ones first among equals. */
  findings: Finding[];
  /** What calls for something missing, as a noun: "the broken kettle". `null` when the chip should name only what is missing. */
  about?: (finding: Finding) => string | null;
  onOpenFinding: (finding: Finding) => void;
  onOpenPanel: () => void;
  onShape: (shape: "open" | "dot") => void;
}

/** All findings by principle, the ten principles' state, and on demand the score and how it came about. */
export interface PanelProps {
  review: Review;
  findings: Finding[];
  ignored: Finding[];
  words: (finding: Finding) => string;
  /** Principles the team switched off: shown as off, not as kept. */
  off?: Principle[];
  /** True only when opened by keyboard: then it takes the focus. */
  focus?: boolean;
  onOpenFinding: (finding: Finding) => void;
  onRestore: (finding: Finding) => void;
  onClose: () => void;
}

/** The inline strip at the Send button. */
export interface SendStripProps {
  /** The findings that stopped it, worst first; empty when only blanks did. */
  findings: Finding[];
  /** Blanks left unfilled, as they stand in the draft, e.g. "{time}". */
  blanks: string[];
  /** The desk's own key for sending, e.g. "Ctrl+Enter": pressed again, it sends. `null`: the strip says to press Send again. */
  sendKey?: string | null;
  /** Called at most once. */
  onSendAnyway: () => void;
  onLook: () => void;
  onClose: () => void;
}

/** Speaks new findings to a screen reader, each once. Mount it once per reply box and leave it mounted. */
export interface LiveRegionProps {
  findings: Finding[];
  /** What makes two findings the same one across reviews; by default the rule and which of its hits it is. */
  sameness?: (finding: Finding) => string;
}
