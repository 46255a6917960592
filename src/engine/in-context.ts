import type { Hit } from "./acts";
import type { Reading } from "./conditions";
import { FACTS } from "./facts";
import { type ByClues, type Heard, type Listener, listen, placeOf } from "./listener";
import { type Missing, PRINCIPLES } from "./review";
import type { Text } from "./text";

const COUNT = PRINCIPLES.length;
const FACT_NAMES = Object.keys(FACTS);

/** How it sounds: the sentence's own log odds, the loudest of the reply's others, the reply's average; and its place. */
const SOUNDS = [
  ...["own", "loudest", "average"].flatMap((whose) => PRINCIPLES.map((principle) => `${whose} ${principle}`)),
  ...["tone", "first", "last", "length", "reply-length", "tone-by-length"],
];
const [OWN, LOUDEST, AVERAGE, PLACE, REPLY_LENGTH] = [0, COUNT, 2 * COUNT, 3 * COUNT, 3 * COUNT + 4];

/** The log odds of other sentences where there are none. */
const SILENT = -4;

/** The clues that are not nought, each by its place among `clueNames`. */
export interface Clues {
  at: number[];
  value: number[];
}

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
  const common = new Float64Array(COUNT);
  weigh(everywhere, context, common);
  const sentences = new Float64Array(byWords.sentences.length);
  for (let s = 0; s < here.length; s++) {
    const odds = sentences.subarray(s * COUNT, (s + 1) * COUNT);
    odds.set(common);
    weigh(sound.sentences[s] as Clues, context, odds);
    weigh(here[s] as Clues, context, odds);
    settle(odds, context);
  }
  if (!customer) return { tone: byWords.tone, sentences, missed: {} };
  const odds = new Float64Array(whole.biases.length);
  weigh(everywhere, whole, odds);
  weigh(sound.reply, whole, odds);
  settle(odds, whole);
  const [tone, ...missed] = odds;
  return {
    // Neither is right alone: words are blind to what the customer suffered, acts to a sneer nobody has a rule for.
    tone: (byWords.tone + (tone as number)) / 2,
    sentences,
    missed: Object.fromEntries(whole.missing.map((what, k) => [what, missed[k]])),
  };
}

/** Adds up the clues' weights, still in each head's steps. */
function weigh({ at, value }: Clues, { weights }: ByClues, sums: Float64Array): void {
  const heads = sums.length;
  for (let k = 0; k < at.length; k++) {
    const row = (at[k] as number) * heads;
    const much = value[k] as number;
    for (let h = 0; h < heads; h++) sums[h] = (sums[h] as number) + much * (weights[row + h] as number);
  }
}

/** Sums to log odds. */
function settle(sums: Float64Array, { steps, biases }: ByClues): void {
  for (let h = 0; h < sums.length; h++) sums[h] = (biases[h] as number) + (steps[h] as number) * (sums[h] as number);
}

/** What both sides do, and where in the reply. */
export function surroundingsOf({ rulebook, reply, customer, facts }: Reading): Surroundings {
  const everywhere: Clues = { at: [], value: [] };
  const here = reply.text.sentences.map((): Clues => ({ at: [], value: [] }));
  const acts = rulebook.acts.length;
  for (let act = 0; act < acts; act++) {
    if ((customer?.acts[act]?.length ?? 0) > 0) tell(everywhere, SOUNDS.length + acts + act, 1);
    const hits = reply.acts[act] as Hit[];
    if (hits.length > 0) tell(everywhere, SOUNDS.length + 2 * acts + act, 1);
    let last = -1;
    for (const { sentence } of hits) {
      if (sentence === last) continue;
      last = sentence;
      tell(here[sentence] as Clues, SOUNDS.length + act, 1);
    }
  }
  for (let f = 0; f < FACT_NAMES.length; f++) {
    const value = facts[FACT_NAMES[f] as string];
    // The tenth question counts for less than the first.
    if (value) tell(everywhere, SOUNDS.length + 3 * acts + f, Math.log1p(value) / 3);
  }
  return { everywhere, here, customer: customer !== null };
}

/** How the reply sounds as a whole, and how each sentence does beside the others. */
export function soundOf({ tone, sentences: odds }: Heard, text: Text): { reply: Clues; sentences: Clues[] } {
  const count = text.sentences.length;
  const average = averagesOf(odds, count);
  const replyLength = 0.3 * Math.log1p(count);
  const whole = [replyLength, replyLength * (tone / 2)];
  const at = SOUNDS.map((_, clue) => clue);
  return {
    reply: {
      at: [...at.slice(LOUDEST, PLACE), PLACE, REPLY_LENGTH, REPLY_LENGTH + 1],
      value: [...PRINCIPLES.map((_, p) => loudestBeside(odds, -1, p) / 2), ...average, tone / 2, ...whole],
    },
    sentences: text.sentences.map((_, s) => {
      const value: number[] = new Array(SOUNDS.length);
      for (let p = 0; p < COUNT; p++) {
        value[OWN + p] = (odds[s * COUNT + p] as number) / 2;
        value[LOUDEST + p] = loudestBeside(odds, s, p) / 2;
        value[AVERAGE + p] = average[p] as number;
      }
      [...placeOf(text, s, tone), ...whole].forEach((clue, k) => {
        value[PLACE + k] = clue;
      });
      return { at, value };
    }),
  };
}

/** Of all sentences but this. */
function loudestBeside(odds: Float64Array, s: number, p: number): number {
  let loudest = Number.NEGATIVE_INFINITY;
  for (let at = p; at < odds.length; at += COUNT)
    if (at !== s * COUNT + p) loudest = Math.max(loudest, odds[at] as number);
  return loudest === Number.NEGATIVE_INFINITY ? SILENT : loudest;
}

/** Principle → half the logarithm of the part of sentences that one would expect to be marked. */
function averagesOf(odds: Float64Array, count: number): number[] {
  return PRINCIPLES.map((_, p) => {
    let sum = 0;
    for (let at = p; at < odds.length; at += COUNT) sum += 1 / (1 + Math.exp(-(odds[at] as number)));
    return count === 0 ? SILENT / 2 : Math.log(sum / count) / 2;
  });
}

function tell({ at, value }: Clues, clue: number, much: number): void {
  at.push(clue);
  value.push(much);
}
