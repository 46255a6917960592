/** Calls back when an element moves, grows or scrolls along with something around it. Nothing polls. */
export function followPlace(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  const page = element.ownerDocument;
  const view = page.defaultView as Window & typeof globalThis;
  view.addEventListener("scroll", moved, { signal, capture: true, passive: true });
  view.addEventListener("resize", moved, { signal, passive: true });
  const sizes = new view.ResizeObserver(moved);
  sizes.observe(element);
  signal.addEventListener("abort", () => sizes.disconnect());
  watchForShift(1);

  // No event tells that something above has pushed the element down. An intersection observer whose root is cut to the
  // element's present place tells: once the element leaves that place, less of it is inside.
  function watchForShift(threshold: number) {
    if (signal.aborted) return;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const { clientWidth, clientHeight } = page.documentElement;
    const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
    let first = true;
    const observer = new view.IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        if (first && ratio >= threshold) {
          first = false;
          return;
        }
        observer.disconnect();
        // Rounding and a partly visible element make the share inside less than whole: watch from that share on.
        if (first && ratio > 0) return watchForShift(ratio);
        if (first) return;
        moved();
        watchForShift(1);
      },
      { root: page, rootMargin: insets.map((inset) => `${-Math.floor(inset)}px`).join(" "), threshold },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  }
}
