import { BUCKETS } from "../engine/grams";
import { type HeardInContext, inContext } from "../engine/in-context";
import { type Heard, type Listener, listen, placeOf, type SentenceHead, WORDS_WEIGH } from "../engine/listener";
import { PRINCIPLES } from "../engine/review";
import type { Rulebook } from "../engine/rulebook";
import { traitsOf } from "../engine/second-look";
import { learnContext } from "./context-lessons";
import { type Item, isTelling, POOR, vocabulary } from "./lesson";
import { type Fitted, fitLogistic, oddsOf, type Row } from "./logistic";
import { learnSecondLook } from "./second-look-lessons";

/** A bucket must be in so many replies to be known at all. */
const FEWEST_REPLIES = 3;
/** How much examples count against the penalty, by what is learned; chosen by cross-checking. */
const TRUST = { tone: 25, sentence: 7.5 };
/** In so many parts is the material cut where one part must be heard by a listener that has not learned from it. */
const PARTS = 5;
/** Only the loudest buckets are stored, their weights in so many steps either way: it is no worse and a fifth of the size. */
const MOST_KEPT = 10_000;
const MOST_STEPS = 15;

/**
 * Learns the listener from labelled replies: how poor ones sound, which sentences readers mark for which principle,
 * and which of the rules' findings they share.
 */
export function train(lessons: Item[], { acts }: Pick<Rulebook, "acts">): Listener {
  const items = lessons.filter(({ lesson }) => lesson.about === undefined);
  const features = featuresOf(vocabulary(items, FEWEST_REPLIES));
  const tones = apart(items, (others, part) => {
    const tone = learnTone(others, features);
    return part.map((item) => oddsOf(tone, toneRow(item, features)));
  });
  const odds = apart(items, (others, part) => {
    const heads = learnSentences(others, tones, features);
    return part.map((item) => oddsOfSentences(heads, item, tones.get(item) as number, features));
  });
  const learned = stored(learnTone(items, features), learnSentences(items, tones, features), features);
  // A lone sentence has taught neither tone nor heads, so it may be heard with what was learned in the end.
  const byWords = (item: Item): Heard =>
    tones.has(item)
      ? { tone: tones.get(item) as number, sentences: odds.get(item) as Float64Array }
      : listen(learned, item.text);
  const context = learnContext(items, byWords, acts);
  // The words' heads of the others have heard this part, so it is judged a little too well; a cut inside each cut would
  // take five times as long, and `--check` is not touched by it.
  const inOthersContext = apart(items, (others, part) => {
    const ofOthers = learnContext(others, byWords, acts);
    return part.map((item) => inContext(ofOthers, byWords(item), item.text, item.surroundings));
  });
  const hear = (item: Item): HeardInContext =>
    inOthersContext.get(item) ?? inContext(context, byWords(item), item.text, item.surroundings);
  return {
    ...learned,
    ...context,
    secondLook: learnSecondLook(
      lessons.filter(({ lesson }) => !lesson.mined),
      (item, candidate) => traitsOf(candidate, item.found, hear(item), item.text),
    ),
  };
}

function oddsOfSentences(heads: Fitted[], item: Item, tone: number, features: Features): Float64Array {
  return Float64Array.from(
    item.grams.flatMap((_, s) => {
      const row = sentenceRow(item, s, tone, features);
      return heads.map((head) => oddsOf(head, row));
    }),
  );
}

interface Features {
  /** Bucket → feature; -1 for buckets too rare to mean anything. */
  rowOf: Int32Array;
  /** Feature → bucket. */
  buckets: Uint16Array;
}

function featuresOf(buckets: Uint16Array): Features {
  const rowOf = new Int32Array(BUCKETS).fill(-1);
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row;
  });
  return { buckets, rowOf };
}

