import { describe, expect, test } from "vitest";
import { blankQuotes, cutQuote, wroteBy } from "../../src/desks/quote";

/** The draft in [brackets], what is cut out of its middle in {braces}. */
function shown(text: string): string {
  const { draft, holes } = cutQuote(text);
  const marks = [
    ...holes.flatMap(([start, end]) => [[start, "{"] as const, [end, "}"] as const]),
    [draft[1], "]"] as const,
    [draft[0], "["] as const,
  ];
  let out = text;
  for (const [at, mark] of marks.sort((a, b) => b[0] - a[0])) out = out.slice(0, at) + mark + out.slice(at);
  return out;
}

describe("cuts quote and signature off a plain-text draft", () => {
  test.each([
    ["nothing to cut", "[Hello Ana,\n\nYour parcel left today.]"],
    ["answer above the quote", "[I am looking.]\n\nOn 2026-01-01 Ana wrote:\n> Where is it?\n"],
    ["answer below the quote", "On 2026-01-01 10:00, Ana wrote:\n> Where is it?\n\n[I am looking.]"],
    ["signature", "[I am looking.]\n\n-- \nBo\nSupport"],
    ["signature whose space was lost", "[I am looking.]\n--\nBo"],
    ["signature above the quote", "[I am looking.]\n\n-- \nBo\n\nOn 1 May 2026, Ana wrote:\n> Where is it?"],
    ["answers between the lines", "On 1 May 2026, Ana wrote:\n> One?\n[Yes.\n{> Two?}\nNo.]"],
    [
      "head broken over two lines",
      "[Soon.]\n\nOn Tue, May 5, 2026 at 10:00 AM Ana Cliente <ana@example.com>\nwrote:\n> Where is it?",
    ],
    [
      "unmarked quote under a dated head",
      "[Soon.]\n\nOn 5 May 2026 at 10:00, Ana <ana@example.com> wrote:\nWhere is it?\nAna",
    ],
    ["original message", "[Soon.]\n\n-----Original Message-----\nFrom: Ana\nWhere is it?"],
    ["forwarded message", "[See below.]\n\n---------- Forwarded message ---------\nFrom: Ana\nWhere is it?"],
    ["Outlook's headers", "[Soon.]\n\nFrom: Ana\nSent: Tuesday\nTo: Support\nSubject: Parcel\n\nWhere is it?"],
    ["German head", "[Bald.]\n\nAm 05.05.2026 um 10:00 schrieb Ana Cliente:\n> Wo ist es?"],
    ["Windows line ends", "[Soon.]\r\n\r\nOn 1 May 2026, Ana wrote:\r\n> Where?"],
    ["empty above a signature", "[]\n\n-- \nBo"],
    ["empty below a quote", "On 1 May 2026, Ana wrote:\n> Where is it?\n\n[]-- \nBo"],
    ["nothing", "[]"],
  ])("%s", (_, marked) => {
    expect(shown(marked.replace(/[[\]{}]/g, ""))).toBe(marked);
  });
});

describe("leaves the agent's own words alone", () => {
  test.each([
    "[On Monday you wrote:\nthe jug was cracked. I believe you.]",
    "[On reflection, here is what I wrote:\nnothing at all.]",
    "[It is 5 > 3 and a -- b.\n--flag does it.]",
    "[From: us to you, with thanks.\nYours]",
    "[--- \nThree dashes are no signature.]",
  ])("%s", (marked) => {
    expect(shown(marked.replace(/[[\]{}]/g, ""))).toBe(marked);
  });
});

test("keeps the customer's words one level deep: what is quoted in their mail is older, often ours", () => {
  const { quote, by } = cutQuote(
    "On 1 May 2026, Ana wrote:\n> Still broken.\n>\n> On 30 April, Bo wrote:\n>> Try it again.\n\nSorry.",
  );
  expect(quote).toBe("Still broken.");
  expect(by).toBe("Ana");
});

test.each([
  ["On 2026-01-01 Ana wrote:", "Ana"],
  ["On 2026-01-01 10:00, Ana Cliente wrote:", "Ana Cliente"],
  ["On Tue, May 5, 2026 at 10:00 AM Ana Cliente <ana@example.com> wrote:", "Ana Cliente"],
  ["On Tue, Ana wrote:", "Ana"],
  ["On 12 May, April Day wrote:", "April Day"],
  ['On 5/5/26 10:00pm, "Cliente, Ana" <ana@example.com> wrote:', "Ana Cliente"],
  ["Am 05.05.2026 um 10:00 schrieb Ana Cliente:", "Ana Cliente"],
  ["Le 5 mai 2026 à 10:00, Ana Cliente a écrit :", "Ana Cliente"],
  ["On Wed Nov 25 14:30:00 2026, ana@example.com wrote:", null],
  ["05/05/2026 10:00 - Ana Cliente wrote:", "Ana Cliente"],
  ["On Monday, you wrote:", null],
  ["Hello Ana", null],
])("%s → %s", (line, name) => {
  expect(wroteBy(line)).toBe(name);
});

describe("blanks what is not the agent's own, and moves nothing", () => {
  test.each([
    ["On 1 May 2026, Ana wrote:\n> One?\nYes.\n> Two?\nNo.\n-- \nBo", ["Yes.", "No."]],
    ["Hello.\n\n-- \nBo", ["Hello."]],
    ["Hello.", ["Hello."]],
  ])("%j", (text, own) => {
    const left = blankQuotes(text);
    expect(left.length).toBe(text.length);
    expect(left.trim().split(/\s*\n\s*/)).toEqual(own);
    for (const words of own) expect(left.indexOf(words)).toBe(text.indexOf(words));
  });

  test("keeps an answer below the head of a quote that a rich editor has left out already", () => {
    const text = "On Wed Nov 25 14:49:18 2026, Ana Cliente wrote:\n\nI am looking.";
    expect(blankQuotes(text, true).trim()).toBe("I am looking.");
    expect(blankQuotes(text).trim()).toBe("");
  });
});
