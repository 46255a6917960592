import type { Finding } from "../engine/review";

/**
 * Where going on leads: to the neighbour of the finding shown, round and round; else to the first at or after the caret.
 * @param inOrder along the text, then what is missing
 * @param caret offset in the draft, or `null`
 */
export function nextFinding(
  inOrder: Finding[],
  shown: Finding | null,
  to: 1 | -1,
  caret: number | null,
): Finding | null {
  const at = shown ? inOrder.indexOf(shown) : -1;
  if (at >= 0) return inOrder[(at + to + inOrder.length) % inOrder.length] ?? null;
  return inOrder.find(({ missing, end }) => missing === null && caret !== null && end >= caret) ?? inOrder[0] ?? null;
}

/** The finding whose marked words the caret stands in or at the edge of. */
export function findingAt(findings: Finding[], caret: number | null): Finding | null {
  if (caret === null) return null;
  return findings.find(({ missing, start, end }) => missing === null && start <= caret && caret <= end) ?? null;
}
