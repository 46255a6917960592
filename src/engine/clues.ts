import type { Hit } from "./acts";
import type { Reading } from "./conditions";
import { FACTS } from "./facts";
import { type Clues, SOUNDS } from "./sound";

/** A name is known by other means while one learns than while one writes. */
const NO_CLUES = new Set(["name-known", "name-used"]);
const FACT_NAMES = Object.keys(FACTS).filter((fact) => !NO_CLUES.has(fact));

/** What is done around and in each sentence. */
export interface Surroundings {
  /** What is the same for all sentences: the acts of both sides, the facts. */
  everywhere: Clues;
  /** Sentence → the acts in it. */
  here: Clues[];
  /** Is the customer's message in view? */
  customer: boolean;
}

/** All clues there are, each at its place. */
export const clueNames = (acts: { id: string }[]): string[] => [
  ...SOUNDS,
  ...["here", "customer", "reply"].flatMap((where) => acts.map(({ id }) => `${where} ${id}`)),
  ...FACT_NAMES.map((fact) => `fact ${fact}`),
];

/** What both sides do, and where in the reply. */
export function surroundingsOf({ rulebook, reply, customer, facts }: Reading): Surroundings {
  const everywhere: Told = { at: [], value: [] };
  const here = reply.text.sentences.map((): Told => ({ at: [], value: [] }));
  const acts = rulebook.acts.length;
  for (let act = 0; act < acts; act++) {
    if ((customer?.acts[act]?.length ?? 0) > 0) tell(everywhere, SOUNDS.length + acts + act, 1);
    const hits = reply.acts[act] as Hit[];
    if (hits.length > 0) tell(everywhere, SOUNDS.length + 2 * acts + act, 1);
    let last = -1;
    for (const { sentence } of hits) {
      if (sentence === last) continue;
      last = sentence;
      tell(here[sentence] as Told, SOUNDS.length + act, 1);
    }
  }
  for (let f = 0; f < FACT_NAMES.length; f++) {
    const value = facts[FACT_NAMES[f] as string];
    // The tenth question counts for less than the first.
    if (value) tell(everywhere, SOUNDS.length + 3 * acts + f, Math.log1p(value) / 3);
  }
  return { everywhere, here, customer: customer !== null };
}

/** Clues while they are gathered. */
interface Told extends Clues {
  value: number[];
}

function tell({ at, value }: Told, clue: number, much: number): void {
  at.push(clue);
  value.push(much);
}
