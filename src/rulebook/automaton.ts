import { END, END_EXCLAMATION, END_QUESTION, START } from "../engine/lexicon";

/** One pattern, compiled: the row it will be in the engine's table. */
export interface Automaton {
  source: string;
  first: number;
  last: number;
  any: number;
  comma: number;
  follow: number[];
  /** Word id and position; `NOT` added to the position where the word is barred. */
  words: [number, number][];
  classes: [number, number][];
  before: number;
  span: number;
  /** Positions one of which every match passes, the rarest such (bits): what the pattern is entered through. */
  cut: number;
  /** The next rarest, apart from those: what a sentence must have as well. 0 when there is none. */
  spare: number;
}

/** What the compiler knows of word classes: name → id, and how often a member is met. */
export interface Classes {
  idOf(name: string): number | undefined;
  frequencyOf(name: string): number;
  /** Classes told by look that belong to this one. */
  shapesOf(name: string): number[];
}

/** The marks of place each sign takes. */
export const PLACES = {
  start: [START],
  end: [END, END_QUESTION, END_EXCLAMATION],
  question: [END_QUESTION],
  exclamation: [END_EXCLAMATION],
};
