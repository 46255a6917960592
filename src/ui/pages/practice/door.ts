import type { RuleExplanation } from "../../props";
import type { AskForReview } from "../shared/ask";

/** All that the practice page can see and do. Nothing is kept: closing the page forgets everything. */
export interface PracticeDoor {
  ask: AskForReview;
  explain(rule: string): Promise<RuleExplanation | null>;
  openPage(page: "options"): void;
}
