import { type Candidate, candidateOf } from "./arbiter";
import { allHold, type Reading } from "./conditions";
import { insertionPoint } from "./detect";
import type { HeardInContext } from "./in-context";
import type { Rule } from "./rulebook";
import { certaintyOf } from "./second-look";

/** Where so many things are missing for certain, no further one is guessed: they are enough to begin with. */
const ENOUGH = 2;

/**
 * What a reader would probably miss in the reply though no rule says so: only with the customer's message in view, and
 * only what the rulebook has a hint for.
 * @param rules the hints that are on
 * @param kept findings that stand already: no absence is told twice, and no principle's second one is guessed
 * @param sure 0 to 1: from which certainty on
 */
export function omitted(
  rules: Rule[],
  kept: Candidate[],
  sure: number,
  { missed }: HeardInContext,
  reading: Reading,
): Candidate[] {
  if (kept.filter(({ missing }) => missing !== null).length >= ENOUGH) return [];
  const least = Math.log(sure / (1 - sure));
  return rules.flatMap((rule) => {
    const odds = missed[rule.principle];
    if (!rule.missing || odds === undefined || odds < least) return [];
    if (kept.some((one) => one.missing !== null && (one.missing === rule.missing || one.principle === rule.principle)))
      return [];
    if (!allHold(rule.conditions, null, reading, "reply")) return [];
    return candidateOf(rule, 0, 0, insertionPoint(rule.missing, reading), certaintyOf(odds));
  });
}
