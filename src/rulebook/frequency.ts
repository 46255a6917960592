/**
 * How often a word stands in a reply, roughly, per thousand words: only the common ones, everything else counts as rare.
 * Decides which word of a pattern is its anchor; a wrong figure costs time, never a finding.
 */
const PER_THOUSAND: Record<string, number> = {
  the: 40, to: 38, you: 36, your: 25, and: 24, i: 22, a: 20, is: 16, it: 15, for: 15, we: 15, of: 13, this: 12, that: 12, in: 12, not: 12,
  have: 12, be: 10, on: 10, will: 9, can: 9, are: 9, if: 8, with: 8, as: 7, my: 6, our: 7, at: 6, do: 7, so: 5, or: 5, but: 5, from: 5,
  us: 5, was: 5, has: 4, by: 4, me: 4, would: 4, been: 4, am: 4, no: 3, they: 3, an: 3, please: 5, what: 3, there: 3, just: 3, any: 3,
  all: 3, did: 2.5, up: 2.5, when: 3, then: 2.5, here: 2.5, know: 2, get: 2.5, out: 2, out_: 0, which: 2, sorry: 2, thank: 2, thanks: 2,
  help: 2, need: 2, should: 1.5, could: 1.5, how: 1.5, now: 2, order: 1.5, only: 1.2, again: 1, one: 2, who: 1, why: 1, more: 1.5, time: 1.5,
  back: 1.5, like: 1.2, see: 1.2, new: 1, were: 1.5, had: 1.5, does: 1, them: 1.2, than: 1, also: 1.2, other: 1, let: 1, team: 1,
  account: 1.2, email: 1, hi: 1.5, hello: 0.8, dear: 0.6, going: 0.7, sent: 0.8, send: 0.8, make: 0.8, still: 0.7, may: 0.8, very: 0.8,
};
const RARE = 0.05;

export const frequencyOf = (word: string): number => PER_THOUSAND[word] ?? RARE;

/** The same for classes told by look alone. */
export const SHAPE_FREQUENCY: Record<string, number> = {
  number: 20, money: 3, clock: 2, url: 3, email: 3, code: 3, blank: 1, shout: 6, capitalised: 80, quoted: 10, emoji: 2, ing: 25, ed: 30,
  adverb: 15, "customer-name": 4, theirs: 100, handle: 2, any: 1000, loud: 2, stacked: 1,
};
