import type { Lexicon } from "./lexicon";
import { checkWith, END, END_EXCLAMATION, END_QUESTION, NO_LETTERS, START, UNKNOWN, withLetter } from "./lexicon";
import { apostropheIn, isBullet, isCloser, isLetterT, isStrongBreak, mayGoOn, wrapsHere } from "./punctuation";
import { endsSentence, isListNumber } from "./sentence-end";
import { SHAPE_BIT } from "./shapes";
import { noteSigns } from "./signs";
import type { Sentence, Text } from "./text";
import { shapeOf, shapeOfLetters } from "./token-shape";
import type { Tokens } from "./tokens";

/** Takes a text's words and marks in their order and lays them out as tokens and sentences. */
export class TextBuilder {
  private wordCount = 0;
  private readonly sentences: Sentence[] = [];
  private open = false;
  private pendingBreak = 0;
  private line = 0;
  private paragraph = 0;
  private item = false;
  atLineStart = true;

  /** @param units of the source, with a zero behind */
  constructor(
    private readonly source: string,
    private readonly units: Uint16Array,
    private readonly lexicon: Lexicon,
    private readonly tokens: Tokens,
  ) {}

  add(word: number, shape: number, start: number, end: number): void {
    if (!this.open) this.openSentence(start);
    this.tokens.push(word, shape, start, end, this.pendingBreak);
    this.pendingBreak = 0;
    this.wordCount++;
    this.atLineStart = false;
  }

  /** Reads words from `at` that begin with an English letter, with a space between; returns the offset behind them. */
  plainWords(at: number, quotedUntil: number): number {
    const { units, lexicon } = this;
    for (let start = at; ; ) {
      let hash = NO_LETTERS;
      let check = 0;
      let capitals = 0;
      let end = start;
      let code = units[end] as number;
      for (let small = code | 32; small >= 97 && small <= 122; small = code | 32) {
        if (code < 97) capitals++;
        hash = withLetter(hash, small);
        check = checkWith(check, small);
        code = units[++end] as number;
      }
      if (end === start) return start;
      if (mayGoOn(code)) return this.word(start, start < quotedUntil);
      const shape = shapeOfLetters(units, start, end, capitals);
      const bits = start < quotedUntil ? shape | SHAPE_BIT.quoted : shape;
      const id = lexicon.findHashed(hash, check);
      if (id < 0) this.known(-id, start, end, bits);
      else this.add(id, bits, start, end);
      if (code !== 32) return end;
      start = end + 1;
    }
  }

  /** Reads one word or number from `at`; returns the offset behind it. */
  word(at: number, quoted: boolean): number {
    const { source, units } = this;
    const { end, shape } = shapeOf(source, units, at);
    const bits = quoted ? shape | SHAPE_BIT.quoted : shape;
    if (this.atLineStart && isListNumber(source, at, end)) {
      this.item = true;
      return end + 1;
    }
    const apostrophe = apostropheIn(units, at, end);
    if (apostrophe >= 0) this.contraction(at, apostrophe, end, bits);
    else this.known(this.lexicon.find(units, at, end), at, end, bits);
    return end;
  }

  private known(id: number, start: number, end: number, bits: number): void {
    const one = this.lexicon.pairOne[id] as number;
    if (one === UNKNOWN) {
      this.add(id, bits, start, end);
      return;
    }
    this.add(one, bits, start, end);
    this.add(this.lexicon.pairTwo[id] as number, bits & SHAPE_BIT.quoted, end, end);
  }

  private contraction(start: number, apostrophe: number, end: number, bits: number): void {
    const { units, lexicon } = this;
    // The whole spelling first: "can't", "won't", "let's", "o'clock" are entries of their own.
    const whole = lexicon.find(units, start, end);
    const one = lexicon.pairOne[whole] as number;
    if (one !== UNKNOWN) {
      const cut = isLetterT(units, end) ? Math.max(start + 1, apostrophe - 1) : apostrophe;
      this.add(one, bits, start, cut);
      this.add(lexicon.pairTwo[whole] as number, bits & SHAPE_BIT.quoted, cut, end);
      return;
    }
    if (whole !== UNKNOWN) {
      this.add(whole, bits, start, end);
      return;
    }
    const suffix = lexicon.find(units, apostrophe, end);
    const base = lexicon.find(units, start, apostrophe);
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
      let loud = code === 46 || code === 0x2026 ? 0 : 1;
      for (; end < source.length; end++) {
        const next = source.charCodeAt(end);
        if (next === 63) question = true;
        else if (next === 33) exclamation = true;
        else if (next !== 46) break;
        if (next !== 46) loud++;
      }
      // A closing quote or bracket belongs to the sentence it closes.
      while (end < source.length && isCloser(source.charCodeAt(end))) end++;
      if (this.open && endsSentence(source, at, end, this.tokens.starts[this.tokens.count - 1] as number)) {
        // "Again?!", "Monday!!": told of the word before the marks.
        if (loud > 1)
          this.tokens.shapes[this.tokens.count - 1] =
            (this.tokens.shapes[this.tokens.count - 1] as number) | SHAPE_BIT.stacked;
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
    const { source, sentences, wordCount } = this;
    return { source, ...this.tokens.laidOut(), sentences, wordCount };
  }

  private openSentence(start: number): void {
    this.open = true;
    this.tokens.push(START, 0, start, start, 0);
    this.sentences.push({
      from: this.tokens.count - 1,
      to: this.tokens.count - 1,
      start,
      end: start,
      line: this.line,
      paragraph: this.paragraph,
      low: 0,
      high: 0,
      voices: 0,
      item: this.item,
    });
  }

  private closeSentence(end: number, at: number, behind: number): void {
    this.tokens.push(end, 0, at, behind, 0);
    const sentence = this.sentences[this.sentences.length - 1] as Sentence;
    sentence.to = this.tokens.count - 1;
    noteSigns(sentence, this.tokens.words);
    sentence.end = Math.max(behind, this.tokens.ends[this.tokens.count - 2] as number);
    this.open = false;
    this.pendingBreak = 0;
    this.item = false;
  }
}
