import { shortSignOf } from "./signs";
import type { SlimTable } from "./slim-table";

// What a position's words need round them for a match: signs of the words that may stand there; all where a match may
// end or begin.
/** One place behind it. */
export const BEHIND = 0;
/** One place before it. */
export const BEFORE = 1;
/** Two places behind it. */
export const BEHIND_THAT = 2;
/** Two places before it. */
export const BEFORE_THAT = 3;
export const COMPANY = 4;

/** What the company of positions is told from. */
export interface Positions {
  slim: SlimTable;
  /** Pattern → its first position, and what may follow each position (bits). */
  followAt: Uint32Array;
  follow: Int32Array;
  /** Position → its first word. */
  wordsAt: Uint32Array;
  /** Pattern → its positions where any word may stand (bits). */
  wide: Int32Array;
}

/** Adds the company of a pattern's position to the `COMPANY` numbers at `row`. */
export function addCompany(of: Positions, pattern: number, position: number, rows: Int32Array, row: number): void {
  const begin = of.followAt[pattern] as number;
  const first = of.slim.first[pattern] as number;
  const last = of.slim.last[pattern] as number;
  add(BEHIND, behind(position, true));
  add(BEFORE, before(position, true));
  add(BEHIND_THAT, behind(position, false));
  add(BEFORE_THAT, before(position, false));

  function add(which: number, bits: number): void {
    rows[row + which] = (rows[row + which] as number) | bits;
  }

  function signOf(place: number): number {
    if (((of.wide[pattern] as number) >>> place) & 1) return -1;
    let bits = 0;
    const end = of.wordsAt[begin + place + 1] as number;
    for (let k = of.wordsAt[begin + place] as number; k < end; k++) bits |= shortSignOf(of.slim.words[k] as number);
    return bits;
  }

  /** Signs of what may stand behind a place, or behind what stands there. */
  function behind(place: number, isNext: boolean): number {
    if ((last >>> place) & 1) return -1;
    let bits = 0;
    for (let rest = of.follow[begin + place] as number; rest !== 0; rest &= rest - 1) {
      const next = 31 - Math.clz32(rest & -rest);
      bits |= isNext ? signOf(next) : behind(next, true);
    }
    return bits;
  }

  function before(place: number, isNext: boolean): number {
    if ((first >>> place) & 1) return -1;
    let bits = 0;
    for (let from = 0; from < (of.slim.span[pattern] as number); from++)
      if (((of.follow[begin + from] as number) >>> place) & 1) bits |= isNext ? signOf(from) : before(from, true);
    return bits;
  }
}

/** The fewest tokens of a match that can stand before a pattern's position. */
export function leastBefore({ slim, followAt, follow }: Positions, pattern: number, position: number): number {
  const begin = followAt[pattern] as number;
  const first = slim.first[pattern] as number;
  let open = first;
  let least = 0;
  for (; least < 31 && ((open >>> position) & 1) === 0; least++) {
    let next = 0;
    for (let rest = open; rest !== 0; rest &= rest - 1) next |= follow[begin + 31 - Math.clz32(rest & -rest)] as number;
    open = next;
  }
  return least;
}
