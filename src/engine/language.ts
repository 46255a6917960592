import { type ClassTable, inClass } from "./classes";
import { SHAPE_BIT } from "./shapes";
import type { Text } from "./text";

/** Under this share of common English words a text of some length is taken for another language. */
const COMMON_SHARE = 0.2;
const ENOUGH_WORDS = 6;
/** What no language can be told by. */
const NO_WORDS =
  SHAPE_BIT.number | SHAPE_BIT.url | SHAPE_BIT.email | SHAPE_BIT.code | SHAPE_BIT.blank | SHAPE_BIT.emoji;

/** Is this text English, as far as its common words tell? Short texts get the benefit of the doubt if all is Latin. */
export function isEnglish(text: Text, classes: ClassTable, commonClass: number): boolean {
  let words = 0;
  let common = 0;
  let foreign = 0;
  for (const sentence of text.sentences) {
    for (let t = sentence.from + 1; t < sentence.to; t++) {
      if ((text.shapes[t] as number) & NO_WORDS) continue;
      words++;
      if (inClass(text, classes, t, commonClass)) common++;
      // Beyond Latin script: Greek, Cyrillic, Hebrew, Arabic, Indic, CJK …
      if (text.source.charCodeAt(text.starts[t] as number) >= 0x370) foreign++;
    }
  }
  if (words === 0) return true;
  if (foreign * 2 > words) return false;
  return words < ENOUGH_WORDS || common / words >= COMMON_SHARE;
}
