import { BUCKETS, gramRoom, gramsOf } from "./grams";
import { PRINCIPLES, type Principle } from "./review";
import type { Sentence, Text } from "./text";

/** One output of the listener: what its weights are counted in and what it starts from. */
export interface Head {
  bias: number;
  /** What one step of its stored weights stands for. */
  step: number;
}

/** A head for one principle also asks how the whole reply sounds, and where in the reply the sentence stands. */
export interface SentenceHead extends Head {
  tone: number;
  first: number;
  last: number;
  length: number;
}

/** The learned part of the rulebook, as it is stored; how it is learned is told in `src/labelled`. */
export interface Listener {
  /** Known buckets in rising order, each told by its distance from the one before. */
  bucketSteps: Uint16Array;
  /** For each known bucket the weights of tone and of the ten principles' heads, side by side. */
  weights: Int8Array;
  tone: Head;
  /** In the order of `PRINCIPLES`. */
  sentence: SentenceHead[];
  /** The ten principles' heads once more, with the rest of the reply and the customer's message in view. */
  context: ByClues;
  secondLook: SecondLook;
  /** For the reply as a whole: first how poor it is, then how likely a reader misses something under each of these. */
  whole: ByClues & { missing: Principle[] };
}

/** Heads that judge by clues (see `inContext`). */
export interface ByClues {
  /** Clue, in the order of `clueNames` → the heads' weights side by side, each in steps of its own. */
  weights: Int8Array;
  /** Head → what one step of its weights stands for, and what it starts from. */
  steps: number[];
  biases: number[];
}

/**
 * What the second look asks about a finding: the reply's tone, once more where something is missing, its length, how many
 * other findings there are, what its sentence's own head and loudest head say, and what the head for this absence says:
 * nought where there is none, which the rule's own record makes up for.
 */
export const TRAITS = [
  "tone",
  "toneIfMissing",
  "length",
  "others",
  "principleHead",
  "loudestHead",
  "absenceHead",
] as const;
export type Traits = Record<(typeof TRAITS)[number], number>;

/** Weights of the second look that a rule's finding gets: log odds that a careful reader would raise it too. */
export interface SecondLook {
  bias: number;
  traits: Traits;
  rules: Record<string, number>;
  principles: Record<string, number>;
  /** By what is missing; `NOTHING` for marked words. */
  missing: Record<string, number>;
  severities: Record<string, number>;
}

/** The key of findings that mark words. */
export const NOTHING = "nothing";

/** What the listener makes of a reply. */
export interface Heard {
  /** Log odds that the reply as a whole would be called poor rather than good. */
  tone: number;
  /** Sentence after sentence ten log odds, one a principle: that a reader would mark it for this. */
  sentences: Float64Array;
}

type Learned = Pick<Listener, "bucketSteps" | "weights" | "tone" | "sentence">;

const COUNT = PRINCIPLES.length;
const HEADS = COUNT + 1;

/** How much a sentence's words weigh against where it stands; the trainer takes the same. */
export const WORDS_WEIGH = 2;

/** What listening needs beside the weights, made once: places are used again, so nothing is laid out per reply. */
interface Ear {
  /** Bucket → its row + 1; 0 for buckets that mean nothing to this listener. */
  rows: Uint16Array;
  /** Row + 1 → the last sentence, and the last reply, in which it was heard. */
  inSentence: Uint32Array;
  inReply: Uint32Array;
  /** Sentences and replies listened to so far. */
  heard: number;
  grams: Uint16Array;
  sums: Int32Array;
}
const ears = new WeakMap<Learned, Ear>();

/** Listens to a whole reply, words only: what the customer wrote does not matter to it. */
export function listen(listener: Learned, text: Text): Heard {
  const ear = earOf(listener);
  const sentences = new Float64Array(text.sentences.length * COUNT);
  const reply = ++ear.heard;
  let sum = 0;
  let count = 0;
  for (let s = 0; s < text.sentences.length; s++) {
    const known = hearSentence(listener, ear, text, text.sentences[s] as Sentence, reply);
    sum += ear.sums[COUNT] as number;
    count += known.fresh;
    const part = WORDS_WEIGH / Math.sqrt(Math.max(1, known.all));
    for (let p = 0; p < COUNT; p++)
      sentences[s * COUNT + p] = (ear.sums[p] as number) * part * (listener.sentence[p] as Head).step;
  }
  const tone = listener.tone.bias + (sum * listener.tone.step) / Math.sqrt(Math.max(1, count));
  for (let s = 0; s < text.sentences.length; s++) {
    const [byTone, first, last, length] = placeOf(text, s, tone);
    for (let p = 0; p < COUNT; p++) {
      const head = listener.sentence[p] as SentenceHead;
      const at = s * COUNT + p;
      sentences[at] =
        (sentences[at] as number) +
        head.bias +
        head.tone * byTone +
        head.first * first +
        head.last * last +
        head.length * length;
    }
  }
  return { tone, sentences };
}

/**
 * Sums up a sentence's weights in `ear.sums`: the principles' heads over all its buckets, and behind them tone over those
 * that no earlier sentence of the reply has had.
 * @returns how many buckets were known, and how many of them fresh
 */
function hearSentence(
  { weights }: Learned,
  ear: Ear,
  text: Text,
  sentence: Sentence,
  reply: number,
): { all: number; fresh: number } {
  const room = gramRoom(sentence);
  if (ear.grams.length < room) ear.grams = new Uint16Array(2 * room);
  const { rows, inSentence, inReply, grams, sums } = ear;
  const here = ++ear.heard;
  sums.fill(0);
  let all = 0;
  let fresh = 0;
  for (let g = gramsOf(text, sentence, grams) - 1; g >= 0; g--) {
    const row = rows[grams[g] as number] as number;
    if (row === 0 || inSentence[row] === here) continue;
    inSentence[row] = here;
    all++;
    const at = (row - 1) * HEADS;
    for (let p = 0; p < COUNT; p++) sums[p] = (sums[p] as number) + (weights[at + 1 + p] as number);
    if (inReply[row] === reply) continue;
    inReply[row] = reply;
    fresh++;
    sums[COUNT] = (sums[COUNT] as number) + (weights[at] as number);
  }
  return { all, fresh };
}

/** What a sentence's head is told beside the words: the reply's tone, whether it is first, whether last, its length. */
export function placeOf(text: Text, s: number, tone: number): [number, number, number, number] {
  const sentence = text.sentences[s];
  const words = sentence ? sentence.to - sentence.from : 0;
  return [tone / 2, s === 0 ? 0.5 : 0, s === text.sentences.length - 1 ? 0.5 : 0, 0.3 * Math.log1p(words)];
}

function earOf(listener: Learned): Ear {
  const known = ears.get(listener);
  if (known) return known;
  const rows = new Uint16Array(BUCKETS);
  for (let row = 0, bucket = 0; row < listener.bucketSteps.length; row++) {
    bucket += listener.bucketSteps[row] as number;
    rows[bucket] = row + 1;
  }
  const marks = () => new Uint32Array(listener.bucketSteps.length + 1);
  const ear: Ear = {
    rows,
    inSentence: marks(),
    inReply: marks(),
    heard: 0,
    grams: new Uint16Array(512),
    sums: new Int32Array(HEADS),
  };
  ears.set(listener, ear);
  return ear;
}
