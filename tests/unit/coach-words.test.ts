import { describe, expect, test } from "vitest";
import { chooseMarks, findingKey } from "../../src/coach/choose-marks";
import { findBlanks } from "../../src/coach/find-blanks";
import { fitInsertion } from "../../src/coach/fit-insertion";
import { openSentence } from "../../src/coach/open-sentence";
import type { Finding } from "../../src/engine/review";
import { blanksOf } from "../../src/engine/review";

/** Text with | at the caret. */
function at(marked: string): [text: string, caret: number] {
  return [marked.replace("|", ""), marked.indexOf("|")];
}

describe("the sentence being written", () => {
  test.each([
    ["We are not sure| when", "We are not sure when"],
    ["It came. We are not |", " We are not "],
    ["Dear Ana,\nwe are|", "we are"],
    ["It costs 3.5|0 euros. Fine.", "It costs 3.50 euros"],
    ["See shop.exam|ple for more.", "See shop.example for more"],
  ])("is told: %s", (marked, sentence) => {
    const [text, caret] = at(marked);
    const open = openSentence(text, caret);
    expect(open && text.slice(open.start, open.end)).toBe(sentence);
  });

  test.each(["It came.|", "It came. |", 'He said "no."|', "It came?!|", "|", "Line\n|", "来ました。|", "کیا؟|"])(
    "is none once it has ended: %s",
    (marked) => {
      expect(openSentence(...at(marked))).toBeNull();
    },
  );

  test("is none when the caret is elsewhere", () => expect(openSentence("We are", null)).toBeNull());
});

describe("which findings are marked", () => {
  const text = "One bad. Two bad. Three bad. Four bad. Five bad";
  const finding = (word: string, more: Partial<Finding> = {}): Finding => ({
    rule: `respect/${word.toLowerCase()}`,
    principle: "respect",
    severity: "firm",
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    missing: null,
    insertAt: null,
    say: "",
    why: "",
    fixes: [],
    gain: 1,
    ...more,
  });
  const [one, two, three, four, five] = ["One", "Two", "Three", "Four", "Five"].map((word) => finding(word)) as [
    Finding,
    Finding,
    Finding,
    Finding,
    Finding,
  ];
  const marked = (findings: Finding[], caret: number | null, shown: Finding[] = [], rested = false) =>
    chooseMarks(findings, text, caret, new Set(shown.map((each) => findingKey(each, text))), rested);

  test("three at most, worst first", () =>
    expect(marked([four, one, two, three], null).marked).toEqual([four, one, two]));

  test("none in the sentence being written, which does not use up a place", () =>
    expect(marked([five, one, two, three], text.length)).toEqual({ marked: [one, two, three], held: [five] }));

  test("the sentence being written counts after a longer pause", () =>
    expect(marked([five, one], text.length, [], true)).toEqual({ marked: [five, one], held: [] }));

  test("a mark that is there already stays while its sentence is written in", () =>
    expect(marked([five], text.length, [five]).marked).toEqual([five]));

  test("what is missing is never marked", () =>
    expect(marked([finding("One", { missing: "apology" })], null).marked).toEqual([]));
});

describe("blanks still to fill", () => {
  test.each<[string, string[]]>([
    ["I'll write by {time}.", ["{time}"]],
    ["{order number} is with {team}; {team} replies by {time}", ["{order number}", "{team}", "{time}"]],
    ["Dear {{ticket.requester.name}},", []],
    ["Call GET /users/{id} with the key", []],
    [`Set it to $${"{price}"} in your template`, []],
    ['Send {"id": 4} or { id } as JSON', []],
    ["It works {} now", []],
  ])("in: %s", (text, blanks) => expect(findBlanks(text)).toEqual(blanks));

  test("a known one counts wherever it stands", () =>
    expect(findBlanks("see example.com/{Path}", ["{Path}", "{gone}"])).toEqual(["{Path}"]));

  test("of a fix", () => expect(blanksOf("I'll ask {team} by {time}.")).toEqual(["{team}", "{time}"]));
});

describe("a sentence that was missing goes in", () => {
  const sorry = "I'm sorry.";
  test.each([
    ["|Your new kettle is on its way.", "I'm sorry. Your new kettle is on its way."],
    ["Thanks.| Bye.", "Thanks. I'm sorry. Bye."],
    ["Thanks. |Bye.", "Thanks. I'm sorry. Bye."],
    ["Thanks.|", "Thanks. I'm sorry."],
    ["Hi Anna,|\n\nyour kettle", "Hi Anna,\n\nI'm sorry. your kettle"],
    ["Hi Anna,\n|\nyour kettle", "Hi Anna,\nI'm sorry.\nyour kettle"],
    ["Hi Anna,|", "Hi Anna,\n\nI'm sorry."],
    ["First, second,| third", "First, second, I'm sorry. third"],
  ])("as a sentence of its own: %s", (marked, whole) => {
    const [text, place] = at(marked);
    const { at: put, words } = fitInsertion(text, place, sorry);
    expect(text.slice(0, put) + words + text.slice(put)).toBe(whole);
  });
});
