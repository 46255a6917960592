import type { EditorBox } from "../editor/box";
import { blanksOf, type Finding } from "../engine/review";
import type { Tell } from "../messages";
import type { IgnoreReach, RuleExplanation } from "../ui/props";
import { apply } from "./apply";
import type { Standing } from "./standing";

export interface DeedsAsk {
  box: EditorBox;
  tell: Tell;
  standing: Standing;
  draft: () => string;
  askAgain: () => void;
  /** A fix went in, with these blanks in it. */
  onApplied: (blanks: string[]) => void;
}

/** What the buttons of card and panel do. */
export interface CardDeeds {
  /** Whether a fix is going in just now. */
  isApplying(): boolean;
  /** @returns `copy` when the editor refuses, `busy` when another fix is going in, else `done` */
  apply(finding: Finding, fix: string): Promise<"done" | "copy" | "busy">;
  ignore(finding: Finding, reach: IgnoreReach): void;
  restore(finding: Finding): void;
  explain(rule: string): Promise<RuleExplanation | null>;
}

export function cardDeeds({ box, tell, standing, draft, askAgain, onApplied }: DeedsAsk): CardDeeds {
  let isApplying = false;
  // Not keeping it is no reason to undo it here and now.
  const tellAnyway: Tell = (message) => tell<never>(message).catch(() => undefined);

  return {
    isApplying: () => isApplying,
    async apply(finding, fix) {
      if (isApplying) return "busy";
      isApplying = true;
      const applied = await apply(box, finding, fix, draft()).finally(() => {
        isApplying = false;
      });
      if (applied === "copy") return "copy";
      if (applied === "applied") onApplied(blanksOf(fix));
      // Some editors tell nobody that they were changed, and a stale finding asks for a new look.
      askAgain();
      return "done";
    },
    ignore(finding, reach) {
      const words = standing.words(finding);
      standing.ignore(finding, reach);
      if (reach !== "reply") void tellAnyway({ type: "ignore", rule: finding.rule, reach, words });
      askAgain();
    },
    restore(finding) {
      const words = standing.words(finding);
      standing.restore(finding);
      void tellAnyway({ type: "restore", rule: finding.rule, words }).then(askAgain);
    },
    explain: async (rule) => (await tell<RuleExplanation | null>({ type: "explain", rule })) ?? null,
  };
}
