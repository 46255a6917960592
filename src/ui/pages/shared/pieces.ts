import type { Finding } from "../../../engine/review";

/** A stretch of a draft, with the finding that marks it. */
export interface Piece {
  text: string;
  finding: Finding | null;
}

/** Cuts a draft where marks begin and end. Where two overlap, the one listed first keeps the words. */
export function piecesOf(draft: string, findings: Finding[]): Piece[] {
  const marks: Finding[] = [];
  for (const finding of findings) {
    const marked = finding.missing === null && finding.end > finding.start && finding.end <= draft.length;
    if (marked && !marks.some((mark) => finding.start < mark.end && mark.start < finding.end)) marks.push(finding);
  }
  marks.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ text: draft.slice(at, mark.start), finding: null });
    pieces.push({ text: draft.slice(mark.start, mark.end), finding: mark });
    at = mark.end;
  }
  if (at < draft.length) pieces.push({ text: draft.slice(at), finding: null });
  return pieces;
}

/** Where a fix goes and what goes there: over the marked words, or as a sentence of its own where it is missing. */
export function placeFix(draft: string, finding: Finding, fix: string): { start: number; end: number; words: string } {
  if (finding.missing === null) return { start: finding.start, end: finding.end, words: fix };
  const at = Math.min(finding.insertAt ?? draft.length, draft.length);
  const gapBefore = at === 0 || /\s/.test(draft[at - 1] ?? "") ? "" : " ";
  const gapAfter = at === draft.length || /\s/.test(draft[at] ?? "") ? "" : " ";
  return { start: at, end: at, words: gapBefore + fix + gapAfter };
}
