import type { Candidate } from "../engine/arbiter";
import type { SecondLook } from "../engine/listener";
import type { Traits } from "../engine/second-look";
import type { Item } from "./labelled";
import { fitLogistic } from "./logistic";

const TRUST = 0.3;
/** The traits that are numbers, in the order of their features. */
const NUMBERS = ["tone", "toneIfMissing", "length", "others", "principleHead", "loudestHead"] as const;
/** A rule's own record counts for more than what it has in common with others. */
const WEIGH: Record<string, number> = { rule: 1.5, principle: 0.5, missing: 1, severity: 1 };

/** Learns which of the rules' findings a reader shares. */
export function learnSecondLook(items: Item[], traitsOf: (item: Item, candidate: Candidate) => Traits): SecondLook {
  const names = new Map<string, number>();
  const rows = items.flatMap((item) =>
    item.candidates.map((candidate) => {
      const traits = traitsOf(item, candidate);
      const at = traits.names.map((name) => {
        if (!names.has(name)) names.set(name, NUMBERS.length + names.size);
        return names.get(name) as number;
      });
      return {
        at: [...NUMBERS.keys(), ...at],
        value: [...NUMBERS.map((key) => traits[key]), ...traits.names.map(weigh)],
      };
    }),
  );
  const { weights, bias } = fitLogistic(
    rows,
    items.flatMap(({ shared }) => shared),
    NUMBERS.length + names.size,
    TRUST,
  );
  const numbers = Object.fromEntries(NUMBERS.map((key, i) => [key, weights[i]])) as Pick<
    SecondLook,
    (typeof NUMBERS)[number]
  >;
  return {
    bias,
    ...numbers,
    traits: Object.fromEntries([...names].map(([name, i]) => [name, (weights[i] as number) * weigh(name)])),
  };
}

const weigh = (name: string): number => WEIGH[name.slice(0, name.indexOf(":"))] ?? 1;
