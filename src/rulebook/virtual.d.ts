declare module "virtual:rulebook" {
  /** The compiled rulebook, ready to use a few ms after the worker's start. */
  export const rulebook: Promise<import("../engine/rulebook").Rulebook>;
}

declare module "virtual:rulebook-texts" {
  /** One rule as the pages show it: examples with brackets round the words it marks. */
  export interface RuleText {
    id: string;
    principle: import("../engine/review").Principle;
    kind: "phrase" | "missing" | "praise" | "hint";
    severity: import("../engine/review").Severity;
    say: string;
    why: string;
    flags: string[];
    allows: string[];
    fixes: string[];
    default: "on" | "quiet";
  }
  export const rules: RuleText[];
  export const principles: {
    id: import("../engine/review").Principle;
    title: string;
    statement: string;
    weight: number;
  }[];
}

declare module "virtual:rulebook-explanations" {
  /** A before/after pair and the doctrine behind a rule; `null` for a rule the rulebook does not have. */
  export function explain(rule: string): Promise<import("../engine/review").RuleExplanation | null>;
}

declare module "virtual:rulebook-ground" {
  /** What packs are compiled with: for the pages that import them, never for worker or content script. */
  export const ground: import("./pack-check").PackGround;
}

declare module "virtual:rulebook-version" {
  /** Of the compiler, and of what packs are compiled with. */
  export const version: string;
}
