import type { EditorBox } from "../editor/box";
import type { Finding } from "../engine/review";
import type { Where } from "../ui/keep-placed";
import type { Box } from "../ui/place-card";
import { inTopWindow, visiblePart } from "./in-top-window";

/**
 * What a card stands beside and what it must not cover. `null` while the marked words are scrolled out of sight.
 * @param finding its marked words are the anchor; for something missing, or no finding, the chip row is
 * @param caret UTF-16 offset in the draft, or `null`
 */
export function anchorOf(
  box: EditorBox,
  finding: Finding | null,
  chip: DOMRect,
  caret: number | null,
): ReturnType<Where> {
  const seen = visiblePart(box.element);
  const caretLine = caretLineOf(box, caret, seen);
  if (!finding || finding.missing !== null || finding.end <= finding.start) {
    return { anchorRects: [chip.width > 0 ? chip : seen], caretLine, prefer: "above" };
  }
  const rects = inTopWindow(box.element, box.rects(finding.start, finding.end));
  const inSight = rects.filter((rect) => rect.top + rect.height > seen.top && rect.top < seen.top + seen.height);
  return inSight.length === 0 ? null : { anchorRects: inSight, caretLine, prefer: "below" };
}

/** What the draft's words take up of what can be seen of it; `null` when that is nothing. */
export function wordsOf(box: EditorBox): Box | null {
  const seen = visiblePart(box.element);
  const rects = inTopWindow(box.element, box.rects(0, box.read().text.length));
  const top = Math.max(seen.top, Math.min(...rects.map((rect) => rect.top)));
  const bottom = Math.min(seen.top + seen.height, Math.max(...rects.map((rect) => rect.top + rect.height)));
  return bottom > top ? { left: seen.left, top, width: seen.width, height: bottom - top } : null;
}

/** The line being written, as wide as the editor: a card over it would be in the way of the hand. */
function caretLineOf(box: EditorBox, caret: number | null, seen: Box): Box | null {
  if (caret === null) return null;
  const { text } = box.read();
  const sides = [caret - 1, caret].filter((at) => at >= 0);
  // Where a line is wrapped the caret stands at one line's end or at the next one's start: both are kept free. Across a
  // line break it cannot.
  const letters = sides.filter((at) => at < text.length && text[at] !== "\n");
  const rects = inTopWindow(
    box.element,
    (letters.length > 0 ? letters : sides).flatMap((at) => box.rects(at, at + 1)),
  ).filter((rect) => rect.height > 0);
  if (rects.length === 0) return null;
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.top + rect.height));
  return { left: seen.left, top, width: seen.width, height: bottom - top };
}
