/** Positions of a pattern one of which every match passes, and how often their words are met per thousand words. */
export interface Cut {
  positions: number[];
  frequency: number;
}

/** A cut's positions as bits. */
export const bitsOf = (cut: Cut) => cut.positions.reduce((bits, position) => bits | (1 << position), 0);

/** The cut of a choice: a place in each of its branches. */
export function either(a: Cut | null, b: Cut | null): Cut | null {
  return a && b ? { positions: [...a.positions, ...b.positions], frequency: a.frequency + b.frequency } : null;
}

/** The two rarest of these places. */
export function rarestTwo(cuts: (Cut | null)[]): { cut: Cut | null; spare: Cut | null } {
  const [cut = null, spare = null] = cuts.filter((cut) => cut !== null).sort((a, b) => a.frequency - b.frequency);
  return { cut, spare };
}

/**
 * The most tokens a match can have before any of these positions.
 * @param first positions that may come first (bits)
 * @param follow position → what may follow (bits); positions are numbered left to right
 */
export function longestBefore(positions: number[], first: number, follow: number[]): number {
  const longest: number[] = follow.map((_, position) => ((first >>> position) & 1 ? 0 : -1));
  // Left to right, so one pass in order settles it.
  for (let q = 0; q < follow.length; q++) {
    if ((longest[q] as number) < 0) continue;
    for (let r = q + 1; r < follow.length; r++) {
      if (((follow[q] as number) >>> r) & 1) longest[r] = Math.max(longest[r] as number, (longest[q] as number) + 1);
    }
  }
  return Math.max(...positions.map((position) => longest[position] as number));
}
