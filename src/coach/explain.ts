import type { Principle } from "../engine/review";
import type { RuleExplanation } from "../ui/props";

/** What the rulebook's texts say of a rule and of a principle. */
export interface ExplainedFrom {
  rules: readonly { id: string; principle: Principle; flags: string[]; allows: string[] }[];
  principles: readonly { id: Principle; statement: string }[];
}

/** The doctrine's sentence and a pair of examples for "Why this rule"; `null` for a rule with no examples here. */
export function explain(rule: string, { rules, principles }: ExplainedFrom): RuleExplanation | null {
  const found = rules.find(({ id }) => id === rule);
  const doctrine = principles.find(({ id }) => id === found?.principle)?.statement;
  const [before] = found?.flags ?? [];
  const [after] = found?.allows ?? [];
  if (!found || !doctrine || before === undefined || after === undefined) return null;
  return { principle: found.principle, doctrine, before, after };
}
