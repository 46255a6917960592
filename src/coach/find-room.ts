import { PREFIX } from "./layer";

/** CSS pixels of the viewport. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Room {
  left: number;
  top: number;
  /** Only a dot fits without covering anything. */
  onlyDot: boolean;
}

const GAP = 4;
/** How far below the reply box, in CSS pixels, the row may stand: under the box's own toolbar, no further. */
const REACH = 100;
const STEP = 4;
const DOT = 36;

/**
 * Where the chip row can stand without covering anything a person reads or presses: right under the box, or under the
 * toolbar that is there; else a dot in the box's lower corner. `null` when the box itself cannot be seen.
 * @param isFree whether nothing to read or press stands in these edges
 */
export function findRoom(
  frame: Edges,
  row: { width: number; height: number },
  viewport: Edges,
  rtl: boolean,
  isFree: (edges: Edges) => boolean,
): Room | null {
  if (frame.bottom < viewport.top || frame.top > viewport.bottom || frame.right - frame.left < DOT) return null;
  const width = Math.min(row.width, frame.right - frame.left);
  const left = rtl ? frame.right - width : frame.left;
  for (let down = GAP; down <= REACH; down += STEP) {
    const top = frame.bottom + down;
    if (top + row.height > viewport.bottom) break;
    if (!isFree({ left, top, right: left + width, bottom: top + row.height })) continue;
    // A little air under a toolbar's edge, where there is some.
    const lower = { left, top: top + GAP, right: left + width, bottom: top + GAP + row.height };
    const hasAir = down > GAP && lower.bottom <= viewport.bottom && isFree(lower);
    return { left, top: hasAir ? lower.top : top, onlyDot: false };
  }
  const bottom = Math.min(frame.bottom, viewport.bottom) - GAP;
  // The corner where lines end, not where they begin.
  const corner = rtl ? frame.left + GAP : frame.right - GAP - DOT;
  return bottom - DOT < frame.top ? null : { left: corner, top: bottom - DOT, onlyDot: true };
}

const PRESSED =
  "a, button, input, select, textarea, label, summary, video, img, iframe, [role=button], [role=link], [role=textbox], [role=tab], [role=menuitem], [contenteditable], [onclick]";

/** Whether nothing of the page's to read or press stands in these edges, nor the edge of anything. Looks at a few points. */
export function isFreeOn(page: Document, own: Element): (edges: Edges) => boolean {
  return ({ left, top, right, bottom }) => {
    const columns = Math.max(2, Math.ceil((right - left) / 60));
    for (let column = 0; column <= columns; column++) {
      const x = left + 1 + ((right - left - 2) * column) / columns;
      const grounds = [top + 1, (top + bottom) / 2, bottom - 1].map((y) => freeGround(page, own, x, y));
      if (grounds.some((ground) => ground === null || ground !== grounds[0])) return false;
    }
    return true;
  };
}

/** The bare element at a point; `null` when there is something to read or press. */
function freeGround(page: Document, own: Element, x: number, y: number): Element | null {
  const there = page
    .elementsFromPoint(x, y)
    .find((element) => element !== own && !element.localName.startsWith(PREFIX));
  if (!there || there === page.documentElement) return page.body;
  if (there.closest(PRESSED)) return null;
  for (const child of there.childNodes) {
    if (child.nodeType !== 3 || !child.nodeValue?.trim()) continue;
    const range = page.createRange();
    range.selectNode(child);
    for (const rect of range.getClientRects()) {
      if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return null;
    }
  }
  return there;
}
