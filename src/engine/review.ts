/** The ten principles, in the order the product shows them. Source: the doctrine in `src/rulebook/principles.yaml`. */
export const PRINCIPLES = [
  "respect",
  "ownership",
  "apology",
  "no-interruption",
  "help-first",
  "individual-attention",
  "understanding",
  "resolution",
  "self-respect",
  "discretion",
] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** `gentle`: a small touch; `firm`: likely to hurt; `stop`: worth a pause before sending. */
export const SEVERITIES = ["gentle", "firm", "stop"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a reply can be left without. */
export const MISSING = [
  "apology",
  "acknowledgement",
  "next-step",
  "time",
  "owner",
  "answer",
  "alternative",
  "particulars",
  "boundary",
] as const;
export type Missing = (typeof MISSING)[number];

/** Greeting, signature and name rules apply to email and ticket only. */
export const CHANNELS = ["email", "ticket", "chat", "public"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Other people's exports name channels of their own; those we do not know are unseen, never guessed. */
export const knownChannel = (value: unknown): Channel | null => CHANNELS.find((channel) => channel === value) ?? null;

/** What the engine is given beside the draft. Everything but the draft may be unknown: then `null`, never a guess. */
export interface Conversation {
  /** The customer's last message, or their last few joined by blank lines; `null` when it cannot be seen. */
  customer: string | null;
  /** The customer's name as the page shows it. */
  name: string | null;
  /** The subject or ticket title. */
  subject: string | null;
  channel: Channel | null;
}

/** Something a fair head of support would raise. Offsets are UTF-16 units into the draft as it was handed in. */
export interface Finding {
  /** `<principle>/<rule>`, the rule's path in the rulebook, or `<pack>:<rule>` for a team's own. */
  rule: string;
  principle: Principle;
  severity: Severity;
  /** The words to mark, and what a fix replaces. For something missing: what calls for it, or 0 and 0. */
  start: number;
  end: number;
  /** What is missing, or `null` when the marked words are the matter. */
  missing: Missing | null;
  /** For something missing: the offset at which a fix is inserted. `null` otherwise. */
  insertAt: number | null;
  /** Imperative, at most 90 letters. For a missing finding it may name the customer's own words. */
  say: string;
  /** From the customer's side, at most 160 letters. */
  why: string;
  /** Ready replacements with {blanks}, capital letter and end punctuation already fitted to the place. */
  fixes: string[];
  /** The overall score without this finding, minus the score with it: whole points. */
  gain: number;
  /** True when only the listener raises it: the card says that it is a hint. */
  hint?: boolean;
}

/** Something really done well. */
export interface Praise {
  rule: string;
  principle: Principle;
  start: number;
  end: number;
  say: string;
}

export interface PrincipleScore {
  /** 0 to 100, or `null` when the principle is not at stake in this conversation. */
  score: number | null;
}

/** What the draft is, when it is not coached: the card row says so in one line. */
export type Quiet = "empty" | "too-short" | "other-language" | null;

export interface Review {
  /** 0 to 100. Shown on demand only; `null` under eight words. */
  overall: number | null;
  /** 0 to 100: how the reply sounds as a whole, findings left aside; `null` where nothing listens. */
  sound: number | null;
  label: "ready" | "nearly" | "look" | "pause";
  principles: Record<Principle, PrincipleScore>;
  /** Worst first. */
  findings: Finding[];
  /** Rarest first; empty while a `stop` finding stands. */
  praise: Praise[];
  quiet: Quiet;
  /** Whether the customer's message was seen: without it the duties it would make due stay off. */
  basis: "conversation" | "reply-only";
  /** How many of the customer's questions the reply answers, when any was asked. */
  questions: { asked: number; answered: number } | null;
}

/** What "Why this rule" shows. */
export interface RuleExplanation {
  principle: Principle;
  /** What the doctrine says, one sentence. */
  doctrine: string;
  /** The example's customer message, if it has one. */
  customer: string | null;
  /** A reply the rule marks, brackets round the marked words. */
  before: string;
  /** What could have been written instead. */
  after: string;
}

/** The {blanks} in words of ours: places for what only the agent knows. A desk's own {{field}} is none. */
export const blanksOf = (words: string): string[] => words.match(/(?<!\{)\{[^{}\n]{1,60}\}(?!\})/g) ?? [];
