import type { Applied, EditorBox } from "../editor/box";
import { blanksOf, type Finding } from "../engine/review";
import { selectStretch } from "./caret-keeper";
import { fitInsertion } from "./fit-insertion";
import { ownWords } from "./own-words";

/**
 * Puts a fix into the draft: over the marked words, or as a sentence of its own where something was missing. The first
 * {blank} left in it is selected, so that the next key fills it.
 * @param draft the text the finding's offsets are of: the agent's own words, see `ownWords`
 */
export async function apply(box: EditorBox, finding: Finding, fix: string, draft: string): Promise<Applied> {
  const missing = finding.missing !== null;
  // Among the agent's own words, whatever is quoted above or below them.
  const begin = Math.max(0, draft.search(/\S/));
  const own = draft === box.read().text ? draft : draft.trimEnd();
  const { at, words } = missing
    ? fitInsertion(own, Math.max(begin, finding.insertAt ?? own.length), fix)
    : { at: finding.start, words: fix };
  // Near the end of a textarea or an editor the draft may have moved since; the box looks for the very words.
  const expected = missing ? "" : draft.slice(finding.start, finding.end);
  if (missing && ownWords(box) !== draft) return "stale";
  const applied = await box.replace(at, at + expected.length, expected, words);
  if (applied === "applied") selectFirstBlank(box, fix, at);
  return applied;
}

function selectFirstBlank(box: EditorBox, fix: string, near: number): void {
  const [blank] = blanksOf(fix);
  if (!blank) return;
  const now = box.read();
  const at = now.text.indexOf(blank, Math.max(0, near - 2));
  if (at >= 0) selectStretch(box.element, now.range(at, at + blank.length), at, at + blank.length);
}
