import { type Heard, placeOf } from "./listener";
import { PRINCIPLES } from "./review";
import type { Text } from "./text";

const COUNT = PRINCIPLES.length;

/**
 * How it sounds: the sentence's own log odds, the loudest of the reply's others (of all, where the whole reply is judged),
 * its place; and the reply's average.
 */
export const SOUNDS = [
  ...["own", "loudest", "average"].flatMap((whose) => PRINCIPLES.map((principle) => `${whose} ${principle}`)),
  ...["first", "last", "length", "tone", "reply-length", "tone-by-length"],
];
const [LOUDEST, AVERAGE, PLACE, TONE] = [COUNT, 2 * COUNT, 3 * COUNT, 3 * COUNT + 3];
const places = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);
const OF_SENTENCE = [...places(0, AVERAGE), ...places(PLACE, TONE)];
const OF_LOUDEST = places(LOUDEST, AVERAGE);
const OF_REPLY = [...places(AVERAGE, PLACE), ...places(TONE, SOUNDS.length)];

/** The log odds of other sentences where there are none. */
const SILENT = -4;

/** The clues that are not nought, each by its place among `clueNames`. */
export interface Clues {
  at: number[];
  value: Float64Array;
}

/** How the reply sounds. */
export interface Sound {
  /** On the whole; and its loudest sentences. */
  reply: Clues;
  loudest: Clues;
  /** Each sentence, beside the others. */
  sentences: Clues[];
}

/** @param heard by its words alone */
export function soundOf({ tone, sentences: odds }: Heard, text: Text): Sound {
  const count = text.sentences.length;
  const { loudest, second } = loudestOf(odds);
  const replyLength = 0.3 * Math.log1p(count);
  const values = new Float64Array(count * OF_SENTENCE.length);
  return {
    reply: {
      at: OF_REPLY,
      value: Float64Array.of(...averagesOf(odds, count), tone / 2, replyLength, replyLength * (tone / 2)),
    },
    loudest: { at: OF_LOUDEST, value: Float64Array.from(loudest, (most) => most / 2) },
    sentences: text.sentences.map((_, s) => {
      const value = values.subarray(s * OF_SENTENCE.length, (s + 1) * OF_SENTENCE.length);
      for (let p = 0; p < COUNT; p++) {
        const own = odds[s * COUNT + p] as number;
        value[p] = own / 2;
        value[LOUDEST + p] = ((own === loudest[p] ? second[p] : loudest[p]) as number) / 2;
      }
      const [, first, last, length] = placeOf(text, s, tone);
      value[AVERAGE] = first;
      value[AVERAGE + 1] = last;
      value[AVERAGE + 2] = length;
      return { at: OF_SENTENCE, value };
    }),
  };
}

/** Principle → the loudest sentence, and the loudest of the others. */
function loudestOf(odds: Float64Array): { loudest: number[]; second: number[] } {
  const loudest: number[] = new Array(COUNT).fill(SILENT);
  const second: number[] = new Array(COUNT).fill(SILENT);
  for (let at = 0; at < odds.length; at++) {
    const p = at % COUNT;
    const own = odds[at] as number;
    if (at < COUNT) loudest[p] = own;
    else if (own > (loudest[p] as number)) {
      second[p] = loudest[p] as number;
      loudest[p] = own;
    } else if (at < 2 * COUNT || own > (second[p] as number)) second[p] = own;
  }
  return { loudest, second };
}

/** Principle → half the logarithm of the part of sentences that one would expect to be marked. */
function averagesOf(odds: Float64Array, count: number): number[] {
  const sums = new Float64Array(COUNT);
  for (let at = 0; at < odds.length; at++) {
    const p = at % COUNT;
    sums[p] = (sums[p] as number) + 1 / (1 + Math.exp(-(odds[at] as number)));
  }
  return Array.from(sums, (sum) => (count === 0 ? SILENT / 2 : Math.log(sum / count) / 2));
}
