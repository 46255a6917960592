import { type Box, EDGE, type PlaceAsk, placeCard } from "./place-card";

/** What the layer is placed by, asked anew each time; `null` when the anchor is gone. */
export type Where = () => Pick<PlaceAsk, "anchorRects" | "caretLine" | "prefer"> | null;

/**
 * Keeps a `position: fixed` layer where `placeCard` says, when it grows, the window changes or anything scrolls,
 * until `signal` aborts. The layer is hidden, not removed, while there is no room. It has the class `wp-layer`.
 * @returns places it again now: call it when the draft or the caret moved
 */
export function keepPlaced(layer: HTMLElement, where: Where, signal: AbortSignal): () => void {
  const page = layer.ownerDocument;
  const view = page.defaultView as Window;
  let due = 0;

  function place() {
    due = 0;
    if (signal.aborted) return;
    const at = where();
    const scrolled = layer.firstElementChild?.scrollTop ?? 0;
    const viewport = visible(view);
    const card = at && naturalSize(layer, viewport.width - 2 * EDGE);
    const rtl = view.getComputedStyle(layer).direction === "rtl";
    const placed = at && card && placeCard({ ...at, card, viewport, rtl });
    layer.style.setProperty("visibility", placed ? "visible" : "hidden", "important");
    if (!placed) return;
    layer.dataset.side = placed.side;
    layer.style.setProperty("--wp-room-width", `${placed.maxWidth}px`);
    layer.style.setProperty("--wp-room-height", `${placed.maxHeight}px`);
    layer.style.setProperty("left", `${placed.left}px`, "important");
    layer.style.setProperty("top", `${placed.top}px`, "important");
    // Measuring without a limit scrolled it back to the top.
    if (scrolled) layer.firstElementChild?.scrollTo(0, scrolled);
  }

  // Scrolling fires many times a frame; measuring once a frame is enough.
  function soon() {
    due ||= view.requestAnimationFrame(place);
  }

  const grown = new ResizeObserver(place);
  grown.observe(layer);
  view.addEventListener("resize", soon, { signal });
  view.addEventListener("scroll", soon, { signal, capture: true, passive: true });
  view.visualViewport?.addEventListener("resize", soon, { signal });
  view.visualViewport?.addEventListener("scroll", soon, { signal });
  signal.addEventListener("abort", () => {
    grown.disconnect();
    view.cancelAnimationFrame(due);
  });
  place();
  return place;
}

/** The size it would have with the window to itself, so that a cut card can grow again. */
function naturalSize(layer: HTMLElement, widest: number): { width: number; height: number } {
  layer.style.setProperty("--wp-room-width", `${widest}px`);
  layer.style.setProperty("--wp-room-height", "none");
  const { width, height } = layer.getBoundingClientRect();
  return { width, height };
}

function visible(view: Window): Box {
  const seen = view.visualViewport;
  const { clientWidth, clientHeight } = view.document.documentElement;
  if (!seen || seen.scale === 1) return { left: 0, top: 0, width: clientWidth, height: clientHeight };
  return { left: seen.offsetLeft, top: seen.offsetTop, width: seen.width, height: seen.height };
}
