import { UNKNOWN } from "./lexicon";
import { wordHash } from "./neutral";
import { SHAPE_BIT } from "./shapes";
import type { Sentence, Text } from "./text";

/** How many buckets the listener's words and word pairs are hashed into. */
export const BUCKETS = 1 << 16;

const OPENING = 0x3c;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const NUMBER = 0x30;
const NAME = 0x41;
const ADDRESS = 0x40;
const ADDRESSES = SHAPE_BIT.url | SHAPE_BIT.email | SHAPE_BIT.handle;

/**
 * What the listener hears of a sentence: each word, each mark and each pair of neighbours, hashed to buckets.
 * Numbers, addresses and names count as one word each, "he" and "she" alike: who somebody is must not be heard.
 * A bucket may come twice.
 * @param into filled from its start; needs `gramRoom(sentence)` places
 * @returns how many places were filled
 */
export function gramsOf(text: Text, sentence: Sentence, into: Uint16Array): number {
  const { breaks, starts, ends } = text;
  let count = 0;
  let before = OPENING;
  for (let t = sentence.from + 1; t < sentence.to; t++) {
    const stop = breaks[t] as number;
    if (stop > 0) {
      const mark = stop === 1 ? COMMA : SEMICOLON;
      count = hear(mark, before, into, count);
      before = mark;
    }
    if (ends[t] === starts[t]) continue;
    const word = heardAs(text, t, t === sentence.from + 1);
    // "Anne Marie Dyke" is one name, however many words it has.
    if (word === NAME && before === NAME) continue;
    count = hear(word, before, into, count);
    before = word;
  }
  return hear(endMark(text, sentence), before, into, count);
}

function hear(word: number, before: number, into: Uint16Array, count: number): number {
  into[count] = bucket(word);
  into[count + 1] = bucket(Math.imul(before, 0x9e3779b1) ^ word);
  return count + 2;
}

/** Places that `gramsOf` may need for a sentence. */
export const gramRoom = (sentence: Sentence): number => 4 * (sentence.to - sentence.from) + 2;

function heardAs(text: Text, t: number, opens: boolean): number {
  const shape = text.shapes[t] as number;
  const start = text.starts[t] as number;
  const end = text.ends[t] as number;
  if ((shape & ADDRESSES) !== 0) return ADDRESS;
  const first = text.source.charCodeAt(start);
  if (first >= 48 && first <= 57) return NUMBER;
  if ((shape & SHAPE_BIT["customer-name"]) !== 0) return NAME;
  // A capital inside a sentence makes a name of any word but "I"; at its start only of one the rulebook does not know.
  if ((shape & SHAPE_BIT.capitalised) !== 0 && end - start > 1 && (!opens || text.words[t] === UNKNOWN)) return NAME;
  return wordHash(text.source, start, end);
}

function endMark(text: Text, sentence: Sentence): number {
  let mark = 46;
  for (let at = text.starts[sentence.to] as number; at < sentence.end; at++) {
    const code = text.source.charCodeAt(at);
    if (code === 63) return 63;
    if (code === 33) mark = 33;
  }
  return mark;
}

function bucket(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}
