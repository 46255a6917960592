import { clueNames } from "../engine/in-context";
import type { ByClues, Heard, Listener } from "../engine/listener";
import { type Missing, PRINCIPLES, type Principle } from "../engine/review";
import type { Act } from "../engine/rulebook";
import { type Clues, soundOf } from "../engine/sound";
import { agree } from "./grade";
import { type Item, isTelling, POOR } from "./lesson";
import { type Fitted, fitLogistic, type Row } from "./logistic";

const TRUST = 0.3;
/** Weights are stored in so many steps either way. */
const MOST_STEPS = 127;
/** What is learned to be missed, and the principle under which a reader would say so. */
const LEARNED: [Missing, Principle][] = [
  ["apology", "apology"],
  ["acknowledgement", "understanding"],
  ["next-step", "resolution"],
  ["answer", "resolution"],
  ["particulars", "individual-attention"],
  ["alternative", "help-first"],
];

/**
 * Learns which sentences readers mark, which replies they call poor and what they miss in one: from how the words sound,
 * from the rest of the reply, and from what both sides do.
 * @param hear the reply by its words, with a listener that has not learned from it
 * @param acts the rulebook's, by which the items were read
 */
export function learnContext(
  items: Item[],
  hear: (item: Item) => Heard,
  acts: Act[],
): Pick<Listener, "context" | "whole"> {
  const width = clueNames(acts).length;
  const learn = (rows: Row[], wanted: boolean[]) => fitLogistic(rows, wanted, width, TRUST);
  const sentences = items.flatMap((item) => sentenceRows(item, hear(item)));
  const marked = items.flatMap((item) => item.marked);
  const told = items.filter(({ surroundings }) => surroundings.customer);
  const replies = told.map((item) => {
    const { reply, loudest } = soundOf(hear(item), item.text);
    return together(reply, loudest, item.surroundings.everywhere);
  });
  const telling = [...told.keys()].filter((i) => isTelling(told[i] as Item));
  const poor = learn(
    telling.map((i) => replies[i] as Row),
    telling.map((i) => (told[i] as Item).quality <= POOR),
  );
  const missing = LEARNED.map(([what, principle]) => {
    const place = { principles: [principle], missing: what, span: null };
    return learn(
      replies,
      told.map(({ missed }) => missed.some((one) => agree(place, one))),
    );
  });
  return {
    context: inSteps(
      PRINCIPLES.map((_, p) =>
        learn(
          sentences,
          marked.map((by) => by[p] as boolean),
        ),
      ),
      width,
    ),
    whole: { missing: LEARNED.map(([what]) => what), ...inSteps([poor, ...missing], width) },
  };
}

function sentenceRows({ text, surroundings }: Item, heard: Heard): Row[] {
  const { everywhere, here } = surroundings;
  const { reply, sentences } = soundOf(heard, text);
  return sentences.map((sound, s) => together(sound, reply, everywhere, here[s] as Clues));
}

const together = (...parts: Clues[]): Row => ({
  at: parts.flatMap(({ at }) => at),
  value: parts.flatMap(({ value }) => Array.from(value)),
});

/** The heads as the engine keeps them, weights in small steps and side by side. */
function inSteps(heads: Fitted[], width: number): ByClues {
  const steps = heads.map(({ weights }) => weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9) / MOST_STEPS);
  const rows = Array.from({ length: width }, (_, row) =>
    heads.map(({ weights }, h) => Math.round((weights[row] as number) / (steps[h] as number))),
  );
  return { weights: Int8Array.from(rows.flat()), steps, biases: heads.map(({ bias }) => bias) };
}
