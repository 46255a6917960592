import type { ComponentChild } from "preact";
import { keepPlaced } from "../ui/keep-placed";
import { type Box, placeCard } from "../ui/place-card";
import { openLayer } from "./layer";

/** The strip at the Send button. */
export interface StripLayer {
  /**
   * @param beside what it stands at: Send, or the reply box where Send cannot be told
   * @param words where the draft's words are; kept free while there is any room elsewhere
   */
  open(what: ComponentChild, beside: () => HTMLElement, words: () => Box | null): void;
  close(): void;
  isOpen(): boolean;
}

export function openStripLayer(near: Element, signal: AbortSignal): StripLayer {
  const layer = openLayer({ near, name: "strip", className: "wp-layer", onTop: true }, signal);
  let placing = new AbortController();
  const close = () => {
    placing.abort();
    layer.draw(null);
  };
  return {
    open(what, beside, words) {
      close();
      layer.draw(what);
      placing = new AbortController();
      const where = () => {
        const at = { anchorRects: [beside().getBoundingClientRect()], caretLine: words(), prefer: "below" as const };
        // Better over the words than unseen: Send was held back, and the agent must see why.
        return fits(at, layer.body) ? at : { ...at, caretLine: null };
      };
      keepPlaced(layer.body, where, AbortSignal.any([signal, placing.signal]));
    },
    close,
    isOpen: layer.isDrawn,
  };
}

function fits(at: { anchorRects: Box[]; caretLine: Box | null; prefer: "below" }, body: HTMLElement): boolean {
  const { width, height } = body.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const viewport = { left: 0, top: 0, width: clientWidth, height: clientHeight };
  const placed = placeCard({ ...at, card: { width, height }, viewport });
  return placed !== null && placed.maxHeight >= height;
}
