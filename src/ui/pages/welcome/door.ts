import type { RuleExplanation } from "../../props";
import type { SiteList } from "../options/door";
import type { AskForReview } from "../shared/ask";

/** All that the welcome page can see and do. */
export interface WelcomeDoor {
  ask: AskForReview;
  explain(rule: string): Promise<RuleExplanation | null>;
  sites(): Promise<SiteList>;
  switchHosts(hosts: string[], on: boolean): Promise<unknown>;
  openPage(page: "options" | "practice"): void;
}
