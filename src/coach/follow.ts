import { followPlace } from "../editor/follow-place";

/** Tells, at most once a frame, when an element may have moved, changed its size or been scrolled; also inside a frame. */
export function follow(element: HTMLElement, onMove: () => void, signal: AbortSignal): void {
  let frame = 0;
  const move = () => {
    if (frame || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) onMove();
    });
  };
  signal.addEventListener("abort", () => cancelAnimationFrame(frame), { once: true });
  followPlace(element, move, signal);
  const holder = element.ownerDocument.defaultView?.frameElement;
  if (holder && element.ownerDocument !== document) followPlace(holder as HTMLElement, move, signal);
}
