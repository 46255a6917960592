import type { Principle, Severity } from "../engine/review";

/** A rule as people read it: its sentence, its reason and its examples, without its patterns. */
export interface RuleText {
  /** `<principle>/<rule>`, or `<pack>:<rule>` for a team's own. */
  id: string;
  principle: Principle;
  kind: "phrase" | "missing" | "praise" | "hint";
  severity: Severity;
  say: string;
  why: string;
  /** Sentences it marks, brackets round the marked words. */
  flags: string[];
  /** Near misses it leaves alone: what a fixer would write. */
  allows: string[];
  fixes: string[];
  default: "on" | "quiet";
}

export interface PrincipleText {
  id: Principle;
  title: string;
  statement: string;
  /** Its weight in the overall score, 0 to 1. */
  weight: number;
}

export interface RulebookTexts {
  principles: PrincipleText[];
  rules: RuleText[];
}
