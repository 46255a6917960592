import type { Candidate } from "../engine/arbiter";
import { NOTHING, type SecondLook, TRAITS, type Traits } from "../engine/listener";
import type { Item } from "./lesson";
import { fitLogistic } from "./logistic";

const TRUST = 0.3;
/** A rule's own record counts for more than what it has in common with others. */
const WEIGH = { rules: 1.5, principles: 0.5, missing: 1, severities: 1 };
type Kind = keyof typeof WEIGH;

/** Learns which of the rules' findings a reader shares. */
export function learnSecondLook(items: Item[], traitsOf: (item: Item, candidate: Candidate) => Traits): SecondLook {
  const kinds = Object.keys(WEIGH) as Kind[];
  const names = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, number>()])) as Record<
    Kind,
    Map<string, number>
  >;
  let width = TRAITS.length;
  const featureOf = (kind: Kind, name: string): number => {
    const known = names[kind].get(name);
    if (known !== undefined) return known;
    names[kind].set(name, width);
    return width++;
  };
  const rows = items.flatMap((item) =>
    item.candidates.map((candidate) => {
      const traits = traitsOf(item, candidate);
      const at = [
        featureOf("rules", candidate.rule),
        featureOf("principles", candidate.principle),
        featureOf("missing", candidate.missing ?? NOTHING),
        featureOf("severities", candidate.severity),
      ];
      return {
        at: [...TRAITS.keys(), ...at],
        value: [...TRAITS.map((trait) => traits[trait]), ...kinds.map((kind) => WEIGH[kind])],
      };
    }),
  );
  const { weights, bias } = fitLogistic(
    rows,
    items.flatMap(({ shared }) => shared),
    width,
    TRUST,
  );
  const byTrait = Object.fromEntries(TRAITS.map((trait, i) => [trait, weights[i]])) as Traits;
  const learned = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries([...names[kind]].map(([name, i]) => [name, (weights[i] as number) * WEIGH[kind]])),
    ]),
  ) as Pick<SecondLook, Kind>;
  return { bias, traits: byTrait, ...learned };
}
