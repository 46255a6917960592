import type { Conversation, Review } from "./engine/review";
import type { EmptyState } from "./ui/props";

/** Coach → worker: one draft to read. The answer is a `ReviewAnswer`. */
export interface ReviewAsk {
  type: "review";
  draft: string;
  conversation: Conversation;
  /** Rule ids ignored in this reply, for a day or always: the worker leaves them out. Spans ignored one by one stay with the coach. */
  ignored: string[];
}

export type ReviewAnswer = { ok: true; review: Review } | { ok: false; error: string };

/** Worker → every coach: the settings changed, ask again. */
export interface SettingsChanged {
  type: "settings-changed";
}

/** Popup → coach of the active tab: what is going on here? The answer is a `GoingOn`. */
export interface WhatIsGoingOn {
  type: "what-is-going-on";
}

/** What the coach of the active tab tells the popup. Counts and names of states only, never a word of the draft. */
export interface GoingOn {
  /** The desk as its users call it; `null` on a page no desk knows. */
  desk: string | null;
  /** Reply boxes being coached now. */
  boxes: number;
  /** Why nothing is shown in the box last written in; `null` when the coach is at work there, or no box is open. */
  empty: EmptyState;
  /** Findings standing in that box; `null` before its first review. */
  findings: number | null;
}

/** Coach → worker: a before/after pair and the doctrine for one rule. The answer is a `RuleExplanation` or `null`. */
export interface ExplainAsk {
  type: "explain";
  rule: string;
}

export type Message = ReviewAsk | ExplainAsk | SettingsChanged | WhatIsGoingOn;
