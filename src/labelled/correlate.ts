/** Rank correlation of score and quality, ties sharing their mean rank. */
export function spearman(pairs: [number, number][]): number | null {
  if (pairs.length < 3) return null;
  const a = ranks(pairs.map(([score]) => score));
  const b = ranks(pairs.map(([, quality]) => quality));
  const mean = (pairs.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [i, rankA] of a.entries()) {
    const rankB = b[i] as number;
    both += (rankA - mean) * (rankB - mean);
    ofA += (rankA - mean) ** 2;
    ofB += (rankB - mean) ** 2;
  }
  return ofA && ofB ? both / Math.sqrt(ofA * ofB) : 0;
}

/** How often a good reply (quality 4 and up) scores over a poor one (2 and under). */
export function goodOverPoor(pairs: [number, number][]): number | null {
  const good = pairs.filter(([, quality]) => quality >= 4).map(([score]) => score);
  const poor = pairs.filter(([, quality]) => quality <= 2).map(([score]) => score);
  let won = 0;
  for (const g of good) for (const p of poor) won += g > p ? 1 : g === p ? 0.5 : 0;
  return good.length && poor.length ? won / (good.length * poor.length) : null;
}

function ranks(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
