import type { ClassTable } from "./classes";
import type { Lexicon } from "./lexicon";
import type { Listener } from "./listener";
import type { PatternTable } from "./pattern-table";
import type { QuestionClasses } from "./questions";
import type { Missing, Principle, Severity } from "./review";

/** The compiled rulebook: all the engine knows about service. Made by `src/rulebook/compile.ts`. */
export interface Rulebook {
  lexicon: Lexicon;
  classes: ClassTable;
  /** Patterns run on the reply, and those run on the customer's message. */
  reply: SideTable;
  customer: SideTable;
  acts: Act[];
  /** The acts that have others as their parts, each behind its parts. */
  composed: number[];
  rules: Rule[];
  scoring: Scoring;
  structure: Structure;
  /** The learned second stage; a team's pack has none. */
  listener: Listener | null;
}

export interface SideTable {
  patterns: PatternTable;
  /** Pattern → the list it belongs to. */
  listOf: Uint16Array;
  /** List → its patterns, `[from, to)`. */
  listFrom: Uint16Array;
  listTo: Uint16Array;
  /** List → the act it tells; -1 for a rule's. Only for those that are looked for in every text. */
  actOf: Int16Array;
  /** How many lists are looked for in every text; those that only a condition asks for come behind them. */
  lists: number;
}

/** Something one does by saying it: an apology, a promise, a complaint of damage. */
export interface Act {
  id: string;
  /** Its list of patterns on either side; -1 when that side is not read for it. */
  replyList: number;
  customerList: number;
  /** Acts whose hits count as hits of this one. */
  of: number[];
  guards: Guards;
  conditions: Condition[];
}

/** What a match is spared by default, unless the rule keeps it. */
export interface Guards {
  negated: boolean;
  reported: boolean;
  quoted: boolean;
}

export interface Condition {
  where: "sentence" | "near" | "next" | "before" | "reply" | "customer";
  not: boolean;
  /** All groups must hold; a group holds when any of its items does. */
  groups: Group[];
}

export interface Group {
  /** A list of patterns in the table of the side that is asked; -1 for none. */
  list: number;
  tests: Test[];
}

/** `{act}`, `{fact >= 3}`, `{act before act}`. */
export type Test =
  | { kind: "act"; act: number; least: number; most: number }
  | { kind: "fact"; fact: string; least: number; most: number }
  | { kind: "order"; first: number; second: number };

export interface Rule {
  id: string;
  principle: Principle;
  severity: Severity;
  /** Shown on its own, or quiet until a lead switches it on. */
  standing: "on" | "quiet" | "off";
  /** True when a team has switched it on itself: its findings get no second look. */
  isSettled?: boolean;
  /** A `hint` is raised by the listener alone. */
  kind: "phrase" | "missing" | "praise" | "hint";
  missing: Missing | null;
  /** Its list in the reply's table; -1 when it has conditions only. */
  list: number;
  /** Acts whose hits in the reply count as matches. */
  acts: number[];
  mark: "words" | "clause" | "sentence";
  guards: Guards;
  conditions: Condition[];
  /** Channels it applies to; empty for all. */
  channels: string[];
  /** Most findings of this rule in one reply. */
  most: number;
  /** The duty it belongs to, and whether it leaves all of it open or a part. */
  slot: string | null;
  /** 1 for a void phrase or the missing duty itself; less for a partial one. */
  share: number;
  say: string;
  why: string;
  fixes: string[];
}

/** Constants of the doctrine's section on scoring. */
export interface Scoring {
  cost: Record<Severity, number>;
  repeat: number[];
  gentleFloorPrinciple: number;
  gentleFloorOverall: number;
  stopCap: number;
  /** How much the sound of the whole reply takes at most (0 to 1), and between which log odds it takes it. */
  tone: { depth: number; slope: number; middle: number };
  weights: Record<Principle, number>;
}

/** Acts and classes that the engine itself needs, told by the rulebook. */
export interface Structure {
  greeting: number;
  signOff: number;
  /** Word → 1 for those that tell English from other languages. */
  common: Uint8Array;
  /** Word → its stem as a number: see `stemsOf`. */
  stems: Int32Array;
  /** Word → 1 for not, never, no, … */
  negators: Uint8Array;
  /** Word → 1 for said, wrote, felt, …; and the id of "you". */
  reporters: { verbs: Uint8Array; you: number };
  questions: QuestionClasses;
  /**
   * How likely it must be, 0 to 1, that a careful reader raises a thing too: by severity, for what is missing, for hints
   * at words, for hints at what is left out. And how much reason there must be to say anything at all: see `isWorthSaying`.
   */
  sure: Record<Severity, number> & { missing: number; hint: number; omission: number; reply: number };
  /** Per principle: acts (in either text) that bring it into play. */
  stakes: Partial<Record<Principle, { customer: number[]; reply: number[] }>>;
}
