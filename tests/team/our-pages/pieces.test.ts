import { expect, test } from "vitest";
import type { Finding } from "../../../src/engine/review";
import { piecesOf, placeFix } from "../../../src/ui/pages/shared/pieces";

function finding(part: Partial<Finding>): Finding {
  return {
    rule: "respect/x",
    principle: "respect",
    severity: "firm",
    start: 0,
    end: 0,
    missing: null,
    insertAt: null,
    say: "",
    why: "",
    fixes: [],
    gain: 0,
    ...part,
  };
}

const cut: [string, string, Partial<Finding>[], string][] = [
  ["no finding", "All good.", [], "All good."],
  ["one in the middle", "Please calm down now.", [{ start: 7, end: 16 }], "Please [calm down] now."],
  [
    "one at either end",
    "ab cd",
    [
      { start: 3, end: 5 },
      { start: 0, end: 2 },
    ],
    "[ab] [cd]",
  ],
  [
    "overlapping: the worse keeps the words",
    "abcdef",
    [
      { start: 2, end: 4 },
      { start: 3, end: 6 },
    ],
    "ab[cd]ef",
  ],
  ["something missing marks nothing", "Hello.", [{ start: 0, end: 5, missing: "time" }], "Hello."],
  ["one of an older, longer draft", "Hi", [{ start: 1, end: 9 }], "Hi"],
];
test.each(cut)("cuts: %s", (_claim, draft, parts, marked) => {
  const pieces = piecesOf(draft, parts.map(finding));
  expect(pieces.map(({ text, finding: mark }) => (mark ? `[${text}]` : text)).join("")).toBe(marked);
});

const placed: [string, string, Partial<Finding>, string, string][] = [
  ["over the marked words", "It is not my job.", { start: 6, end: 16 }, "with me", "It is with me."],
  ["a missing sentence at the end", "Hi Dana.", { missing: "time" }, "By noon.", "Hi Dana. By noon."],
  ["between two sentences", "One. Two.", { missing: "time", insertAt: 4 }, "And.", "One. And. Two."],
  ["glued to nothing", "One.Two.", { missing: "time", insertAt: 4 }, "And.", "One. And. Two."],
  ["into an empty draft", "", { missing: "apology" }, "I'm sorry.", "I'm sorry."],
  ["after a line end", "Hi,\n", { missing: "apology", insertAt: 4 }, "I'm sorry.", "Hi,\nI'm sorry."],
];
test.each(placed)("places a fix: %s", (_claim, draft, part, fix, after) => {
  const { start, end, words } = placeFix(draft, finding(part), fix);
  expect(draft.slice(0, start) + words + draft.slice(end)).toBe(after);
});
