import { FIRST_WORD, START } from "./lexicon";
import { type ClassTable, inClass } from "./patterns";
import type { Text } from "./text";

/**
 * The stem by which a word of substance is compared between the two texts, or `""` for common and very short words.
 * Rough on purpose: plural, past and -ing forms of one word should meet; a clash costs a shared word too many.
 */
export function contentStem(text: Text, t: number, classes: ClassTable, commonClass: number): string {
  const word = text.words[t] as number;
  if (word >= START && word < FIRST_WORD) return "";
  if (commonClass >= 0 && inClass(text, classes, t, commonClass)) return "";
  const start = text.starts[t] as number;
  const end = text.ends[t] as number;
  if (end - start < 3) return "";
  let stem = text.source.slice(start, end).toLowerCase();
  const length = stem.length;
  if (length > 5 && stem.endsWith("ing")) stem = stem.slice(0, -3);
  else if (length > 4 && stem.endsWith("ied")) stem = `${stem.slice(0, -3)}y`;
  else if (length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (length > 4 && stem.endsWith("ed")) stem = stem.slice(0, -2);
  else if (length > 4 && stem.endsWith("es")) stem = stem.slice(0, -2);
  else if (length > 3 && stem.endsWith("s") && !stem.endsWith("ss")) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith("e")) stem = stem.slice(0, -1);
  // stopped → stopp → stop
  if (stem.length > 4 && stem.at(-1) === stem.at(-2) && !/[sl]$/.test(stem)) stem = stem.slice(0, -1);
  return stem;
}
