import type { Finding } from "../engine/review";
import { openSentence } from "./open-sentence";

/** More marks than this at once are read as scolding, and help nobody to begin. */
export const MOST_MARKS = 3;

export interface Choice {
  /** What to mark, worst first. */
  marked: Finding[];
  /** What waits because its sentence is still being written. */
  held: Finding[];
}

/**
 * Which findings are marked now.
 * @param findings standing ones, worst first
 * @param caret UTF-16 offset of the caret in `text`, or `null` when it is elsewhere
 * @param shown keys (see `findingKey`) marked already: these stay, even in the sentence being written
 * @param rested true after a longer pause: then the sentence being written counts as done
 */
export function chooseMarks(
  findings: Finding[],
  text: string,
  caret: number | null,
  shown: ReadonlySet<string>,
  rested: boolean,
): Choice {
  const open = rested ? null : openSentence(text, caret);
  const marked: Finding[] = [];
  const held: Finding[] = [];
  for (const finding of findings) {
    if (finding.missing !== null || finding.end <= finding.start) continue;
    const beingWritten = open !== null && finding.start < open.end && finding.end > open.start;
    if (beingWritten && !shown.has(findingKey(finding, text))) held.push(finding);
    else if (marked.length < MOST_MARKS) marked.push(finding);
  }
  return { marked, held };
}

/** What makes two findings of two reviews the same one: the rule and the words, not the place. */
export function findingKey(finding: Finding, text: string): string {
  return `${finding.rule}\n${text.slice(finding.start, finding.end)}`;
}
