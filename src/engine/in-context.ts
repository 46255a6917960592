import type { Hit } from "./acts";
import type { Reading } from "./conditions";
import { FACTS } from "./facts";
import { type ByClues, type Heard, type Listener, listen } from "./listener";
import { type Missing, PRINCIPLES } from "./review";
import { type Clues, SOUNDS, soundOf } from "./sound";
import type { Text } from "./text";

const COUNT = PRINCIPLES.length;
const FACT_NAMES = Object.keys(FACTS);

/** What is done around and in each sentence. */
export interface Surroundings {
  /** What is the same for all sentences: the acts of both sides, the facts. */
  everywhere: Clues;
  /** Sentence → the acts in it. */
  here: Clues[];
  /** Is the customer's message in view? */
  customer: boolean;
}

/** What the listener makes of a reply with all that both sides do in view. */
export interface HeardInContext extends Heard {
  /** Log odds that a reader misses this in the reply; nothing of what is not learned, or without a customer's message. */
  missed: Partial<Record<Missing, number>>;
}

/** All clues there are, each at its place. */
export const clueNames = (acts: { id: string }[]): string[] => [
  ...SOUNDS,
  ...["here", "customer", "reply"].flatMap((where) => acts.map(({ id }) => `${where} ${id}`)),
  ...FACT_NAMES.map((fact) => `fact ${fact}`),
];

/** Listens to a reply as a whole: first by its words alone, then in context. */
export function hear(listener: Listener, reading: Reading): HeardInContext {
  const { text } = reading.reply;
  return inContext(listener, listen(listener, text), text, surroundingsOf(reading));
}

/**
 * Hears each sentence once more, now with the rest of the reply in the ear and with what both sides do in view: the
 * same refusal weighs more after a loss than after "how do I". With the message in view, the whole is heard anew as well:
 * how poor it is, and what is not there.
 * @param byWords what is heard in its words alone
 */
export function inContext(
  { context, whole }: Pick<Listener, "context" | "whole">,
  byWords: Heard,
  text: Text,
  { everywhere, here, customer }: Surroundings,
): HeardInContext {
  const sound = soundOf(byWords, text);
  const common = Float64Array.from(context.biases);
  weigh(everywhere, context, common);
  weigh(sound.reply, context, common);
  const sentences = new Float64Array(byWords.sentences.length);
  for (let s = 0; s < here.length; s++) {
    const odds = sentences.subarray(s * COUNT, (s + 1) * COUNT);
    odds.set(common);
    weigh(sound.sentences[s] as Clues, context, odds);
    weigh(here[s] as Clues, context, odds);
  }
  if (!customer) return { tone: byWords.tone, sentences, missed: {} };
  const odds = Float64Array.from(whole.biases);
  for (const clues of [everywhere, sound.reply, sound.loudest]) weigh(clues, whole, odds);
  const [tone, ...missed] = odds;
  return {
    // Neither is right alone: words are blind to what the customer suffered, acts to a sneer nobody has a rule for.
    tone: (byWords.tone + (tone as number)) / 2,
    sentences,
    missed: Object.fromEntries(whole.missing.map((what, k) => [what, missed[k]])),
  };
}

/** Adds what the clues weigh to the heads' log odds. */
function weigh({ at, value }: Clues, heads: ByClues, odds: Float64Array): void {
  const weights = weightsOf(heads);
  const count = odds.length;
  for (let k = 0; k < at.length; k++) {
    const row = (at[k] as number) * count;
    const much = value[k] as number;
    for (let h = 0; h < count; h++) odds[h] = (odds[h] as number) + much * (weights[row + h] as number);
  }
}

const unstepped = new WeakMap<ByClues, Float64Array>();

/** Steps to weights, once: every sentence is weighed by them. */
function weightsOf(heads: ByClues): Float64Array {
  const known = unstepped.get(heads);
  if (known) return known;
  const { steps } = heads;
  const weights = Float64Array.from(heads.weights, (weight, i) => weight * (steps[i % steps.length] as number));
  unstepped.set(heads, weights);
  return weights;
}

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
