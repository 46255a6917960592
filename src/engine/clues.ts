import type { Hit } from "./acts";
import type { Reading } from "./conditions";
import { FACTS } from "./fact-names";
import { type Clues, SOUNDS } from "./sound";

/** A name is known by other means while one learns than while one writes. */
const NO_CLUES = new Set(["name-known", "name-used"]);
const FACT_NAMES = FACTS.filter((fact) => !NO_CLUES.has(fact));

/** What is done around and in each sentence. */
export interface Surroundings {
  /** What is the same for all sentences: the acts of both sides, the facts. */
  everywhere: Clues;
  /** Sentence → the clues of the acts in it; each counts for one. */
  here: number[][];
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
  const at: number[] = [];
  const value: number[] = [];
  const here = reply.text.sentences.map((): number[] => []);
  const acts = rulebook.acts.length;
  for (let act = 0; act < acts; act++) {
    if ((customer?.acts[act]?.length ?? 0) > 0) tell(SOUNDS.length + acts + act, 1);
    const hits = reply.acts[act] as Hit[];
    if (hits.length > 0) tell(SOUNDS.length + 2 * acts + act, 1);
    let last = -1;
    for (const { sentence } of hits) {
      if (sentence !== last) (here[sentence] as number[]).push(SOUNDS.length + act);
      last = sentence;
    }
  }
  for (let f = 0; f < FACT_NAMES.length; f++) {
    const measured = facts[FACT_NAMES[f] as string];
    // The tenth question counts for less than the first.
    if (measured) tell(SOUNDS.length + 3 * acts + f, Math.log1p(measured) / 3);
  }
  return { everywhere: { at, value: Float64Array.from(value) }, here, customer: customer !== null };

  function tell(clue: number, much: number): void {
    at.push(clue);
    value.push(much);
  }
}
