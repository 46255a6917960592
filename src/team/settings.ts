import type { Principle, Severity } from "../engine/review";

/** How a rule or principle stands. `quiet`: not shown, costs nothing, still counts in structure rules. */
export type Standing = "on" | "quiet" | "off";

/** What one layer says. Absent means: no opinion, ask the layer below. Order: policy, packs, the agent's own, defaults. */
export interface SettingsLayer {
  /** Principle → on or off. */
  principles?: Partial<Record<Principle, boolean>>;
  /** Principle → weight 0 to 1 in the overall score. */
  weights?: Partial<Record<Principle, number>>;
  /** Rule id → standing. */
  rules?: Record<string, Standing>;
  /** Rule id → severity. */
  severities?: Record<string, Severity>;
  sendCheck?: "off" | "severe" | "always";
  /** May an agent ignore a rule always? */
  allowAlwaysIgnore?: boolean;
  /** Is the chip row shown open, as a dot, or not at all? */
  chipRow?: "open" | "dot" | "hidden";
}

/** All layers folded into one answer, with nothing absent. */
export interface Settings {
  principles: Record<Principle, boolean>;
  weights: Record<Principle, number>;
  rules: Record<string, Standing>;
  severities: Record<string, Severity>;
  sendCheck: "off" | "severe" | "always";
  allowAlwaysIgnore: boolean;
  chipRow: "open" | "dot" | "hidden";
}
