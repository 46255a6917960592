import type { Conversation, Review } from "./engine/review";

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

/** Popup → coach of the active tab: what is going on here? The answer is a `Standing`. */
export interface WhatIsGoingOn {
  type: "what-is-going-on";
}

/** Coach → worker: a before/after pair and the doctrine for one rule. The answer is a `RuleExplanation` or `null`. */
export interface ExplainAsk {
  type: "explain";
  rule: string;
}

export type Message = ReviewAsk | ExplainAsk | SettingsChanged | WhatIsGoingOn;
