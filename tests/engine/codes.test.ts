import { expect, test } from "vitest";
import { codesOf } from "../../src/engine/codes";

const units = (source: string) => [...Array.from({ length: source.length }, (_, k) => source.charCodeAt(k)), 0];

test.each([
  ["nothing", ""],
  ["ASCII alone", "Hi Maya,\r\n\tit's $0? No: 0.\u0000"],
  ["accents and curly marks", "Señora Łukasz, it’s “done” – 5 €"],
  ["an emoji", "Done 😊!"],
  ["half an emoji", "a\ud83d b\udc00"],
  ["more than the room, all ASCII", "word ".repeat(3000)],
  ["more than the room, hardly ASCII", "Größe ".repeat(3000)],
  ["as many bytes as fit, cut in the middle", `${"a".repeat(8191)}é`],
])("the codes of %s are its UTF-16 units and a zero", (_, source) => {
  // Twice, with what the longest left behind.
  for (let turn = 0; turn < 2; turn++) {
    const codes = codesOf(source, new Uint16Array(16).fill(7));
    expect([...codes.subarray(0, source.length + 1)]).toEqual(units(source));
  }
});

test("the room is used when the text fits with its zero, and only then", () => {
  const room = new Uint16Array(4);
  expect(codesOf("abc", room)).toBe(room);
  expect(codesOf("abcd", room)).not.toBe(room);
});
