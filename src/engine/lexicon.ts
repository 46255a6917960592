/** Ids that stand for places rather than words; real words start at `FIRST_WORD`. */
export const UNKNOWN = 0;
export const START = 1;
export const END = 2;
export const END_QUESTION = 3;
export const END_EXCLAMATION = 4;
export const FIRST_WORD = 5;

/**
 * The words the rulebook knows, looked up without making substrings.
 * Several spellings may share one id; an id may stand for two words ("dont" is "do" + "not").
 */
export class Lexicon {
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** The letters of all spellings in a row, and where each begins. */
  private readonly letters: Uint16Array;
  private readonly lettersAt: Uint32Array;
  private readonly ids: Uint16Array;
  /** Id → the two ids it stands for; 0 and 0 for a plain word. */
  readonly pairOne: Uint16Array;
  readonly pairTwo: Uint16Array;

  /**
   * @param entries every spelling, lower case
   * @param ids the id of each spelling, same order
   * @param pairs ids that stand for two words, with the two
   */
  constructor(entries: string[], ids: Uint16Array, pairs: Iterable<[number, [number, number]]>) {
    this.ids = ids;
    const size = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
    this.pairOne = new Uint16Array(size);
    this.pairTwo = new Uint16Array(size);
    for (const [id, [one, two]] of pairs) {
      this.pairOne[id] = one;
      this.pairTwo[id] = two;
    }
    let room = 1024;
    while (room < entries.length * 3) room *= 2;
    this.mask = room - 1;
    this.slots = new Int32Array(room);
    this.lettersAt = new Uint32Array(entries.length + 1);
    for (let i = 0; i < entries.length; i++)
      this.lettersAt[i + 1] = (this.lettersAt[i] as number) + (entries[i] as string).length;
    this.letters = new Uint16Array(this.lettersAt[entries.length] as number);
    for (let i = 0, at = 0; i < entries.length; i++) {
      const word = entries[i] as string;
      let hash = NO_LETTERS;
      for (let k = 0; k < word.length; k++) {
        const code = word.charCodeAt(k);
        this.letters[at++] = code;
        hash = withLetter(hash, code);
      }
      let slot = (hash ^ (hash >>> 15)) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = i + 1;
    }
  }

  /**
   * The id of `text[start, end)` in lower case, curly apostrophes straight; `UNKNOWN` when the rulebook has no such word.
   * @param start UTF-16 offset
   * @param end UTF-16 offset
   */
  find(text: string, start: number, end: number): number {
    let hash = NO_LETTERS;
    for (let k = start; k < end; k++) hash = withLetter(hash, lower(text.charCodeAt(k)));
    for (let slot = (hash ^ (hash >>> 15)) & this.mask; ; slot = (slot + 1) & this.mask) {
      const entry = (this.slots[slot] as number) - 1;
      if (entry < 0) return UNKNOWN;
      const at = this.lettersAt[entry] as number;
      if ((this.lettersAt[entry + 1] as number) - at !== end - start) continue;
      let k = start;
      while (k < end && this.letters[at + k - start] === lower(text.charCodeAt(k))) k++;
      if (k === end) return this.ids[entry] as number;
    }
  }

  /** The same for a stretch of English letters and nothing else, whose hash is known already. */
  findPlain(hash: number, codes: Uint16Array, start: number, end: number): number {
    for (let slot = (hash ^ (hash >>> 15)) & this.mask; ; slot = (slot + 1) & this.mask) {
      const entry = (this.slots[slot] as number) - 1;
      if (entry < 0) return UNKNOWN;
      const at = this.lettersAt[entry] as number;
      if ((this.lettersAt[entry + 1] as number) - at !== end - start) continue;
      let k = start;
      while (k < end && this.letters[at + k - start] === ((codes[k] as number) | 32)) k++;
      if (k === end) return this.ids[entry] as number;
    }
  }

  /** The id of a whole word. */
  idOf(word: string): number {
    return this.find(word, 0, word.length);
  }
}

/** The hash of a spelling grows letter by letter, from this one on. */
export const NO_LETTERS = 2166136261 | 0;
export const withLetter = (hash: number, code: number) => Math.imul(hash ^ code, 16777619);

/** Lower case for the letters English uses; a curly apostrophe becomes a straight one. */
export function lower(code: number): number {
  if (code < 0x60) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code > 0x60 && code < 0xc0) return code;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x60) return 39;
  // Latin-1 capitals, without the multiplication sign.
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  return code;
}
