import { describe, expect, test } from "vitest";
import { type Box, type PlaceAsk, type Placement, placeCard } from "../../../src/ui/place-card";

const screen: Box = { left: 0, top: 0, width: 1000, height: 800 };
const card = { width: 368, height: 240 };
const words = (left: number, top: number, width = 120, height = 20): Box => ({ left, top, width, height });

function placed(change: Partial<PlaceAsk>): Placement {
  const placement = placeCard({ anchorRects: [], caretLine: null, viewport: screen, card, prefer: "below", ...change });
  if (!placement) throw new Error("no room was found");
  return placement;
}

describe("placeCard", () => {
  test("stands below its words, from where they start", () => {
    expect(placed({ anchorRects: [words(200, 100)] })).toMatchObject({ left: 200, top: 126, side: "below" });
  });

  test("stands from where the words start at the right when they run to the left", () => {
    expect(placed({ anchorRects: [words(600, 100)], rtl: true }).left).toBe(720 - 368);
  });

  test("flips above at the foot of the window", () => {
    expect(placed({ anchorRects: [words(200, 700)] })).toMatchObject({ top: 700 - 6 - 240, side: "above" });
  });

  test("stands above when asked to and there is room", () => {
    expect(placed({ anchorRects: [words(200, 400)], prefer: "above" }).side).toBe("above");
  });

  test("leaves the caret's line free when it is the next one", () => {
    const caretLine = words(50, 122, 900);
    expect(placed({ anchorRects: [words(200, 100)], caretLine }).top).toBeGreaterThanOrEqual(142);
  });

  test("does not run out at the right edge", () => {
    expect(placed({ anchorRects: [words(950, 100, 40)] }).left).toBe(1000 - 8 - 368);
  });

  test("fits a window 320 px wide, at 400 % zoom", () => {
    const narrow = { left: 0, top: 0, width: 320, height: 256 };
    const placement = placed({ anchorRects: [words(20, 60)], caretLine: words(10, 84, 300), viewport: narrow });
    expect(placement).toMatchObject({ left: 8, maxWidth: 304 });
    expect(placement.top).toBeGreaterThanOrEqual(84 + 20);
    expect(placement.top + placement.maxHeight).toBeLessThanOrEqual(256 - 8);
  });

  test("is not shown when the caret's line leaves no room", () => {
    const low = { left: 0, top: 0, width: 800, height: 120 };
    const caretLine = words(0, 40, 800, 40);
    expect(placeCard({ anchorRects: [caretLine], caretLine, viewport: low, card, prefer: "below" })).toBeNull();
  });

  test("covers its words rather than the caret's line when there is no other room", () => {
    const whole = words(20, 10, 900, 500);
    const placement = placed({
      anchorRects: [whole],
      caretLine: words(0, 480, 1000),
      viewport: { ...screen, height: 600 },
    });
    expect(placement.top + Math.min(card.height, placement.maxHeight)).toBeLessThanOrEqual(480 - 6);
  });
});

