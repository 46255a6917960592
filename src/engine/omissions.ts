import { type Candidate, candidateOf } from "./arbiter";
import { allHold, type Reading, type Side } from "./conditions";
import { insertionPoint } from "./detect";
import type { Facts } from "./facts";
import type { Listener, Omission } from "./listener";
import type { Act, Rule, Rulebook } from "./rulebook";

/** An omission's weights by the place of the act in the rulebook. */
interface ByPlace {
  customer: Float64Array;
  reply: Float64Array;
}
const byPlace = new WeakMap<Omission, { acts: Act[]; weights: ByPlace }>();

/**
 * What a reader would probably miss in the reply though no rule says so: only with the customer's message in view, and
 * only what the rulebook has a hint for.
 * @param rules the hints that are on
 * @param kept findings that stand already: no absence is told twice, and no principle's second one is guessed
 * @param sure 0 to 1: from which certainty on
 * @param tone log odds that the reply as a whole would be called poor
 */
export function omitted(
  rules: Rule[],
  kept: Candidate[],
  { omissions }: Listener,
  sure: number,
  tone: number,
  reading: Reading,
): Candidate[] {
  const { customer, reply, facts, rulebook } = reading;
  if (!customer) return [];
  const least = Math.log(sure / (1 - sure));
  return rules.flatMap((rule) => {
    const omission = rule.missing && omissions[rule.missing];
    if (!rule.missing || !omission) return [];
    if (kept.some((one) => one.missing !== null && (one.missing === rule.missing || one.principle === rule.principle)))
      return [];
    if (oddsOf(omission, rulebook, customer, reply, facts, tone) < least) return [];
    if (!allHold(rule.conditions, null, reading, "reply")) return [];
    return candidateOf(rule, 0, 0, insertionPoint(rule.missing, reading));
  });
}

/** Log odds that a reader misses this. */
function oddsOf(
  omission: Omission,
  rulebook: Rulebook,
  customer: Side,
  reply: Side,
  facts: Facts,
  tone: number,
): number {
  const weights = weightsOf(omission, rulebook);
  let odds = omission.bias + omission.tone * tone;
  for (let act = 0; act < rulebook.acts.length; act++) {
    if ((customer.acts[act]?.length ?? 0) > 0) odds += weights.customer[act] as number;
    if ((reply.acts[act]?.length ?? 0) > 0) odds += weights.reply[act] as number;
  }
  for (const fact in omission.facts) odds += (omission.facts[fact] as number) * measured(facts[fact]);
  return odds;
}

/** A fact as the heads weigh it: the tenth question counts for less than the first. */
export const measured = (value: number | undefined): number => Math.log1p(value ?? 0) / 3;

function weightsOf(omission: Omission, { acts }: Rulebook): ByPlace {
  const known = byPlace.get(omission);
  if (known?.acts === acts) return known.weights;
  const weights = {
    customer: Float64Array.from(acts, ({ id }) => omission.customer[id] ?? 0),
    reply: Float64Array.from(acts, ({ id }) => omission.reply[id] ?? 0),
  };
  byPlace.set(omission, { acts, weights });
  return weights;
}
