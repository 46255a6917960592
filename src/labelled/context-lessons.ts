import { clueNames } from "../engine/clues";
import type { ByClues, Heard, Listener } from "../engine/listener";
import { PRINCIPLES, type Principle } from "../engine/review";
import type { Act } from "../engine/rulebook";
import { type Clues, soundOf } from "../engine/sound";
import { type Item, isTelling, POOR } from "./lesson";
import { type Fitted, fitLogistic, type Row } from "./logistic";

/** How much examples count against the penalty; twice as much is no better on replies not learned from. */
const TRUST = 1.5;
/** Weights are stored in so many steps either way. */
const MOST_STEPS = 127;
/**
 * Principles under which readers miss things often enough to learn it. Not which thing: readers call the same gap a
 * missing answer or a missing next step, and either is right.
 */
const LEARNED: Principle[] = ["apology", "understanding", "resolution", "individual-attention", "help-first"];

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
    return together(item, reply, loudest, item.surroundings.everywhere);
  });
  const telling = [...told.keys()].filter((i) => isTelling(told[i] as Item));
  const poor = learn(
    telling.map((i) => replies[i] as Row),
    telling.map((i) => (told[i] as Item).quality <= POOR),
  );
  const missing = LEARNED.map((principle) =>
    learn(
      replies,
      told.map(({ missed }) => missed.some(({ principles }) => principles.includes(principle))),
    ),
  );
  return {
    context: sideBySide(
      PRINCIPLES.map((_, p) =>
        learn(
          sentences,
          marked.map((by) => by[p] as boolean),
        ),
      ),
      width,
    ),
    whole: { missing: LEARNED, ...sideBySide([poor, ...missing], width) },
  };
}

function sentenceRows(item: Item, heard: Heard): Row[] {
  const { everywhere, here } = item.surroundings;
  const { reply, sentences } = soundOf(heard, item.text);
  return sentences.map((sound, s) =>
    together(item, sound, reply, everywhere, { at: here[s] as number[], value: ones(here[s] as number[]) }),
  );
}

const ones = (clues: number[]) => new Float64Array(clues.length).fill(1);

const together = ({ lesson }: Item, ...parts: Clues[]): Row => ({
  byOthers: lesson.byOthers,
  at: parts.flatMap(({ at }) => at),
  value: parts.flatMap(({ value }) => Array.from(value)),
});

/** The heads as the engine keeps them, weights in small steps and side by side. */
function sideBySide(heads: Fitted[], width: number): ByClues {
  const steps = heads.map(({ weights }) => weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9) / MOST_STEPS);
  const rows = Array.from({ length: width }, (_, row) =>
    heads.map(({ weights }, h) => Math.round((weights[row] as number) / (steps[h] as number))),
  );
  return { weights: Int8Array.from(rows.flat()), steps, biases: heads.map(({ bias }) => bias) };
}
