/** How long, in ms, the pointer rests on a mark before its card opens. */
export const REST = 400;
/** How long, in ms, the pointer may be away from mark and card before the card closes: the way between them. */
export const AWAY = 350;
/** Marks drawn this soon after the pointer's last move, in ms, under it, are what it came for. */
const JUST_MOVED = 600;
/** Around a mark, in CSS pixels, the pointer still counts as on it. */
const SLACK = 2;

export interface HoverAsk<Spot> {
  /** What can be hovered now: each with its rectangles in the element's own window. Asked for at most once a frame. */
  spots: () => { spot: Spot; rects: DOMRect[] }[];
  onRest: (spot: Spot) => void;
  /** The pointer left the mark it rested on. */
  onAway: () => void;
}

/**
 * Tells when the pointer rests on a mark. Listens on the editor alone, and looks at most once a frame.
 * @returns call it when the marks were drawn anew
 */
export function watchHover<Spot>(element: HTMLElement, ask: HoverAsk<Spot>, signal: AbortSignal): () => void {
  const view = element.ownerDocument.defaultView ?? window;
  let x = 0;
  let y = 0;
  let frame = 0;
  let moved = Number.NEGATIVE_INFINITY;
  let over: Spot | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    frame = 0;
    const found = ask.spots().find(({ rects }) => rects.some((rect) => holds(rect, x, y)))?.spot ?? null;
    if (found === over) return;
    if (over !== null) ask.onAway();
    over = found;
    clearTimeout(rest);
    if (found !== null) rest = setTimeout(() => ask.onRest(found), REST);
  };
  const leave = () => {
    view.cancelAnimationFrame(frame);
    frame = 0;
    clearTimeout(rest);
    moved = Number.NEGATIVE_INFINITY;
    if (over !== null) ask.onAway();
    over = null;
  };

  element.addEventListener(
    "mousemove",
    (event) => {
      x = event.clientX;
      y = event.clientY;
      moved = event.buttons === 0 ? performance.now() : Number.NEGATIVE_INFINITY;
      // With a button held the agent selects words: a card would be in the way.
      if (event.buttons === 0 && !frame) frame = view.requestAnimationFrame(look);
    },
    { passive: true, signal },
  );
  element.addEventListener("mouseleave", leave, { passive: true, signal });
  // A plain click places the caret, and typing goes on: neither opens a card.
  element.addEventListener("mousedown", () => clearTimeout(rest), { passive: true, signal });
  element.addEventListener("keydown", () => clearTimeout(rest), { passive: true, signal });
  signal.addEventListener("abort", leave, { once: true });
  return () => {
    if (over === null && performance.now() - moved < JUST_MOVED) look();
  };
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK;
}
