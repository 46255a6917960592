import { addSigns, type Signs } from "./signs";
import type { SlimTable } from "./slim-table";

/**
 * What a position's words need round them for a match, as signs (two numbers each): of the words that may stand one
 * place behind it, one before, two behind and two before. All signs where a match may end or begin.
 */
export const [BEHIND, BEFORE, BEHIND_THAT, BEFORE_THAT] = [0, 2, 4, 6] as const;
export const COMPANY = 8;

const ANY_WORD = Int32Array.of(-1, -1);

/** The company of each position of the anchored patterns, `COMPANY` numbers each. */
export function companyOf(slim: SlimTable, followAt: Uint32Array, follow: Int32Array, signs: Signs): Int32Array {
  const company = new Int32Array((followAt[slim.anchored] as number) * COMPANY);
  for (let pattern = 0; pattern < slim.anchored; pattern++) {
    const begin = followAt[pattern] as number;
    const length = (followAt[pattern + 1] as number) - begin;
    const first = slim.first[pattern] as number;
    const last = slim.last[pattern] as number;
    for (let p = 0; p < length; p++) {
      if ((last >>> p) & 1) add(p, BEHIND, ANY_WORD, 0);
      if ((first >>> p) & 1) add(p, BEFORE, ANY_WORD, 0);
      for (let rest = follow[begin + p] as number; rest !== 0; rest &= rest - 1) {
        const next = 31 - Math.clz32(rest & -rest);
        add(p, BEHIND, signs, 2 * (begin + next));
        add(next, BEFORE, signs, 2 * (begin + p));
      }
    }
    for (let p = 0; p < length; p++) {
      if ((last >>> p) & 1) add(p, BEHIND_THAT, ANY_WORD, 0);
      if ((first >>> p) & 1) add(p, BEFORE_THAT, ANY_WORD, 0);
      for (let rest = follow[begin + p] as number; rest !== 0; rest &= rest - 1) {
        const next = 31 - Math.clz32(rest & -rest);
        add(p, BEHIND_THAT, company, placeOf(next, BEHIND));
        add(next, BEFORE_THAT, company, placeOf(p, BEFORE));
      }
    }
    function placeOf(position: number, which: number): number {
      return (begin + position) * COMPANY + which;
    }

    function add(position: number, which: number, from: Signs, at: number): void {
      addSigns(company, placeOf(position, which), from, at);
    }
  }
  return company;
}
