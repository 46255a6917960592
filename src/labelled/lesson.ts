import type { Candidate } from "../engine/arbiter";
import { type Surroundings, surroundingsOf } from "../engine/clues";
import { BUCKETS, gramRoom, gramsOf } from "../engine/grams";
import { prepare } from "../engine/prepare";
import { type Conversation, knownChannel, PRINCIPLES, type Principle } from "../engine/review";
import { raise } from "../engine/review-reply";
import type { Rulebook } from "../engine/rulebook";
import type { Text } from "../engine/text";
import { agree, type Labelled, type Place, placeFinding, placeMarked } from "./grade";

/** A labelled reply as the trainer takes it. `mined`: rules were written with it in view, and look better on it. */
export type Lesson = Labelled & {
  mined?: boolean;
  stratum?: string;
  /** Channels of other people's naming count as unknown. */
  channel?: string;
  /**
   * Labelled by others than the readers of the measuring set. Others are stricter or milder: their lessons count for less,
   * and that difference is learned apart, but for the second look, which takes all alike.
   */
  byOthers?: boolean;
  /** A lone sentence about one principle, not a reply: it teaches the second look alone, and of this principle only. */
  about?: Principle;
};

/** A lesson read once: all that training asks for. */
export interface Item {
  lesson: Lesson;
  text: Text;
  /** 1 poor to 5 good, the readers' mean. */
  quality: number;
  /** Sentence → its distinct buckets. */
  grams: Uint16Array[];
  /** All distinct buckets of the reply. */
  allGrams: Uint16Array;
  /** Sentence → which principles a reader marked it for. */
  marked: boolean[][];
  /** What the rules find, and whether a reader raised it too. */
  candidates: Candidate[];
  /** How many they find in all. */
  found: number;
  shared: boolean[];
  /** What is done around and in each sentence. */
  surroundings: Surroundings;
  /** What a reader said is missing. */
  missed: Place[];
}

/** Up to here a reply is called poor, and from here on good; what lies between tells nothing of either. */
export const POOR = 2;
const GOOD = 4;

export const isTelling = ({ quality }: Item): boolean => quality <= POOR || quality >= GOOD;

/** Of a marked stretch and a sentence, the part of the shorter that must be common for the sentence to count as marked. */
const COMMON_PART = 0.3;

/** What is known of the conversation a lesson comes from. */
export function conversationOf({ customer, channel }: Lesson): Conversation {
  return { customer, name: null, subject: null, channel: knownChannel(channel) };
}

/** Reads a labelled reply with the rules and the words the listener will hear. */
export function toItem(rulebook: Rulebook, lesson: Lesson): Item {
  const text = prepare(lesson.reply, rulebook.lexicon);
  const { raised, reading } = raise(rulebook, text, conversationOf(lesson));
  const taught = raised.filter(({ principle }) => lesson.about === undefined || principle === lesson.about);
  const either = lesson.labels.flatMap((label) => label.findings.map((marked) => placeMarked(lesson.reply, marked)));
  const grams = text.sentences.map((sentence) => {
    const room = new Uint16Array(gramRoom(sentence));
    return distinct(room.subarray(0, gramsOf(text, sentence, room)));
  });
  return {
    lesson,
    text,
    quality: lesson.labels.reduce((sum, label) => sum + label.quality, 0) / lesson.labels.length,
    grams,
    allGrams: distinct(grams.flatMap((some) => [...some])),
    marked: text.sentences.map(({ start, end }) => PRINCIPLES.map((p) => either.some((f) => marks(f, p, start, end)))),
    candidates: taught,
    found: raised.length,
    shared: taught.map((candidate) => either.some((marked) => agree(placeFinding(candidate), marked))),
    surroundings: surroundingsOf(reading),
    missed: either.filter(({ missing }) => missing !== null),
  };
}

function marks({ span, principles }: Place, principle: Principle, start: number, end: number): boolean {
  if (span === null || !principles.includes(principle)) return false;
  const common = Math.min(span[1], end) - Math.max(span[0], start);
  return common > 0 && common > COMMON_PART * Math.min(end - start, span[1] - span[0]);
}

function distinct(buckets: Iterable<number>): Uint16Array {
  return Uint16Array.from(new Set(buckets)).sort();
}

/** Buckets that at least so many replies have, in rising order. */
export function vocabulary(items: Item[], replies: number): Uint16Array {
  const counts = new Uint32Array(BUCKETS);
  for (const { allGrams } of items) for (const bucket of allGrams) counts[bucket] = (counts[bucket] as number) + 1;
  return Uint16Array.from([...counts.keys()].filter((bucket) => (counts[bucket] as number) >= replies));
}
