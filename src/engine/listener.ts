import { BUCKETS, gramRoom, gramsOf } from "./grams";
import { PRINCIPLES } from "./review";
import type { Text } from "./text";

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

/** The learned part of the rulebook, as it is stored; how it is learned is told in `src/listener`. */
export interface Listener {
  /** Known buckets in rising order. */
  buckets: Uint16Array;
  /** For each known bucket the weights of tone and of the ten principles' heads, side by side. */
  weights: Int8Array;
  tone: Head;
  /** In the order of `PRINCIPLES`. */
  sentence: SentenceHead[];
  secondLook: SecondLook;
}

/** Weights of the second look that a rule's finding gets: log odds that a careful reader would raise it too. */
export interface SecondLook {
  bias: number;
  tone: number;
  toneIfMissing: number;
  length: number;
  others: number;
  /** What the sentence's head for the finding's principle, and its loudest head, are worth. */
  principleHead: number;
  loudestHead: number;
  /** By `rule:<id>`, `principle:<id>`, `missing:<what>`, `severity:<which>`. */
  traits: Record<string, number>;
}

/** What the listener makes of a reply. */
export interface Heard {
  /** Log odds that the reply as a whole would be called poor rather than good. */
  tone: number;
  /** Sentence after sentence ten log odds, one a principle: that a reader would mark it for this. */
  sentences: Float64Array;
}

const HEADS = PRINCIPLES.length + 1;
const rowsOf = new WeakMap<Omit<Listener, "secondLook">, Uint16Array>();

/** How much a sentence's words weigh against where it stands; the trainer takes the same. */
export const WORDS_WEIGH = 2;

/** Listens to a whole reply, words only: what the customer wrote does not matter to it. */
export function listen(listener: Omit<Listener, "secondLook">, text: Text): Heard {
  const rows = rowsByBucket(listener);
  const { weights } = listener;
  const sentences = new Float64Array(text.sentences.length * PRINCIPLES.length);
  const heardInReply = new Uint8Array(listener.buckets.length + 1);
  const heardInSentence = new Uint32Array(listener.buckets.length + 1);
  let sum = 0;
  let count = 0;
  text.sentences.forEach((sentence, s) => {
    const grams = new Uint16Array(gramRoom(sentence));
    const sums = new Int32Array(PRINCIPLES.length);
    let known = 0;
    for (let g = gramsOf(text, sentence, grams) - 1; g >= 0; g--) {
      const row = rows[grams[g] as number] as number;
      if (row === 0 || heardInSentence[row] === s + 1) continue;
      heardInSentence[row] = s + 1;
      known++;
      const at = (row - 1) * HEADS;
      for (let p = 0; p < PRINCIPLES.length; p++) sums[p] = (sums[p] as number) + (weights[at + 1 + p] as number);
      if (heardInReply[row] === 1) continue;
      heardInReply[row] = 1;
      count++;
      sum += weights[at] as number;
    }
    for (let p = 0; p < PRINCIPLES.length; p++)
      sentences[s * PRINCIPLES.length + p] =
        ((sums[p] as number) * (listener.sentence[p] as Head).step * WORDS_WEIGH) / Math.sqrt(Math.max(1, known));
  });
  const tone = listener.tone.bias + (sum * listener.tone.step) / Math.sqrt(Math.max(1, count));
  text.sentences.forEach((_, s) => {
    listener.sentence.forEach((head, p) => {
      const at = s * PRINCIPLES.length + p;
      sentences[at] = (sentences[at] as number) + head.bias + standing(head, text, s, tone);
    });
  });
  return { tone, sentences };
}

function standing(head: SentenceHead, text: Text, s: number, tone: number): number {
  const [byTone, first, last, length] = placeOf(text, s, tone);
  return head.tone * byTone + head.first * first + head.last * last + head.length * length;
}

/** What a sentence's head is told beside the words: the reply's tone, whether it is first, whether last, its length. */
export function placeOf(text: Text, s: number, tone: number): [number, number, number, number] {
  const sentence = text.sentences[s];
  const words = sentence ? sentence.to - sentence.from : 0;
  return [tone / 2, s === 0 ? 0.5 : 0, s === text.sentences.length - 1 ? 0.5 : 0, 0.3 * Math.log1p(words)];
}

/** Bucket → its row + 1; 0 for buckets that mean nothing to this listener. */
function rowsByBucket(listener: Omit<Listener, "secondLook">): Uint16Array {
  const known = rowsOf.get(listener);
  if (known) return known;
  const rows = new Uint16Array(BUCKETS);
  for (let row = 0; row < listener.buckets.length; row++) rows[listener.buckets[row] as number] = row + 1;
  rowsOf.set(listener, rows);
  return rows;
}