describe("placeCard, thousands of random windows", () => {
  const asks = Array.from({ length: 20_000 }, (_, seed) => randomAsk(seed + 1));

  test("there are cases with room and without", () => {
    const shown = asks.filter((ask) => placeCard(ask)).length;
    expect(shown).toBeGreaterThan(15_000);
    expect(shown).toBeLessThan(20_000);
  });

  test("never over the caret's line", () => {
    expect(asks.filter((ask) => ask.caretLine && touches(drawn(ask), ask.caretLine))).toEqual([]);
  });

  test("never outside the viewport", () => {
    expect(asks.filter((ask) => !holds(ask.viewport, drawn(ask)))).toEqual([]);
  });

  test("as wide as the card or the window allows, and at least readably high", () => {
    const cramped = asks.filter((ask) => {
      const box = drawn(ask);
      const wide = box && box.width >= Math.min(ask.card.width, ask.viewport.width - 16) - 0.001;
      return box && (!wide || box.height < Math.min(ask.card.height, 72));
    });
    expect(cramped).toEqual([]);
  });

  test("gives up only where no band above or below the caret's line is 72 px high", () => {
    const gaveUp = asks.filter((ask) => {
      if (placeCard(ask) || !ask.caretLine) return false;
      const need = Math.min(ask.card.height, 72) + 6 + 8;
      const above = ask.caretLine.top - ask.viewport.top;
      const below = ask.viewport.top + ask.viewport.height - ask.caretLine.top - ask.caretLine.height;
      return above >= need || below >= need;
    });
    expect(gaveUp).toEqual([]);
  });

  test("never over its words while a band that holds the whole card is free of both", () => {
    const rude = asks.filter((ask) => {
      const anchor = ask.anchorRects[0] as Box;
      if (ask.anchorRects.length > 1 || !touches(drawn(ask), anchor) || !holds(ask.viewport, anchor)) return false;
      const blocks = [anchor, ...(ask.caretLine ? [ask.caretLine] : [])];
      const need = ask.card.height + 6 + 8;
      const foot = Math.max(...blocks.map((box) => box.top + box.height));
      const head = Math.min(...blocks.map((box) => box.top));
      return head - ask.viewport.top >= need || ask.viewport.top + ask.viewport.height - foot >= need;
    });
    expect(rude).toEqual([]);
  });

  test("a mirrored window gives the mirrored place", () => {
    const crooked = asks.slice(0, 5_000).filter((ask) => {
      const plain = drawn(ask);
      const mirrored = drawn(mirror(ask));
      if (!plain || !mirrored) return plain !== mirrored;
      const back = flipped(mirrored, ask.viewport);
      return Math.abs(back.left - plain.left) > 0.01 || Math.abs(back.top - plain.top) > 0.01;
    });
    expect(crooked).toEqual([]);
  });
});

/** What the card covers once drawn; `null` when it is not shown. */
function drawn(ask: PlaceAsk): Box | null {
  const placement = placeCard(ask);
  return (
    placement && {
      left: placement.left,
      top: placement.top,
      width: Math.min(ask.card.width, placement.maxWidth),
      height: Math.min(ask.card.height, placement.maxHeight),
    }
  );
}

function touches(one: Box | null, other: Box): boolean {
  return (
    one !== null &&
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

function holds(outer: Box, inner: Box | null): boolean {
  return (
    inner === null ||
    (inner.left >= outer.left &&
      inner.top >= outer.top &&
      inner.left + inner.width <= outer.left + outer.width + 0.001 &&
      inner.top + inner.height <= outer.top + outer.height + 0.001)
  );
}

function flipped(box: Box, viewport: Box): Box {
  return { ...box, left: 2 * viewport.left + viewport.width - box.left - box.width };
}

function mirror(ask: PlaceAsk): PlaceAsk {
  return {
    ...ask,
    anchorRects: ask.anchorRects.map((box) => flipped(box, ask.viewport)),
    caretLine: ask.caretLine && flipped(ask.caretLine, ask.viewport),
    rtl: !ask.rtl,
  };
}

/** From a whole desktop down to a phone at 400 %; words in one to three lines, some scrolled out of sight. */
function randomAsk(seed: number): PlaceAsk {
  const random = mulberry(seed);
  const some = (from: number, to: number) => from + random() * (to - from);
  const viewport = { left: some(-40, 40), top: some(-40, 40), width: some(240, 1600), height: some(120, 1000) };
  const top = viewport.top + some(-200, viewport.height + 200);
  const left = viewport.left + some(-100, viewport.width);
  const line = some(12, 60);
  const lines = 1 + Math.floor(some(0, 3));
  const nearby = random() < 0.7;
  return {
    viewport,
    anchorRects: Array.from({ length: lines }, (_, i) => ({
      left,
      top: top + i * line,
      width: some(4, 400),
      height: line,
    })),
    caretLine:
      random() < 0.1
        ? null
        : {
            left: viewport.left + some(-20, viewport.width / 2),
            top: nearby ? top + Math.floor(some(-3, 4)) * line : viewport.top + some(-50, viewport.height),
            width: some(40, viewport.width),
            height: line,
          },
    card: { width: some(200, 380), height: some(60, 620) },
    prefer: random() < 0.8 ? "below" : "above",
    rtl: random() < 0.3,
  };
}

function mulberry(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
