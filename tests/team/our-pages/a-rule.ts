import type { RuleText } from "../../../src/team/rule-text";

/** A rule for tests, with what a test does not care about filled in. */
export function aRule(part: Partial<RuleText> & { id: string }): RuleText {
  return {
    principle: "respect",
    kind: "phrase",
    severity: "firm",
    say: "Say what happens next.",
    why: "They are waiting for it.",
    flags: ["We will [see]."],
    allows: ["You will hear from me by noon."],
    fixes: [],
    default: "on",
    ...part,
  };
}
