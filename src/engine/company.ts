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
  const positions = followAt[slim.anchored] as number;
  const company = new Int32Array(positions * COMPANY);
  const own = new Int32Array(positions);
  for (let at = 0; at < positions; at++) own[at] = shortSign(signs, at);
  spread(slim, followAt, follow, own, 1, 0, company, BEHIND, BEFORE);
  spread(slim, followAt, follow, company, COMPANY, BEHIND, company, BEHIND_THAT, -1);
  spread(slim, followAt, follow, company, COMPANY, BEFORE, company, -1, BEFORE_THAT);
  return company;
}

/**
 * Gives each position what stands behind and before it: all signs at a match's end and beginning. It runs at every start
 * of the worker and hardly ever again, so it is one plain loop.
 * @param from what to give, a number each `step` from `offset` on
 * @param behind which number of `company` gets what may follow; -1 for none
 * @param before which one gets what may come before; -1 for none
 */
function spread(
  slim: SlimTable,
  followAt: Uint32Array,
  follow: Int32Array,
  from: Int32Array,
  step: number,
  offset: number,
  company: Int32Array,
  behind: number,
  before: number,
): void {
  const { first, last, anchored } = slim;
  for (let pattern = 0; pattern < anchored; pattern++) {
    const begin = followAt[pattern] as number;
    const end = followAt[pattern + 1] as number;
    const firsts = first[pattern] as number;
    const lasts = last[pattern] as number;
    for (let at = begin; at < end; at++) {
      if (behind >= 0 && (lasts >>> (at - begin)) & 1) company[at * COMPANY + behind] = -1;
      if (before >= 0 && (firsts >>> (at - begin)) & 1) company[at * COMPANY + before] = -1;
      for (let rest = follow[at] as number; rest !== 0; rest &= rest - 1) {
        const next = begin + 31 - Math.clz32(rest & -rest);
        if (behind >= 0)
          company[at * COMPANY + behind] =
            (company[at * COMPANY + behind] as number) | (from[next * step + offset] as number);
        if (before >= 0)
          company[next * COMPANY + before] =
            (company[next * COMPANY + before] as number) | (from[at * step + offset] as number);
      }
    }
  }
}
