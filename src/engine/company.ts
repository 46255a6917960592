import type { SlimTable } from "./slim-table";

// What a position's words need round them for a match: signs of the words that may stand there, one of 32 bits for each
// word; all where a match may end or begin. Two places are told on either side: further off it costs more than it spares.
/** The next place behind it, and the next before it: these are near. Then the ones behind and before those. */
export const BEHIND = 0;
export const BEFORE = 1;
export const NEAR = 2;
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

/** Adds to the `COMPANY` numbers of `company` what a pattern's position needs round it for a match. */
export function addCompany(of: Positions, pattern: number, position: number, company: Int32Array): void {
  const begin = of.followAt[pattern] as number;
  const { first, last, span } = of.slim;
  let open = 1 << position;
  let isOver = false;
  for (let place = BEHIND; place < COMPANY; place += 2) {
    isOver ||= (open & (last[pattern] as number)) !== 0;
    if (!isOver) open = behind(of.follow, begin, open);
    company[place] = (company[place] as number) | (isOver ? -1 : signsOf(of, pattern, open));
  }
  open = 1 << position;
  isOver = false;
  for (let place = BEFORE; place < COMPANY; place += 2) {
    isOver ||= (open & (first[pattern] as number)) !== 0;
    if (!isOver) open = before(of.follow, begin, open, span[pattern] as number);
    company[place] = (company[place] as number) | (isOver ? -1 : signsOf(of, pattern, open));
  }
}

/** The positions that may follow some others (bits). */
function behind(follow: Int32Array, begin: number, open: number): number {
  let next = 0;
  for (let rest = open; rest !== 0; rest &= rest - 1) next |= follow[begin + 31 - Math.clz32(rest & -rest)] as number;
  return next;
}

/** The positions that some others may follow (bits). */
function before(follow: Int32Array, begin: number, open: number, span: number): number {
  let last = 0;
  for (let from = 0; from < span; from++) if ((follow[begin + from] as number) & open) last |= 1 << from;
  return last;
}

/** Signs of the words that some positions take. */
function signsOf(of: Positions, pattern: number, open: number): number {
  if (open & (of.wide[pattern] as number)) return -1;
  const begin = of.followAt[pattern] as number;
  let signs = 0;
  for (let rest = open; rest !== 0; rest &= rest - 1) {
    const position = begin + 31 - Math.clz32(rest & -rest);
    const end = of.wordsAt[position + 1] as number;
    for (let k = of.wordsAt[position] as number; k < end; k++) signs |= 1 << (of.slim.words[k] as number);
  }
  return signs;
}

/** The fewest tokens of a match that can stand before a pattern's position. */
export function leastBefore({ slim, followAt, follow }: Positions, pattern: number, position: number): number {
  const begin = followAt[pattern] as number;
  let open = slim.first[pattern] as number;
  let least = 0;
  for (; least < 31 && ((open >>> position) & 1) === 0; least++) open = behind(follow, begin, open);
  return least;
}
