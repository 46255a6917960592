import { describe, expect, test } from "vitest";
import { type Edges, findRoom } from "../../src/coach/find-room";
import { type Action, actionOf, chordOf, DEFAULT_KEYS, faultOf, withOwnKeys } from "../../src/coach/keys";

const viewport: Edges = { left: 0, top: 0, right: 1000, bottom: 700 };
const frame: Edges = { left: 100, top: 200, right: 800, bottom: 400 };
const row = { width: 640, height: 36 };
const overlaps = (a: Edges, b: Edges) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const freeOf = (taken: Edges[]) => (edges: Edges) => !taken.some((one) => overlaps(one, edges));

describe("room for the chip row", () => {
  test("is right under the box", () =>
    expect(findRoom(frame, row, viewport, false, freeOf([]))).toEqual({ left: 100, top: 404, onlyDot: false }));

  test("is under the toolbar when there is one", () => {
    const toolbar = { left: 100, top: 400, right: 800, bottom: 456 };
    const room = findRoom(frame, row, viewport, false, freeOf([toolbar]));
    expect(room?.onlyDot).toBe(false);
    expect(room?.top).toBeGreaterThanOrEqual(456);
    expect(room?.top).toBeLessThan(470);
  });

  test("is a dot in the lower corner when everything below is taken", () => {
    const below = { left: 0, top: 400, right: 1000, bottom: 700 };
    expect(findRoom(frame, row, viewport, false, freeOf([below]))).toEqual({ left: 760, top: 360, onlyDot: true });
    expect(findRoom(frame, row, viewport, true, freeOf([below]))?.left).toBe(104);
  });

  test("is a dot beside what is pressed in the lower edge, never over it", () => {
    const below = { left: 0, top: 400, right: 1000, bottom: 700 };
    const send = { left: 700, top: 360, right: 800, bottom: 400 };
    const room = findRoom(frame, row, viewport, false, freeOf([below, send]));
    expect(room).toMatchObject({ onlyDot: true, top: 360 });
    expect((room?.left ?? 0) + 36).toBeLessThanOrEqual(700);
  });

  test("is a dot beside the box when the box is full", () => {
    const below = { left: 0, top: 400, right: 1000, bottom: 700 };
    expect(findRoom(frame, row, viewport, false, freeOf([below, frame]))).toEqual({
      left: 804,
      top: 360,
      onlyDot: true,
    });
  });

  test("is a dot in the editor's empty part when there is nothing else", () => {
    const all = { left: 0, top: 0, right: 1000, bottom: 700 };
    const words = { left: 100, top: 200, right: 800, bottom: 370 };
    const send = { left: 740, top: 360, right: 800, bottom: 400 };
    const outside = [
      { ...all, bottom: 200 },
      { ...all, top: 400 },
      { ...all, right: 100 },
      { ...all, left: 800 },
    ];
    const room = (taken: Edges[]) =>
      findRoom(frame, row, viewport, false, freeOf([all]), freeOf([...outside, send, ...taken]));
    expect(room([words])).toBeNull();
    expect(room([{ ...words, bottom: 340 }])).toMatchObject({ top: 360, onlyDot: true });
  });

  test("is a dot when the box reaches the window's end", () =>
    expect(findRoom({ ...frame, bottom: 900 }, row, viewport, false, freeOf([]))).toEqual({
      left: 760,
      top: 660,
      onlyDot: true,
    }));

  test("begins where lines begin", () =>
    expect(findRoom(frame, row, viewport, true, freeOf([]))?.left).toBe(800 - 640));

  test("is none when the box is out of sight", () =>
    expect(findRoom({ ...frame, top: 800, bottom: 900 }, row, viewport, false, freeOf([]))).toBeNull());
});

describe("keys", () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    ({
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
      keyCode: 0,
      ...more,
    }) as KeyboardEvent;

  test.each([
    [press("F8"), "F8"],
    [press("k", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+K"],
    [press("Enter", { metaKey: true }), "Meta+Enter"],
    [press(" ", { altKey: true }), "Alt+Space"],
  ])("are named in one order: %#", (event, chord) => expect(chordOf(event)).toBe(chord));

  test("no two actions share one", () =>
    expect(new Set(Object.values(DEFAULT_KEYS)).size).toBe(Object.keys(DEFAULT_KEYS).length));

  test("none writes a letter", () =>
    expect(Object.values(DEFAULT_KEYS).filter((chord) => (chord.split("+").at(-1) ?? "").length === 1)).toEqual([]));

  test("none sends, on any desk", () =>
    expect(Object.values(DEFAULT_KEYS).filter((chord) => /^(Ctrl|Meta|Alt)\+(Enter|S)$/.test(chord))).toEqual([]));

  test("an input method's keys are none of ours", () =>
    expect(actionOf(press("F8", { isComposing: true }))).toBeNull());

  test("the agent's own come before ours, and only for actions there are", () =>
    expect(withOwnKeys({ next: "F9", fly: "F2", open: "" })).toEqual({ ...DEFAULT_KEYS, next: "F9" }));

  test("ours could all be chosen", () =>
    expect(
      Object.entries(DEFAULT_KEYS).filter(([action, chord]) => faultOf(chord, action as Action, DEFAULT_KEYS)),
    ).toEqual([]));

  test.each([
    ["x", "writes"],
    ["Shift+A", "writes"],
    ["Ctrl+Alt+E", "writes"],
    ["Alt+Å", "writes"],
    ["Enter", "writes"],
    ["Ctrl+Enter", "sends"],
    ["Alt+S", "sends"],
    ["Ctrl+B", "browser"],
    ["F5", "browser"],
    ["Shift+F8", "taken"],
    ["F9", undefined],
    ["Alt+J", undefined],
    ["Ctrl+Alt+F2", undefined],
    ["Ctrl+Shift+K", undefined],
  ])("%s for the next mark: %s", (chord, kind) => expect(faultOf(chord, "next", DEFAULT_KEYS)?.kind).toBe(kind));
});
