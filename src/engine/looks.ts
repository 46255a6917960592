import { END_EXCLAMATION, END_QUESTION } from "./lexicon";
import { SHAPE_BIT } from "./shapes";
import type { Text } from "./text";

/** How a text's sentences end, and how many words the longest has. */
export function ends(text: Text): { questions: number; exclamations: number; longest: number } {
  let questions = 0;
  let exclamations = 0;
  let longest = 0;
  for (const sentence of text.sentences) {
    const end = text.words[sentence.to];
    if (end === END_QUESTION) questions++;
    if (end === END_EXCLAMATION) exclamations++;
    longest = Math.max(longest, sentence.to - sentence.from - 1);
  }
  return { questions, exclamations, longest };
}

const TOLD =
  SHAPE_BIT.shout |
  SHAPE_BIT.emoji |
  SHAPE_BIT.url |
  SHAPE_BIT.money |
  SHAPE_BIT.clock |
  SHAPE_BIT.number |
  SHAPE_BIT.code;

/** Counts words by what they look like. */
export function looks(text: Text) {
  const found = { shouted: 0, emoji: 0, urls: 0, money: 0, clocks: 0, numbers: 0, codes: 0 };
  for (let t = 0; t < text.count; t++) {
    const shape = text.shapes[t] as number;
    if ((shape & TOLD) === 0) continue;
    if (shape & SHAPE_BIT.shout && (text.ends[t] as number) - (text.starts[t] as number) >= 4) found.shouted++;
    if (shape & SHAPE_BIT.emoji) found.emoji++;
    if (shape & SHAPE_BIT.url) found.urls++;
    if (shape & SHAPE_BIT.money) found.money++;
    if (shape & SHAPE_BIT.clock) found.clocks++;
    if (shape & SHAPE_BIT.number) found.numbers++;
    if (shape & SHAPE_BIT.code) found.codes++;
  }
  return found;
}
