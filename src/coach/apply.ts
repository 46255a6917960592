import type { Applied, EditorBox } from "../editor/box";
import type { Finding } from "../engine/review";
import { selectStretch } from "./caret-keeper";
import { blanksOf } from "./find-blanks";
import { fitInsertion } from "./fit-insertion";

/**
 * Puts a fix into the draft: over the marked words, or as a sentence of its own where something was missing. The first
 * {blank} left in it is selected, so that the next key fills it.
 * @param draft the text the finding's offsets are of
 */
export async function apply(box: EditorBox, finding: Finding, fix: string, draft: string): Promise<Applied> {
  const missing = finding.missing !== null;
  const { at, words } = missing
    ? fitInsertion(draft, finding.insertAt ?? draft.length, fix)
    : { at: finding.start, words: fix };
  // Near the end of a textarea or an editor the draft may have moved since; the box looks for the very words.
  const expected = missing ? "" : draft.slice(finding.start, finding.end);
  if (missing && box.read().text !== draft) return "stale";
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
