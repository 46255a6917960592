import { describe, expect, test } from "vitest";
import { Lexicon } from "../../src/engine/lexicon";
import { prepare } from "../../src/engine/prepare";
import { SHAPE_BIT } from "../../src/engine/shapes";
import type { Text } from "../../src/engine/text";
import { Words } from "../../src/rulebook/words";

const words = new Words();
for (const word of "i you do not can will is are have it that we should sorry apologise order re send cancelled".split(
  " ",
))
  words.idOf(word);
const { entries, ids } = words.spellings();
const lexicon = new Lexicon(entries, ids, words.pairs);
const nameOf = new Map<number, string>();
entries.forEach((entry, i) => {
  if (!nameOf.has(ids[i] as number)) nameOf.set(ids[i] as number, entry);
});

const sentences = (text: Text) => text.sentences.map((s) => text.source.slice(s.start, s.end));
const tokens = (text: Text) =>
  text.sentences.flatMap((s) =>
    Array.from(
      { length: s.to - s.from - 1 },
      (_, k) =>
        nameOf.get(text.words[s.from + 1 + k] as number) ??
        text.source.slice(text.starts[s.from + 1 + k], text.ends[s.from + 1 + k]),
    ),
  );

describe("sentences end where a reader would end them", () => {
  test.each([
    ["Hi Dana,\nThat is wrong.", ["Hi Dana,", "That is wrong."]],
    ["I'll call at 3.30 p.m. on Friday. Thanks!", ["I'll call at 3.30 p.m. on Friday.", "Thanks!"]],
    ["Dr. Patel and Mr. Reed agree. So do I.", ["Dr. Patel and Mr. Reed agree.", "So do I."]],
    [
      "Go to wellput.example/help or write to a.b@c.example. Then wait.",
      ["Go to wellput.example/help or write to a.b@c.example.", "Then wait."],
    ],
    ["Really?! Yes.", ["Really?!", "Yes."]],
    ["1. Open Settings\n2. Press Reset", ["Open Settings", "Press Reset"]],
    ["It costs 12.50, e.g. for two.", ["It costs 12.50, e.g. for two."]],
    ["Well... maybe not. Ok", ["Well... maybe not.", "Ok"]],
    ["Great😊 We did it!😊 We did", ["Great😊 We did it!", "😊 We did"]],
    [
      "This line of a plain-text mail was broken near seventy letters\nand goes on here.",
      ["This line of a plain-text mail was broken near seventy letters\nand goes on here."],
    ],
    ["> quoted words. More.\nMine.", ["Mine."]],
    ["“It broke.” That is all.", ["It broke.”", "That is all."]],
    ["", []],
    ["   \n\n  ", []],
  ])("%j", (source, expected) => {
    expect(sentences(prepare(source, lexicon)).map((s) => s.trimEnd())).toEqual(expected);
  });
});

describe("contractions are two words, whatever the apostrophe", () => {
  test.each([
    ["You shouldn't", ["you", "should", "not"]],
    ["you shouldn’t", ["you", "should", "not"]],
    ["dont", ["do", "not"]],
    ["I can't", ["i", "can", "not"]],
    ["We've", ["we", "have"]],
    ["it's", ["it", "is"]],
    ["Dana's order", ["Dana", "order"]],
    ["re-send", ["re", "send"]],
    ["u", ["you"]],
  ])("%s", (source, expected) => {
    expect(tokens(prepare(source, lexicon))).toEqual(expected);
  });

  test("their offsets part the written word", () => {
    const text = prepare("You shouldn’t", lexicon);
    const spans = [2, 3].map((t) => text.source.slice(text.starts[t], text.ends[t]));
    expect(spans).toEqual(["should", "n’t"]);
  });
});

describe("British, American and careless spellings are one word", () => {
  test.each([
    ["apologise", "apologize"],
    ["cancelled", "canceled"],
    ["sorry", "sory"],
  ])("%s, %s", (one, other) => {
    expect(lexicon.idOf(other)).toBe(lexicon.idOf(one));
    expect(lexicon.idOf(one)).toBeGreaterThan(0);
  });
});

describe("what a word looks like is told", () => {
  test.each([
    ["£29", "money"],
    ["15:30", "clock"],
    ["3pm", "clock"],
    ["https://wellput.example/a?b=c", "url"],
    ["dana@wellput.example", "email"],
    ["WB55310", "code"],
    ["{time}", "blank"],
    ["STOP", "shout"],
    ["Dana", "capitalised"],
    ["😀", "emoji"],
    ["finally", "adverb"],
    ["waiting", "ing"],
    ["@dana", "handle"],
  ] as const)("%s is %s", (source, shape) => {
    const text = prepare(`so ${source} there`, lexicon);
    const shapes = Array.from({ length: text.count }, (_, t) => text.shapes[t] as number);
    expect(shapes.some((bits) => bits & SHAPE_BIT[shape])).toBe(true);
  });
});

test("offsets are UTF-16 units of the text as handed in", () => {
  const source = "😀 Sorry,\u00a0Zoë — ok";
  const text = prepare(source, lexicon);
  const found = Array.from({ length: text.count }, (_, t) => source.slice(text.starts[t], text.ends[t])).filter(
    (word) => word !== "",
  );
  expect(found).toEqual(["😀", "Sorry", "Zoë", "ok"]);
});
