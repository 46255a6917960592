import type { Lexicon } from "./lexicon";
import { UNKNOWN } from "./lexicon";
import { SHAPE_BIT } from "./shapes";
import type { Text } from "./text";
import { TextBuilder } from "./text-builder";
import { isLetter, mayHaveAddresses, readSpecial } from "./token-shape";
import { Tokens } from "./tokens";
import { unitsOf } from "./units";

/** Longest stretch in double quotes that is taken as somebody's words, in UTF-16 units. */
const LONGEST_QUOTE = 160;

/**
 * One pass over a text: words with offsets, contractions taken apart, quotes told, sentences cut.
 * Lines that begin with ">" (quoted mail) are left out.
 * @param source any string at all, lone surrogates included
 * @param tokens where the words are laid down: whoever reads one text after the other may hand in the same again
 */
export function prepare(source: string, lexicon: Lexicon, tokens: Tokens = new Tokens(source.length)): Text {
  const units = unitsOf(source, tokens.units);
  tokens.units = units;
  const builder = new TextBuilder(source, units, lexicon, tokens);
  const addresses = mayHaveAddresses(source);
  let at = 0;
  const length = source.length;
  let quotedUntil = -1;
  while (at < length) {
    const code = units[at] as number;
    if (!addresses && (code | 32) >= 97 && (code | 32) <= 122) {
      at = builder.plainWords(at, quotedUntil);
      continue;
    }
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
      at = builder.newline(at);
      quotedUntil = -1;
      continue;
    }
    if (code === 32 || code === 9 || code === 0xa0 || code === 0x200b || code === 0xfeff) {
      at++;
      continue;
    }
    if (builder.atLineStart && code === 62) {
      at = endOfLine(source, at);
      continue;
    }
    const special = readSpecial(source, at, addresses);
    if (special !== null) {
      builder.add(UNKNOWN, special.shape | (at < quotedUntil ? SHAPE_BIT.quoted : 0), at, special.end);
      at = special.end;
      continue;
    }
    if (isLetter(code) || (code >= 48 && code <= 57)) {
      at = builder.word(at, at < quotedUntil);
      continue;
    }
    if (code === 34 || code === 0x201c || code === 0x201e || code === 0xab) {
      if (at >= quotedUntil) quotedUntil = closingQuote(source, at);
      at++;
      continue;
    }
    at = builder.punctuation(at, code);
  }
  return builder.finish();
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}

/** Offset of the closing quotation mark on this line, or the offset itself when nothing is quoted. */
function closingQuote(source: string, at: number): number {
  const limit = Math.min(source.length, at + LONGEST_QUOTE);
  for (let k = at + 1; k < limit; k++) {
    const code = source.charCodeAt(k);
    if (code === 10) return at;
    if (code === 34 || code === 0x201d || code === 0xbb) return k;
  }
  return at;
}
