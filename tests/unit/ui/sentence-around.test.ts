import { expect, test } from "vitest";
import { sentenceAround } from "../../../src/ui/sentence-around";

/** The draft with [brackets] round the marked words. */
function around(marked: string) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return sentenceAround(marked.replace(/[[\]]/g, ""), start, end);
}

test.each([
  ["I'm afraid [billing is not my department].", "I'm afraid ", "."],
  ["Hello. I'm afraid [it is not my job], so ask them. Bye.", "I'm afraid ", ", so ask them."],
  ["Hi Maya,\n[You must wait] a week!\nBye", "", " a week!"],
  ["[Please be patient.] We are busy.", "", ""],
  ["It is late. [Please be patient] for 3.5 days. Thanks", "", " for 3.5 days."],
  ['He said "no." [Calm down] and wait', "", " and wait"],
  ["Really?! And [calm down]", "And ", ""],
])("%s", (marked, before, after) => {
  expect(around(marked)).toEqual({ before, after });
});

test("a long sentence is cut between words", () => {
  const long = "word ".repeat(40);
  const { before, after } = around(`${long}[you must] ${long}`);
  expect(before).toMatch(/^… (word )+$/);
  expect(after).toMatch(/^( word)+ …$/);
  expect(before.length).toBeLessThan(50);
  expect(after.length).toBeLessThan(50);
});
