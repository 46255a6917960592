import { SHAPE_BIT } from "./shapes";
import type { Text } from "./text";

/** Under this share of common English words a text of some length is taken for another language. */
const COMMON_SHARE = 0.2;
const ENOUGH_WORDS = 6;
/** What no language can be told by. */
const NO_WORDS =
  SHAPE_BIT.number | SHAPE_BIT.url | SHAPE_BIT.email | SHAPE_BIT.code | SHAPE_BIT.blank | SHAPE_BIT.emoji;

/**
 * Is this text English, as far as its common words tell? Short texts get the benefit of the doubt if all is Latin.
 * @param commonWords word → 1 for a common one
 */
export function isEnglish(text: Text, commonWords: Uint8Array): boolean {
  const { units, starts, shapes, words: tokens } = text;
  let words = 0;
  let common = 0;
  let foreign = 0;
  for (const sentence of text.sentences) {
    for (let t = sentence.from + 1; t < sentence.to; t++) {
      if ((shapes[t] as number) & NO_WORDS) continue;
      words++;
      if (commonWords[tokens[t] as number] === 1) common++;
      // Beyond Latin script: Greek, Cyrillic, Hebrew, Arabic, Indic, CJK …
      else if ((units[starts[t] as number] as number) >= 0x370) foreign++;
    }
  }
  if (words === 0) return true;
  if (foreign * 2 > words) return false;
  return words < ENOUGH_WORDS || common / words >= COMMON_SHARE;
}
