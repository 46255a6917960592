import { endsSentence, isListNumber } from "./sentence-end";
import type { Lexicon } from "./lexicon";
import { END, END_EXCLAMATION, END_QUESTION, START, UNKNOWN } from "./lexicon";
import { SHAPE_BIT } from "./shapes";
import type { Sentence, Text } from "./text";
import { isLetter, mayHaveAddresses, readSpecial, shapeOf } from "./token-shape";

/** Longest stretch in double quotes that is taken as somebody's words, in UTF-16 units. */
const LONGEST_QUOTE = 160;

/**
 * One pass over a text: words with offsets, contractions taken apart, quotes told, sentences cut.
 * Lines that begin with ">" (quoted mail) are left out.
 * @param source any string at all, lone surrogates included
 */
export function prepare(source: string, lexicon: Lexicon): Text {
  const builder = new Builder(source, lexicon);
  const addresses = mayHaveAddresses(source);
  let at = 0;
  const length = source.length;
  let quotedUntil = -1;
  while (at < length) {
    const code = source.charCodeAt(at);
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

class Builder {
  private words: Uint16Array;
  private shapes: Uint32Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private breaks: Uint8Array;
  private count = 0;
  private wordCount = 0;
  private readonly sentences: Sentence[] = [];
  private open = false;
  private pendingBreak = 0;
  private line = 0;
  private paragraph = 0;
  private item = false;
  atLineStart = true;

  constructor(
    private readonly source: string,
    private readonly lexicon: Lexicon,
  ) {
    // English has a word about every five letters; denser text grows the arrays.
    const room = (source.length >> 2) + 32;
    this.words = new Uint16Array(room);
    this.shapes = new Uint32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.breaks = new Uint8Array(room);
  }

  add(word: number, shape: number, start: number, end: number): void {
    if (!this.open) this.openSentence(start);
    this.push(word, shape, start, end, this.pendingBreak);
    this.pendingBreak = 0;
    this.wordCount++;
    this.atLineStart = false;
  }

  /** Reads one word or number from `at`; returns the offset behind it. */
  word(at: number, quoted: boolean): number {
    const source = this.source;
    const { end, shape } = shapeOf(source, at);
    const bits = quoted ? shape | SHAPE_BIT.quoted : shape;
    if (this.atLineStart && isListNumber(source, at, end)) {
      this.item = true;
      return end + 1;
    }
    const apostrophe = apostropheIn(source, at, end);
    if (apostrophe >= 0) this.contraction(at, apostrophe, end, bits);
    else this.plain(at, end, bits);
    return end;
  }

  private plain(start: number, end: number, bits: number): void {
    const id = this.lexicon.find(this.source, start, end);
    const pair = id === UNKNOWN ? undefined : this.lexicon.pairs.get(id);
    if (!pair) {
      this.add(id, bits, start, end);
      return;
    }
    this.add(pair[0], bits, start, end);
    this.add(pair[1], bits & SHAPE_BIT.quoted, end, end);
  }

  private contraction(start: number, apostrophe: number, end: number, bits: number): void {
    // The whole spelling first: "can't", "won't", "let's", "o'clock" are entries of their own.
    const whole = this.lexicon.find(this.source, start, end);
    const pair = whole === UNKNOWN ? undefined : this.lexicon.pairs.get(whole);
    if (pair) {
      const cut = isLetterT(this.source, end) ? Math.max(start + 1, apostrophe - 1) : apostrophe;
      this.add(pair[0], bits, start, cut);
      this.add(pair[1], bits & SHAPE_BIT.quoted, cut, end);
      return;
    }
    if (whole !== UNKNOWN) {
      this.add(whole, bits, start, end);
      return;
    }
    const suffix = this.lexicon.find(this.source, apostrophe, end);
    const base = this.lexicon.find(this.source, start, apostrophe);
    this.add(base, bits, start, apostrophe);
    // "'s" behind a noun is a possessive: no word of its own. The others stand in the lexicon under their spelling.
    if (suffix !== UNKNOWN) this.add(suffix, bits & SHAPE_BIT.quoted, apostrophe, end);
  }

  punctuation(at: number, code: number): number {
    const source = this.source;
    if (code === 46 || code === 33 || code === 63 || code === 0x2026) {
      let end = at + 1;
      let question = code === 63;
      let exclamation = code === 33;
      for (; end < source.length; end++) {
        const next = source.charCodeAt(end);
        if (next === 63) question = true;
        else if (next === 33) exclamation = true;
        else if (next !== 46) break;
      }
      const marks = end - at;
      // A closing quote or bracket belongs to the sentence it closes.
      while (end < source.length && isCloser(source.charCodeAt(end))) end++;
      if (this.open && endsSentence(source, at, end, this.starts[this.count - 1] as number)) {
        // "Again?!", "Monday!!": told of the word before the marks.
        if (marks > 1 && (question || exclamation)) this.shapes[this.count - 1] = (this.shapes[this.count - 1] as number) | SHAPE_BIT.stacked;
        this.closeSentence(question ? END_QUESTION : exclamation ? END_EXCLAMATION : END, at, end);
      } else this.pendingBreak = Math.max(this.pendingBreak, end - at > 1 || code !== 46 ? 2 : 0);
      return end;
    }
    if (code === 44) this.pendingBreak = Math.max(this.pendingBreak, 1);
    else if (isStrongBreak(source, at, code)) this.pendingBreak = 2;
    if (this.atLineStart && isBullet(source, at, code)) this.item = true;
    return at + 1;
  }

  newline(at: number): number {
    const source = this.source;
    let end = at;
    let lines = 0;
    for (; end < source.length; end++) {
      const code = source.charCodeAt(end);
      if (code === 10) lines++;
      else if (code !== 13 && code !== 32 && code !== 9 && code !== 0xa0 && code !== 0x2028 && code !== 0x2029) break;
    }
    const lone = lines <= 1;
    if (lone && this.open && wrapsHere(source, at, end)) {
      this.line++;
      return end;
    }
    if (this.open) this.closeSentence(END, at, at);
    this.line += Math.max(1, lines);
    if (!lone) this.paragraph++;
    this.atLineStart = true;
    this.item = false;
    return end;
  }

  finish(): Text {
    const at = this.source.length;
    if (this.open) this.closeSentence(END, at, at);
    return {
      source: this.source,
      words: this.words,
      shapes: this.shapes,
      starts: this.starts,
      ends: this.ends,
      breaks: this.breaks,
      count: this.count,
      stems: new Int32Array(0),
      sentences: this.sentences,
      wordCount: this.wordCount,
    };
  }

  private openSentence(start: number): void {
    this.open = true;
    this.push(START, 0, start, start, 0);
    this.sentences.push({
      from: this.count - 1,
      to: this.count - 1,
      start,
      end: start,
      line: this.line,
      paragraph: this.paragraph,
      item: this.item,
    });
  }

  private closeSentence(end: number, at: number, behind: number): void {
    this.push(end, 0, at, behind, 0);
    const sentence = this.sentences[this.sentences.length - 1] as Sentence;
    sentence.to = this.count - 1;
    sentence.end = Math.max(behind, this.ends[this.count - 2] as number);
    this.open = false;
    this.pendingBreak = 0;
    this.item = false;
  }

  private push(word: number, shape: number, start: number, end: number, broken: number): void {
    if (this.count === this.words.length) this.grow();
    this.words[this.count] = word;
    this.shapes[this.count] = shape;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.breaks[this.count] = broken;
    this.count++;
  }

  private grow(): void {
    const room = this.words.length * 2;
    this.words = widened(this.words, new Uint16Array(room));
    this.shapes = widened(this.shapes, new Uint32Array(room));
    this.starts = widened(this.starts, new Uint32Array(room));
    this.ends = widened(this.ends, new Uint32Array(room));
    this.breaks = widened(this.breaks, new Uint8Array(room));
  }
}

function widened<T extends Uint8Array | Uint16Array | Uint32Array>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}

function apostropheIn(source: string, start: number, end: number): number {
  for (let k = start + 1; k < end; k++) {
    const code = source.charCodeAt(k);
    if (code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc) return k;
  }
  return -1;
}

const isLetterT = (source: string, end: number) => (source.charCodeAt(end - 1) | 32) === 116;
const isCloser = (code: number) => code === 34 || code === 0x201d || code === 0xbb || code === 41 || code === 93;

function isStrongBreak(source: string, at: number, code: number): boolean {
  // ; : ( ) – — and a hyphen with a space on either side
  if (code === 59 || code === 58 || code === 40 || code === 41 || code === 0x2013 || code === 0x2014) return true;
  return code === 45 && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at + 1) === 32);
}

function isBullet(source: string, at: number, code: number): boolean {
  const spaced = source.charCodeAt(at + 1) === 32 || source.charCodeAt(at + 1) === 9;
  return code === 0x2022 || code === 0x25cf || code === 0x2013 || ((code === 45 || code === 42) && spaced);
}

/** Plain-text mail breaks lines near 72 letters: such a break ends no sentence. */
function wrapsHere(source: string, at: number, next: number): boolean {
  const lineStart = source.lastIndexOf("\n", at - 1) + 1;
  if (at - lineStart < 55) return false;
  const last = source.charCodeAt(at - 1);
  const first = source.charCodeAt(next);
  return last !== 46 && last !== 33 && last !== 63 && last !== 58 && first >= 97 && first <= 122;
}
