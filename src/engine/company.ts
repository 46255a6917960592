import { type Signs, shortSign } from "./signs";
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

/** The company of each position of the anchored patterns, `COMPANY` numbers each. */
export function companyOf(slim: SlimTable, followAt: Uint32Array, follow: Int32Array, signs: Signs): Int32Array {
  const company = new Int32Array((followAt[slim.anchored] as number) * COMPANY);
  for (let pattern = 0; pattern < slim.anchored; pattern++) {
    const begin = followAt[pattern] as number;
    const length = (followAt[pattern + 1] as number) - begin;
    const first = slim.first[pattern] as number;
    const last = slim.last[pattern] as number;
    for (let p = 0; p < length; p++) {
      if ((last >>> p) & 1) add(p, BEHIND, -1);
      if ((first >>> p) & 1) add(p, BEFORE, -1);
      for (let rest = follow[begin + p] as number; rest !== 0; rest &= rest - 1) {
        const next = 31 - Math.clz32(rest & -rest);
        add(p, BEHIND, shortSign(signs, begin + next));
        add(next, BEFORE, shortSign(signs, begin + p));
      }
    }
    for (let p = 0; p < length; p++) {
      if ((last >>> p) & 1) add(p, BEHIND_THAT, -1);
      if ((first >>> p) & 1) add(p, BEFORE_THAT, -1);
      for (let rest = follow[begin + p] as number; rest !== 0; rest &= rest - 1) {
        const next = 31 - Math.clz32(rest & -rest);
        add(p, BEHIND_THAT, company[(begin + next) * COMPANY + BEHIND] as number);
        add(next, BEFORE_THAT, company[(begin + p) * COMPANY + BEFORE] as number);
      }
    }

    function add(position: number, which: number, bits: number): void {
      const at = (begin + position) * COMPANY + which;
      company[at] = (company[at] as number) | bits;
    }
  }
  return company;
}
