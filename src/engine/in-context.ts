import { type Surroundings, surroundingsOf } from "./clues";
import type { Reading } from "./conditions";
import { type ByClues, type Heard, type Listener, listen } from "./listener";
import { PRINCIPLES, type Principle } from "./review";
import { type Clues, soundOf } from "./sound";
import type { Text } from "./text";

const COUNT = PRINCIPLES.length;

/** What the listener makes of a reply with all that both sides do in view. */
export interface HeardInContext extends Heard {
  /** The sentences' log odds by their words alone. */
  byWords: Float64Array;
  /** Log odds that a reader misses something under this principle; nothing of what is not learned, or without a message. */
  missed: Partial<Record<Principle, number>>;
}

/** Listens to a reply as a whole: first by its words alone, then in context. */
export function hear(listener: Listener, reading: Reading): HeardInContext {
  const { text } = reading.reply;
  return inContext(listener, listen(listener, text), text, surroundingsOf(reading));
}

/**
 * Hears each sentence once more, now with the rest of the reply in the ear and with what both sides do in view: much that
 * is well after "how do I" is not after a loss. With the message in view, the whole is heard anew as well: how poor it is,
 * and what is not there.
 * @param byWords what is heard in its words alone
 */
export function inContext(
  { context, whole }: Pick<Listener, "context" | "whole">,
  byWords: Heard,
  text: Text,
  { everywhere, here, customer }: Surroundings,
): HeardInContext {
  const sound = soundOf(byWords, text);
  const weights = weightsOf(context);
  const common = Float64Array.from(context.biases);
  weigh(everywhere, weights, common);
  weigh(sound.reply, weights, common);
  const sentences = new Float64Array(byWords.sentences.length);
  for (let s = 0; s < here.length; s++) {
    const odds = sentences.subarray(s * COUNT, (s + 1) * COUNT);
    odds.set(common);
    weigh(sound.sentences[s] as Clues, weights, odds);
    for (const clue of here[s] as number[]) add(clue, 1, weights, odds);
  }
  if (!customer) return { tone: byWords.tone, sentences, byWords: byWords.sentences, missed: {} };
  const odds = Float64Array.from(whole.biases);
  for (const clues of [everywhere, sound.reply, sound.loudest]) weigh(clues, weightsOf(whole), odds);
  const [tone, ...missed] = odds;
  return {
    // On some samples the words tell poor from good better, on others the context: the mean does about as well as the better.
    tone: (byWords.tone + (tone as number)) / 2,
    sentences,
    byWords: byWords.sentences,
    missed: Object.fromEntries(whole.missing.map((what, k) => [what, missed[k]])),
  };
}

/** Adds what the clues weigh to the heads' log odds. */
function weigh({ at, value }: Clues, weights: Float64Array, odds: Float64Array): void {
  for (let k = 0; k < at.length; k++) add(at[k] as number, value[k] as number, weights, odds);
}

function add(clue: number, much: number, weights: Float64Array, odds: Float64Array): void {
  if (much === 0) return;
  const count = odds.length;
  for (let h = 0, at = clue * count; h < count; h++, at++)
    odds[h] = (odds[h] as number) + much * (weights[at] as number);
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