/** What others teach about each part that they are without: so nothing is judged by what it taught itself. */
function apart<T>(items: Item[], judge: (others: Item[], part: Item[]) => T[]): Map<Item, T> {
  const found = new Map<Item, T>();
  for (let k = 0; k < PARTS; k++) {
    const part = items.filter((_, i) => i % PARTS === k);
    const judged = judge(
      items.filter((_, i) => i % PARTS !== k),
      part,
    );
    part.forEach((item, i) => {
      found.set(item, judged[i] as T);
    });
  }
  return found;
}

function learnTone(items: Item[], features: Features): Fitted {
  const telling = items.filter(isTelling);
  const rows = telling.map((item) => toneRow(item, features));
  return fitLogistic(
    rows,
    telling.map(({ quality }) => quality <= POOR),
    features.buckets.length,
    TRUST.tone,
  );
}

function learnSentences(items: Item[], tones: Map<Item, number>, features: Features): Fitted[] {
  const rows = items.flatMap((item) =>
    item.grams.map((_, s) => sentenceRow(item, s, tones.get(item) as number, features)),
  );
  const marked = items.flatMap((item) => item.marked);
  return PRINCIPLES.map((_, p) =>
    fitLogistic(
      rows,
      marked.map((by) => by[p] as boolean),
      features.buckets.length + 4,
      TRUST.sentence,
    ),
  );
}

function toneRow({ allGrams, lesson }: Item, features: Features): Row {
  const at = known(allGrams, features);
  const value = new Float64Array(at.length).fill(1 / Math.sqrt(Math.max(1, at.length)));
  return { at, value, byOthers: lesson.byOthers };
}

function sentenceRow({ grams, text, lesson }: Item, s: number, tone: number, features: Features): Row {
  const at = known(grams[s] as Uint16Array, features);
  const value = at.map(() => WORDS_WEIGH / Math.sqrt(Math.max(1, at.length)));
  const width = features.buckets.length;
  return {
    at: [...at, width, width + 1, width + 2, width + 3],
    value: [...value, ...placeOf(text, s, tone)],
    byOthers: lesson.byOthers,
  };
}

const known = (buckets: Uint16Array, features: Features): number[] =>
  [...buckets].map((bucket) => features.rowOf[bucket] as number).filter((row) => row >= 0);

/** A single step either way is mostly noise, and nought packs well. */
const inSteps = (weight: number): number => (Math.abs(weight) < 1.5 ? 0 : Math.round(weight));

/** Fitted weights as the engine keeps them: a few steps each, side by side, the loudest buckets only. */
function stored(
  tone: Fitted,
  heads: Fitted[],
  { buckets }: Features,
): Pick<Listener, "bucketSteps" | "weights" | "tone" | "sentence"> {
  const all = [tone, ...heads];
  const most = all.map(({ weights }) =>
    weights.subarray(0, buckets.length).reduce((loudest, w) => Math.max(loudest, Math.abs(w)), 1e-9),
  );
  const loudness = Float64Array.from(buckets, (_, row) =>
    Math.max(...all.map(({ weights }, h) => Math.abs(weights[row] as number) / (most[h] as number))),
  );
  const kept = [...buckets.keys()]
    .sort((a, b) => (loudness[b] as number) - (loudness[a] as number))
    .slice(0, MOST_KEPT)
    .sort((a, b) => a - b);
  const steps = most.map((loudest) => loudest / MOST_STEPS);
  const weights = Int8Array.from(
    kept.flatMap((row) => all.map((head, h) => inSteps((head.weights[row] as number) / (steps[h] as number)))),
  );
  return {
    bucketSteps: Uint16Array.from(kept, (row, i) => (buckets[row] as number) - (buckets[kept[i - 1] ?? -1] ?? 0)),
    weights,
    tone: { bias: tone.bias, step: steps[0] as number },
    sentence: heads.map((head, p): SentenceHead => {
      const [byTone, first, last, length] = [...head.weights.subarray(buckets.length)] as [
        number,
        number,
        number,
        number,
      ];
      return { bias: head.bias, step: steps[p + 1] as number, tone: byTone, first, last, length };
    }),
  };
}
