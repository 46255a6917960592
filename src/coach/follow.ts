/**
 * Tells, at most once a frame, when an element may have moved or changed its size: scrolling, resizing, the page
 * shifting it. Nothing runs while nothing moves.
 */
export function follow(element: Element, onMove: () => void, signal: AbortSignal): void {
  const top = window;
  const own = element.ownerDocument.defaultView ?? top;
  let frame = 0;
  const move = () => {
    if (frame || signal.aborted) return;
    frame = top.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) onMove();
    });
  };
  for (const view of new Set([own, top])) {
    view.addEventListener("scroll", move, { capture: true, passive: true, signal });
    view.addEventListener("resize", move, { passive: true, signal });
  }
  top.visualViewport?.addEventListener("resize", move, { passive: true, signal });
  top.visualViewport?.addEventListener("scroll", move, { passive: true, signal });
  const size = new ResizeObserver(move);
  size.observe(element);
  signal.addEventListener(
    "abort",
    () => {
      size.disconnect();
      top.cancelAnimationFrame(frame);
    },
    { once: true },
  );
  watchShift(element, move, signal);
}

// An observer whose root is cut to exactly where the element stands now tells as soon as it stands elsewhere.
function watchShift(element: Element, onMove: () => void, signal: AbortSignal): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  let observer: IntersectionObserver | null = null;
  signal.addEventListener("abort", () => observer?.disconnect(), { once: true });
  const watchFrom = (threshold: number) => {
    observer?.disconnect();
    if (signal.aborted) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    if (!width || !height) return;
    const right = view.innerWidth - left - width;
    const bottom = view.innerHeight - top - height;
    const rootMargin = [top, right, bottom, left].map((edge) => `${Math.floor(-edge)}px`).join(" ");
    let first = true;
    observer = new view.IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (first) {
          first = false;
          // Partly out of sight from the start: take that as the rest position, once.
          if (entry.intersectionRatio !== threshold && entry.intersectionRatio > 0) watchFrom(entry.intersectionRatio);
          return;
        }
        onMove();
        watchFrom(1);
      },
      { rootMargin, threshold: Math.max(0.01, Math.min(1, threshold)) },
    );
    observer.observe(element);
  };
  watchFrom(1);
}
