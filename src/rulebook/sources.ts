import type { Listener } from "../engine/listener";
import type { Principle } from "../engine/review";
import type { Scoring, Structure } from "../engine/rulebook";
import type { ActSource, RuleSource } from "./schema";

/** Everything the rulebook's files say, checked one by one. */
export interface Sources {
  rules: RuleSource[];
  acts: ActSource[];
  /** Class → its words; "~verb" stands for all forms, "<shape>" for a class told by look. */
  classes: Record<string, string[]>;
  scoring: Omit<Scoring, "weights">;
  weights: Record<Principle, number>;
  structure: StructureSource;
  /** `null` in packs, and until one is learned. */
  listener: Listener | null;
}

export interface StructureSource {
  greeting: string;
  "sign-off": string;
  common: string;
  negators: string[];
  reporters: string[];
  questions: Record<
    | "word"
    | "auxiliary"
    | "subject"
    | "joining"
    | "indirect"
    | "whether"
    | "rhetorical"
    | "generic"
    | "when"
    | "time"
    | "amount"
    | "cost"
    | "money"
    | "why"
    | "reason"
    | "yesNo",
    string
  >;
  sure: Structure["sure"];
  stakes: Partial<Record<Principle, { customer?: string[]; reply?: string[] }>>;
}
