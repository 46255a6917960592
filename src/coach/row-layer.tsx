import type { ComponentChild } from "preact";
import { findRoom, isFreeOn } from "./find-room";
import { follow } from "./follow";
import { openLayer } from "./layer";

/** As the styles have it, CSS pixels. */
const HEIGHT = 36;
const WIDEST = 640;

/** The chip row under a reply box: laid over the page where it covers nothing, never put into the page's own layout. */
export interface RowLayer {
  host: HTMLElement;
  /**
   * @param draw the row in the shape there is room for; `null` takes it away
   * @param shape the shape wanted
   */
  show(draw: ((shape: "open" | "dot") => ComponentChild) | null, shape: "open" | "dot"): void;
  /** The rectangle of what is drawn, in the viewport's pixels. */
  rect(): DOMRect;
  placeAgain(): void;
}

export function openRowLayer(frame: HTMLElement, editor: HTMLElement, signal: AbortSignal): RowLayer {
  const page = document;
  const layer = openLayer({ near: frame, name: "row", onTop: false }, signal);
  const { body } = layer;
  let draw: ((shape: "open" | "dot") => ComponentChild) | null = null;
  let wanted: "open" | "dot" = "dot";

  const place = () => {
    if (!draw || signal.aborted) return;
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    const isCovered = !showsThrough(frame, layer.host);
    const { clientWidth, clientHeight } = page.documentElement;
    const viewport = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
    const rtl = getComputedStyle(frame).direction === "rtl";
    const size = { width: wanted === "dot" ? HEIGHT : Math.min(WIDEST, right - left), height: HEIGHT };
    const isFree = isFreeOn(page, layer.host);
    const isBare = isFreeOn(page, layer.host, editor);
    const room = isCovered ? null : findRoom({ left, top, right, bottom }, size, viewport, rtl, isFree, isBare);
    const shape = room?.onlyDot ? "dot" : wanted;
    body.style.setProperty("width", `${Math.floor(shape === "dot" ? HEIGHT : size.width)}px`);
    body.style.setProperty("visibility", room ? "visible" : "hidden");
    layer.draw(draw(shape));
    if (!room) return;
    body.style.setProperty("left", `${Math.round(room.left)}px`, "important");
    body.style.setProperty("top", `${Math.round(room.top)}px`, "important");
  };
  follow(frame, place, signal);

  return {
    host: layer.host,
    show(how, shape) {
      draw = how;
      wanted = shape;
      if (how) place();
      else layer.draw(null);
    },
    rect: () => body.getBoundingClientRect(),
    placeAgain: place,
  };
}

/** Whether the box can be seen, or a dialog of the page's lies over it: then a row would float over the dialog. */
function showsThrough(frame: HTMLElement, own: HTMLElement): boolean {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  const x = (Math.max(0, left) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(0, top) + Math.min(bottom, innerHeight)) / 2;
  const there = document
    .elementsFromPoint(x, y)
    .find((element) => element !== own && !element.localName.startsWith("wellput-"));
  return there === undefined || frame.contains(there) || there.contains(frame);
}
