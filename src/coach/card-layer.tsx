import type { ComponentChild } from "preact";
import { keepPlaced, type Where } from "../ui/keep-placed";
import { openLayer } from "./layer";

/** The one card or panel that can be open beside a reply box. */
export interface CardLayer {
  host: HTMLElement;
  /** Opens it, or draws it anew where it is. */
  open(what: ComponentChild, where: Where): void;
  close(): void;
  isOpen(): boolean;
  /** The draft, the caret or the editor moved. */
  placeAgain(): void;
  /** Whether the focus is in it. */
  hasFocus(): boolean;
}

export function openCardLayer(near: Element, onPointer: (inside: boolean) => void, signal: AbortSignal): CardLayer {
  const layer = openLayer({ near, name: "card", className: "wp-layer", onTop: true }, signal);
  let placing = new AbortController();
  let place = () => {};
  // Where it stands is asked through this, so that going from finding to finding moves one card and opens no second.
  let wherever: Where = () => null;
  layer.host.addEventListener("mouseenter", () => onPointer(true), { signal });
  layer.host.addEventListener("mouseleave", () => onPointer(false), { signal });

  const close = () => {
    placing.abort();
    layer.draw(null);
  };
  return {
    host: layer.host,
    open(what, where) {
      wherever = where;
      const isFirst = !layer.isDrawn();
      // Placed before it is seen: a card that jumps draws the eye twice.
      layer.draw(what);
      if (!isFirst) return place();
      placing = new AbortController();
      place = keepPlaced(layer.body, () => wherever(), AbortSignal.any([signal, placing.signal]));
    },
    close,
    isOpen: layer.isDrawn,
    placeAgain: () => layer.isDrawn() && place(),
    hasFocus: () => layer.host.shadowRoot?.activeElement != null,
  };
}
