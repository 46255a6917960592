/** CSS pixels in the viewport's own coordinates; a `DOMRect` will do. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Side = "below" | "above" | "left" | "right";

export interface PlaceAsk {
  /** The marked words, one rectangle per line; or the chip that was pressed. */
  anchorRects: readonly Box[];
  /** The whole line the caret is in, as wide as the editor; `null` when the caret is elsewhere. Never covered. */
  caretLine: Box | null;
  /** What can be seen: the visual viewport. */
  viewport: Box;
  /** The card's natural size. */
  card: { width: number; height: number };
  prefer: "below" | "above";
  rtl?: boolean;
}

export interface Placement {
  left: number;
  top: number;
  side: Side;
  /** The card must not be drawn larger than this; what does not fit scrolls inside. */
  maxWidth: number;
  maxHeight: number;
}

/** Between the card and the viewport's edge. */
export const EDGE = 8;
/** Between the card and what it must not cover. */
const GAP = 6;
/** Lower than the first a card covers its anchor rather than shrink; lower than the second it is not shown at all. */
const ROOMY = 160;
const LEAST = 72;

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
type Room = [Side, Edges];

/**
 * Where a card stands: near its anchor, inside the viewport, never over the caret's line, and over the anchor only
 * when nothing else leaves it readable. `null` when no room 72 px high is left beside the caret's line.
 */
export function placeCard(ask: PlaceAsk): Placement | null {
  const screen = grow(edges(ask.viewport), -EDGE);
  const caret = ask.caretLine && overlap(grow(edges(ask.caretLine), GAP), screen);
  const anchor = pulledInto(union(ask.anchorRects) ?? (ask.caretLine ? edges(ask.caretLine) : screen), screen);
  const offCaret = (room: Room): Room[] =>
    caret ? roomsAround(caret, room[1], ask.rtl).map(([, free]) => [room[0], free]) : [room];
  const besideAnchor = roomsAround(grow(anchor, GAP), screen, ask.rtl).flatMap(offCaret);
  const anywhere: Room[] = caret ? roomsAround(caret, screen, ask.rtl) : [[ask.prefer, screen]];
  return best(besideAnchor, ROOMY) ?? best([...besideAnchor, ...anywhere], LEAST);

  function best(rooms: Room[], atLeast: number): Placement | null {
    let chosen: Placement | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const room of rooms) {
      const { width, height } = fitted(room[1], ask.card);
      if (height < Math.min(ask.card.height, atLeast) || width < Math.min(ask.card.width, screen.right - screen.left))
        continue;
      const placed = settle(room, anchor, ask);
      const away =
        distance(placed.left, placed.left + width, anchor.left, anchor.right) +
        distance(placed.top, placed.top + height, anchor.top, anchor.bottom);
      const cost = (ask.card.height - height) * 10 + away + reluctance(room[0], ask);
      if (cost >= least) continue;
      least = cost;
      chosen = placed;
    }
    return chosen;
  }
}

function settle([side, room]: Room, anchor: Edges, { card, rtl }: PlaceAsk): Placement {
  const { width, height } = fitted(room, card);
  const alongside = rtl ? anchor.right - width : anchor.left;
  const left = side === "left" ? anchor.left - GAP - width : side === "right" ? anchor.right + GAP : alongside;
  const top = side === "above" ? anchor.top - GAP - height : side === "below" ? anchor.bottom + GAP : anchor.top;
  return {
    left: between(room.left, left, room.right - width),
    top: between(room.top, top, room.bottom - height),
    side,
    maxWidth: room.right - room.left,
    maxHeight: room.bottom - room.top,
  };
}

/** A flip costs less than 3 px of the card; standing beside the words breaks the reading line, so it costs more. */
function reluctance(side: Side, { prefer, rtl }: PlaceAsk): number {
  if (side === "below" || side === "above") return side === prefer ? 0 : 24;
  return side === (rtl ? "left" : "right") ? 80 : 90;
}

/** The four rooms round a block, where the reader looks next before where they came from. */
function roomsAround(block: Edges, screen: Edges, rtl = false): Room[] {
  const right: Room = ["right", { ...screen, left: Math.max(screen.left, block.right) }];
  const left: Room = ["left", { ...screen, right: Math.min(screen.right, block.left) }];
  const rooms: Room[] = [
    ["below", { ...screen, top: Math.max(screen.top, block.bottom) }],
    ["above", { ...screen, bottom: Math.min(screen.bottom, block.top) }],
    ...(rtl ? [left, right] : [right, left]),
  ];
  return rooms.filter(([, { left, top, right, bottom }]) => right > left && bottom > top);
}

function fitted(room: Edges, card: { width: number; height: number }): { width: number; height: number } {
  return {
    width: Math.min(card.width, room.right - room.left),
    height: Math.min(card.height, room.bottom - room.top),
  };
}

function edges({ left, top, width, height }: Box): Edges {
  return { left, top, right: left + width, bottom: top + height };
}

function grow({ left, top, right, bottom }: Edges, by: number): Edges {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function union(boxes: readonly Box[]): Edges | null {
  if (boxes.length === 0) return null;
  const all = boxes.map(edges);
  return {
    left: Math.min(...all.map((box) => box.left)),
    top: Math.min(...all.map((box) => box.top)),
    right: Math.max(...all.map((box) => box.right)),
    bottom: Math.max(...all.map((box) => box.bottom)),
  };
}

function overlap(one: Edges, other: Edges): Edges | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

/** An anchor scrolled out of sight counts as lying at the nearest edge. */
function pulledInto(box: Edges, screen: Edges): Edges {
  return {
    left: between(screen.left, box.left, screen.right),
    top: between(screen.top, box.top, screen.bottom),
    right: between(screen.left, box.right, screen.right),
    bottom: between(screen.top, box.bottom, screen.bottom),
  };
}

function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function distance(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, otherFrom - to, from - otherTo);
}
