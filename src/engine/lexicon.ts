import { unitsOf } from "./units";

/** Ids that stand for places rather than words; real words start at `FIRST_WORD`. */
export const UNKNOWN = 0;
export const START = 1;
export const END = 2;
export const END_QUESTION = 3;
export const END_EXCLAMATION = 4;
export const FIRST_WORD = 5;

/** One for all words that are looked up; nobody keeps it. */
let lowered = new Uint16Array(64);

/**
 * The words the rulebook knows, looked up without making substrings.
 * Several spellings may share one id; an id may stand for two words ("dont" is "do" + "not").
 */
export class Lexicon {
  /** `SLOT` numbers each: see there. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** The letters of all spellings in a row. */
  private readonly letters: Uint16Array;
  /** Id → the two ids it stands for; 0 and 0 for a plain word. */
  readonly pairOne: Uint16Array;
  readonly pairTwo: Uint16Array;

  /**
   * @param entries every spelling, lower case
   * @param ids the id of each spelling, same order
   * @param pairs ids that stand for two words, with the two
   */
  constructor(entries: string[], ids: Uint16Array, pairs: Iterable<[number, [number, number]]>) {
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
    this.slots = new Int32Array(room * SLOT);
    this.letters = new Uint16Array(entries.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (let i = 0; i < entries.length; i++) {
      const word = entries[i] as string;
      const id = ids[i] as number;
      const begin = at;
      let hash = NO_LETTERS;
      for (let k = 0; k < word.length; k++) {
        const code = word.charCodeAt(k);
        this.letters[at++] = code;
        hash = withLetter(hash, code);
      }
      const slot = this.freeSlot(hash);
      this.slots[slot + HASH] = hash;
      this.slots[slot + LETTERS] = begin;
      this.slots[slot + LENGTH] = word.length;
      this.slots[slot + ID] = this.pairOne[id] === UNKNOWN ? id : -id;
    }
  }

  private freeSlot(hash: number): number {
    let slot = slotOf(hash, this.mask);
    while (this.slots[slot + LENGTH] !== 0) slot = slotBehind(slot, this.mask);
    return slot;
  }

  /**
   * The id of the word in `units[start, end)`, in lower case, curly apostrophes straight; `UNKNOWN` when the rulebook has no such word.
   * @param start UTF-16 offset
   * @param end UTF-16 offset
   */
  find(units: Uint16Array, start: number, end: number): number {
    const length = end - start;
    if (lowered.length < length) lowered = new Uint16Array(2 * length);
    let hash = NO_LETTERS;
    for (let k = 0; k < length; k++) {
      lowered[k] = lower(units[start + k] as number);
      hash = withLetter(hash, lowered[k] as number);
    }
    return Math.abs(this.entry(hash, lowered, 0, length, 0));
  }

  /** The same for a stretch of English letters and nothing else, whose hash is known already; below 0 for two words. */
  findPlain(hash: number, units: Uint16Array, start: number, end: number): number {
    return this.entry(hash, units, start, end, 32);
  }

  /** @param small the bits that make a letter a small one */
  private entry(hash: number, units: Uint16Array, start: number, end: number, small: number): number {
    const { slots, letters, mask } = this;
    for (let slot = slotOf(hash, mask); ; slot = slotBehind(slot, mask)) {
      const length = slots[slot + LENGTH] as number;
      if (length === 0) return UNKNOWN;
      if (slots[slot + HASH] !== hash || length !== end - start) continue;
      const at = slots[slot + LETTERS] as number;
      let k = start;
      while (k < end && letters[at + k - start] === ((units[k] as number) | small)) k++;
      if (k === end) return slots[slot + ID] as number;
    }
  }

  /** The id of a whole word. */
  idOf(word: string): number {
    return this.find(unitsOf(word, new Uint16Array(0)), 0, word.length);
  }
}

// A slot's numbers, all together for one look: a spelling's hash, where its letters begin, how many they are (none in a
// free slot), and its id, below 0 when that stands for two words.
const HASH = 0;
const LETTERS = 1;
const LENGTH = 2;
const ID = 3;
const SLOT = 4;

const slotOf = (hash: number, mask: number) => ((hash ^ (hash >>> 15)) & mask) * SLOT;
const slotBehind = (slot: number, mask: number) => (slot + SLOT) & (mask * SLOT);

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
