import { unitsOf } from "./units";

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
  /** `SLOT` numbers each: see there. */
  private readonly slots: Int32Array;
  private readonly mask: number;
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
    for (let i = 0; i < entries.length; i++) {
      const word = entries[i] as string;
      const id = ids[i] as number;
      let hash = NO_LETTERS;
      let check = 0;
      for (let k = 0; k < word.length; k++) {
        hash = withLetter(hash, word.charCodeAt(k));
        check = checkWith(check, word.charCodeAt(k));
      }
      const slot = this.freeSlot(hash);
      this.slots[slot] = hash;
      this.slots[slot + WORD] = (check << CHECK_FROM) | (this.pairOne[id] === UNKNOWN ? id : id | IS_PAIR);
    }
  }

  private freeSlot(hash: number): number {
    let slot = slotOf(hash, this.mask);
    while (this.slots[slot + WORD] !== 0) slot = slotBehind(slot, this.mask);
    return slot;
  }

  /**
   * The id of the word in `units[start, end)`, in lower case, curly apostrophes straight; `UNKNOWN` when the rulebook has no such word.
   * @param start UTF-16 offset
   * @param end UTF-16 offset
   */
  find(units: Uint16Array, start: number, end: number): number {
    let hash = NO_LETTERS;
    let check = 0;
    for (let k = start; k < end; k++) {
      const code = lower(units[k] as number);
      hash = withLetter(hash, code);
      check = checkWith(check, code);
    }
    return Math.abs(this.findHashed(hash, check));
  }

  /** The same for a word whose two hashes are known already; below 0 for two words. */
  findHashed(hash: number, check: number): number {
    const { slots, mask } = this;
    for (let slot = slotOf(hash, mask); ; slot = slotBehind(slot, mask)) {
      const word = slots[slot + WORD] as number;
      if (word === 0) return UNKNOWN;
      if (slots[slot] !== hash || (word ^ (check << CHECK_FROM)) >>> CHECK_FROM !== 0) continue;
      return word & IS_PAIR ? -(word & 0xffff) : word & 0xffff;
    }
  }

  /** The id of a whole word. */
  idOf(word: string): number {
    return this.find(unitsOf(word, new Uint16Array(0)), 0, word.length);
  }
}

// A slot's two numbers: a spelling's hash; and its id (none in a free slot), whether that stands for two words, and as
// much of a second hash as there is room for. Both hashes stand for the spelling: that two words of any text have the same
// 47 bits does not happen.
const WORD = 1;
const IS_PAIR = 1 << 16;
const CHECK_FROM = 17;
const SLOT = 2;

const slotOf = (hash: number, mask: number) => ((hash ^ (hash >>> 15)) & mask) * SLOT;
const slotBehind = (slot: number, mask: number) => (slot + SLOT) & (mask * SLOT);

/** The hash of a spelling grows letter by letter, from this one on. */
export const NO_LETTERS = 2166136261 | 0;
export const withLetter = (hash: number, code: number) => Math.imul(hash ^ code, 16777619);
/** So does the second one, from 0 on. */
export const checkWith = (check: number, code: number) => (Math.imul(check, 31) + code) | 0;

/** Lower case for the letters English uses; a curly apostrophe becomes a straight one. */
export function lower(code: number): number {
  if (code < 0x60) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code > 0x60 && code < 0xc0) return code;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x60) return 39;
  // Latin-1 capitals, without the multiplication sign.
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  return code;
}
