declare module "virtual:rulebook" {
  /** The compiled rulebook, ready to use. */
  export const rulebook: import("../engine/rulebook").Rulebook;
}

declare module "virtual:rulebook-texts" {
  /** One rule as the pages show it: examples with brackets round the words it marks. */
  export interface RuleText {
    id: string;
    principle: import("../engine/review").Principle;
    kind: "phrase" | "missing" | "praise";
    severity: import("../engine/review").Severity;
    say: string;
    why: string;
    flags: string[];
    allows: string[];
    fixes: string[];
    default: "on" | "quiet";
  }
  export const rules: RuleText[];
  export const principles: { id: import("../engine/review").Principle; title: string; statement: string; weight: number }[];
}
