import { describe, expect, test } from "vitest";
import { Lexicon } from "../../src/engine/lexicon";
import { numbersOf } from "../../src/engine/numbers-of";
import { allOf, anyMatches, runAll } from "../../src/engine/patterns";
import { prepare } from "../../src/engine/prepare";
import { SHAPES } from "../../src/engine/shapes";
import { fatten } from "../../src/engine/slim-table";
import { wordsOf } from "../../src/engine/word-steps";
import { compilePattern } from "../../src/rulebook/compile-pattern";
import { bytesOf, packTable, stepsOf } from "../../src/rulebook/pack-table";
import { PatternError, parsePattern } from "../../src/rulebook/pattern";
import { Words } from "../../src/rulebook/words";

const bare = {
  idOf: (name: string) => (SHAPES.includes(name as never) ? SHAPES.indexOf(name as never) : undefined),
  frequencyOf: () => 1,
  shapesOf: () => [],
};

/** The stretches of a text that a pattern matches, by the product's own machinery. */
function found(pattern: string, source: string): string[] {
  const words = new Words();
  const automata = compilePattern(pattern, words, bare);
  const { entries, ids } = words.spellings();
  const text = prepare(source, new Lexicon(entries, ids, words.pairs));
  const side = packTable([{ list: 0, automata, onDemand: false }], 1, 1);
  const classes = { width: 1, bits: new Uint32Array(words.count) };
  const table = fatten(side.patterns, words.count, classes);
  const { numbers, end } = runAll(table, allOf(table), classes, text);
  const rows = Array.from({ length: end / 4 }, (_, row) => numbers.slice(4 * row, 4 * row + 4));
  // Asked for by a condition, sentence by sentence, it must be found in the same sentences.
  const asked = packTable([{ list: 0, automata, onDemand: true }], 1, 1);
  const onDemand = fatten(asked.patterns, words.count, classes);
  const sentences = text.sentences.flatMap((_, s) =>
    anyMatches(onDemand, classes, text, s, 0, automata.length) ? [s] : [],
  );
  expect(sentences).toEqual([...new Set(rows.map((row) => row[3]))].sort());
  return rows.map(([, from = 0, to = 0]) => source.slice(text.starts[from], text.ends[to]));
}

describe("patterns match what they say", () => {
  test.each([
    ["not my department", "Billing is not my department, sorry.", ["not my department"]],
    ["(not my|hardly our) (job|problem)", "That is hardly our problem.", ["hardly our problem"]],
    ["you [really] should", "You should. You really should.", ["You should", "You really should"]],
    ["you … manual", "you should have read the manual", ["you should have read the manual"]],
    ["you … manual", "you should have gone and read the manual", []],
    ["you …6 manual", "you should have gone and read the manual", ["you should have gone and read the manual"]],
    ["you … manual", "you know: the manual", []],
    ["~send it", "We sent it, are sending it, and send it.", ["sent it", "sending it", "send it"]],
    ["don't worry", "Do not worry; don’t worry; dont worry", ["Do not worry", "don’t worry", "dont worry"]],
    ["^ sorry", "Sorry. I am sorry.", ["Sorry"]],
    ["why …5 ?", "Why did you open it? Why you did I know.", ["Why did you open it?"]],
    ["thanks !", "Thanks! Thanks.", ["Thanks!"]],
    ["sorry , but", "Sorry, but no. Sorry but no.", ["Sorry, but"]],
    ["you !(will|can) see", "you will see, you may see", ["you may see"]],
    ["pay <money>", "pay £29 or pay 29", ["pay £29"]],
    ["(your …2|you) fault", "your own big fault, you fault", ["your own big fault", "you fault"]],
    ["calm [yourself] down", "Calm down. CALM YOURSELF DOWN", ["Calm down", "CALM YOURSELF DOWN"]],
  ])("%s in %j", (pattern, source, expected) => {
    expect(found(pattern, source)).toEqual(expected);
  });

  test("a pattern with more alternatives than positions is parted and still matches each", () => {
    const many = "abcdefghijklmnopqrstuvwxyz".split("").map((letter) => `very ${letter}q`);
    const pattern = `(${many.join("|")}) thing`;
    expect(found(pattern, "a very bq thing and a very zq thing")).toEqual(["very bq thing", "very zq thing"]);
  });
});

describe("a broken pattern is refused with its place and reason", () => {
  test.each([
    ["(a|b", "“)” is missing", 4],
    ["a ]", "has no beginning", 2],
    ["[a]", "something must be required", 0],
    ["… …", "something must be required", 0],
    ["a …9 b", "1 to 8 words", 4],
    ["<nobody> a", "no word class “nobody”", 0],
    ["", "Nothing stands here", 0],
    ["You", "lower case", 0],
    ["a !(b c)", "“!” takes one word", 8],
  ])("%s", (pattern, reason, at) => {
    const run = () => compilePattern(pattern, new Words(), bare);
    expect(run).toThrow(reason);
    try {
      run();
    } catch (error) {
      expect(error).toBeInstanceOf(PatternError);
      expect((error as PatternError).at).toBe(at);
    }
  });
});

test("reading a pattern never loops on noise", () => {
  const signs = ["(", ")", "[", "]", "|", "…", "<", ">", "~", "!", "?", "^", "$", ",", " ", "a", "9"];
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed;
  };
  for (let round = 0; round < 3000; round++) {
    const pattern = Array.from({ length: next() % 12 }, () => signs[next() % signs.length]).join("");
    try {
      parsePattern(pattern);
    } catch (error) {
      expect(error).toBeInstanceOf(PatternError);
    }
  }
});

test("numbers come back from their bytes, small ones and those of all 32 bits", () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 0x7fffffff, -1, -0x80000000, 0];
  expect([...numbersOf(bytesOf(numbers), numbers.length)]).toEqual(numbers);
  expect(bytesOf([0, 127])).toHaveLength(2);
});

test("bytes that end too early are noughts from there on, and hang nothing", () => {
  expect([...numbersOf(Uint8Array.of(5, 128), 4)]).toEqual([5, 0, 0, 0]);
});

test("words come back from their steps, short ones and long ones, in rising order", () => {
  const positions = [[7], [199, 200], [], [455, 6, 456, 655], [14_335, 0], [250, 249, 14_000]];
  const steps = Uint8Array.from(positions.flatMap(stepsOf));
  const counts = Uint8Array.from(positions, (words) => words.length);
  expect([...wordsOf(steps, counts)]).toEqual(positions.flatMap((words) => [...words].sort((a, b) => a - b)));
  expect(() => stepsOf([14_336])).toThrow(RangeError);
});
