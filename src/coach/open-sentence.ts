const ENDS = new Set([".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "\n"]);
const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]"]);

/**
 * The sentence the caret stands in, when it has not ended before the caret: the one being written.
 * @param caret UTF-16 offset into `text`, or `null` when the caret is elsewhere
 * @returns UTF-16 offsets, or `null` when no sentence is being written
 */
export function openSentence(text: string, caret: number | null): { start: number; end: number } | null {
  if (caret === null) return null;
  let at = Math.min(caret, text.length);
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  let last = at;
  while (last > 0 && CLOSERS.has(text[last - 1] as string)) last--;
  if (last === 0 || ENDS.has(text[last - 1] as string)) return null;
  let start = at;
  while (start > 0 && !isEnd(text, start - 1)) start--;
  let end = at;
  while (end < text.length && !isEnd(text, end)) end++;
  return { start, end };
}

/** A full stop inside "3.50" or "example.com" ends nothing. */
function isEnd(text: string, at: number): boolean {
  const letter = text[at] as string;
  if (!ENDS.has(letter)) return false;
  if (letter !== "." && letter !== "!" && letter !== "?") return true;
  const next = text[at + 1];
  return next === undefined || next === " " || next === "\n" || CLOSERS.has(next) || ENDS.has(next);
}
