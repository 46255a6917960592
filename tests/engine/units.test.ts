import { expect, test, vi } from "vitest";
import { unitsOf } from "../../src/engine/units";

const codes = (source: string) => [...Array.from({ length: source.length }, (_, k) => source.charCodeAt(k)), 0];

test.each([
  ["nothing", ""],
  ["ASCII alone", "Hi Maya,\r\n\tit's $0? No: 0.\u0000"],
  ["accents and curly marks", "Señora Łukasz, it’s “done” – 5 €"],
  ["an emoji", "Done 😊!"],
  ["half an emoji", "a\ud83d b\udc00"],
  ["more than the room, all ASCII", "word ".repeat(3000)],
  ["more than the room, hardly ASCII", "Größe ".repeat(3000)],
])("the units of %s are its UTF-16 units and a zero", (_, source) => {
  // Twice: what one text leaves behind is no part of the next.
  for (let turn = 0; turn < 2; turn++) {
    const units = unitsOf(source, new Uint16Array(16).fill(7));
    expect([...units.subarray(0, source.length + 1)]).toEqual(codes(source));
  }
});

test("the room is used when the text fits with its zero, and only then", () => {
  const room = new Uint16Array(4);
  expect(unitsOf("abc", room)).toBe(room);
  expect(unitsOf("abcd", room)).not.toBe(room);
});

test("a text of as many bytes as there is room for, cut in the middle, is not taken for ASCII", async () => {
  vi.resetModules();
  const { unitsOf: asAtFirst } = await import("../../src/engine/units");
  const source = `${"a".repeat(8191)}é`;
  expect([...asAtFirst(source, new Uint16Array(0)).subarray(0, source.length + 1)]).toEqual(codes(source));
});
