import { describe, expect, test } from "vitest";
import { filledFix, fixPieces } from "../../../src/ui/fix-text";
import { wordDifference } from "../../../src/ui/word-difference";

describe("fixPieces and filledFix", () => {
  test.each([
    ["I'll write by {time}.", { time: "noon" }, "I'll write by noon."],
    ["I'll write by {time}.", {}, "I'll write by {time}."],
    ["I'll write by {time}.", { time: "   " }, "I'll write by {time}."],
    ["{name}, {name} again", { name: "Dana" }, "Dana, Dana again"],
    ["{day or date}", { "day or date": "Friday" }, "Friday"],
    ["a {} and { {x}", { x: "y" }, "a {} and { y"],
    ["no blanks", { time: "noon" }, "no blanks"],
    ["costs {amount}", { amount: "$1 & {x}" }, "costs $1 & {x}"],
    ["", {}, ""],
  ])("%j with %j", (fix, values, filled) => {
    expect(filledFix(fixPieces(fix), values as Record<string, string>)).toBe(filled);
  });
});

describe("wordDifference", () => {
  /** [gone] and +new+ in one line each. */
  function shown(before: string, fix: string): string[] {
    const { before: old, after } = wordDifference(before, fixPieces(fix));
    return [
      old.map(({ text, kept }) => (kept ? text : `[${text}]`)).join(""),
      after.map((part) => ("blank" in part ? `{${part.blank}}` : part.kept ? part.text : `+${part.text}+`)).join(""),
    ];
  }

  test.each([
    ["You can simply reset it.", "You can reset it.", ["You can [simply ]reset it.", "You can reset it."]],
    [
      "Mistakes were made in the billing process.",
      "We made a mistake in the billing process.",
      ["[Mistakes were ]made in the billing process.", "+We +made +a mistake +in the billing process."],
    ],
    ["Calm down, please.", "I see why you are angry.", ["[Calm down, please.]", "I see why you are angry."]],
    ["It's late", "It\u2019s late, sorry", ["It's late", "It\u2019s late, +sorry+"]],
    ["call by noon today", "call by {time} today", ["call by [noon ]today", "call by {time} today"]],
    ["", "I'm sorry.", ["", "I'm sorry."]],
    ["the the the", "the the", ["the the [the]", "the the"]],
  ])("%j to %j", (before, fix, expected) => {
    expect(shown(before, fix)).toEqual(expected);
  });

  test("loses no letter of either side", () => {
    const pairs = [
      ["  two  spaces here ", "two  spaces, {x} there\nand a line"],
      ["one", "{a}{b} one {c}"],
    ] as const;
    for (const [before, fix] of pairs) {
      const { before: old, after } = wordDifference(before, fixPieces(fix));
      expect(old.map(({ text }) => text).join("")).toBe(before);
      expect(after.map((part) => ("blank" in part ? `{${part.blank}}` : part.text)).join("")).toBe(fix);
    }
  });
});
