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
 * toolbar that is there; else, as a dot, the nearest free spot at the box. `null` when the box itself cannot be seen, or
 * there is no such spot.
 * @param isFree whether nothing to read or press stands in these edges
 * @param isBare the same, but the empty part of the editor counts as free
 */
export function findRoom(
  frame: Edges,
  row: { width: number; height: number },
  viewport: Edges,
  rtl: boolean,
  isFree: (edges: Edges) => boolean,
  isBare = isFree,
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
  const spots = dotSpots(frame, viewport, rtl);
  const spot = spots.find((edges) => isFree(edges)) ?? spots.find((edges) => isBare(edges));
  return spot ? { left: spot.left, top: spot.top, onlyDot: true } : null;
}

/** Where a dot may stand, best first: the lower corner where lines end, along the lower edge, beside the box, above it. */
function dotSpots(frame: Edges, viewport: Edges, rtl: boolean): Edges[] {
  const bottom = Math.min(frame.bottom, viewport.bottom) - GAP;
  const top = Math.max(frame.top, viewport.top) + GAP;
  const inner = {
    from: Math.max(frame.left, viewport.left) + GAP,
    to: Math.min(frame.right, viewport.right) - GAP - DOT,
  };
  const along: number[] = [];
  for (let left = inner.from; left <= inner.to; left += STEP * 2) along.push(left);
  if (!rtl) along.reverse();
  const beside = [frame.right + GAP, frame.left - GAP - DOT];
  if (rtl) beside.reverse();
  const ups: number[] = [];
  for (let up = bottom - DOT; up >= top; up -= STEP * 2) ups.push(up);
  const edge = along[0] ?? inner.from;
  return [
    ...along.map((left) => [left, bottom - DOT]),
    ...along.map((left) => [left, frame.bottom + GAP]),
    ...beside.map((left) => [left, bottom - DOT]),
    ...beside.map((left) => [left, top]),
    ...along.map((left) => [left, frame.top - GAP - DOT]),
    ...ups.map((up) => [edge, up]),
  ]
    .map(([left = 0, up = 0]) => ({ left, top: up, right: left + DOT, bottom: up + DOT }))
    .filter((one) => one.left >= viewport.left && one.right <= viewport.right)
    .filter((one) => one.top >= viewport.top && one.bottom <= viewport.bottom);
}

const PRESSED =
  "a, button, input, select, textarea, label, summary, video, img, iframe, [role=button], [role=link], [role=textbox], [role=tab], [role=menuitem], [contenteditable], [onclick]";

/**
 * Whether nothing of the page's to read or press stands in these edges, nor the edge of anything. Looks at a few points.
 * @param editor its empty part counts as free
 */
export function isFreeOn(page: Document, own: Element, editor?: Element): (edges: Edges) => boolean {
  return ({ left, top, right, bottom }) => {
    const columns = Math.max(2, Math.ceil((right - left) / 60));
    for (let column = 0; column <= columns; column++) {
      const x = left + 1 + ((right - left - 2) * column) / columns;
      const grounds = [top + 1, (top + bottom) / 2, bottom - 1].map((y) => freeGround(page, own, x, y, editor));
      if (grounds.some((ground) => ground === null || ground !== grounds[0])) return false;
    }
    return true;
  };
}

/** The bare element at a point; `null` when there is something to read or press. */
function freeGround(page: Document, own: Element, x: number, y: number, editor?: Element): Element | null {
  const there = page
    .elementsFromPoint(x, y)
    .find((element) => element !== own && !element.localName.startsWith(PREFIX));
  if (!there || there === page.documentElement) return page.body;
  const pressed = there.closest(PRESSED);
  // What stands in a text area cannot be told from here.
  if (pressed && (pressed !== editor || pressed.localName === "textarea")) return null;
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
