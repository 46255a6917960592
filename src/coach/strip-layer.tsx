import type { ComponentChild } from "preact";
import { keepPlaced } from "../ui/keep-placed";
import { openLayer } from "./layer";

/** The strip at the Send button. */
export interface StripLayer {
  /** @param beside what it stands at; the reply box itself when Send cannot be told */
  open(what: ComponentChild, beside: () => HTMLElement): void;
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
    open(what, beside) {
      close();
      layer.draw(what);
      placing = new AbortController();
      const where = () => {
        const element = beside();
        if (!element.isConnected) return null;
        return { anchorRects: [element.getBoundingClientRect()], caretLine: null, prefer: "above" as const };
      };
      keepPlaced(layer.body, where, AbortSignal.any([signal, placing.signal]));
    },
    close,
    isOpen: layer.isDrawn,
  };
}
