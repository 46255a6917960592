// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { apply } from "../../src/coach/apply";
import { conversationOf } from "../../src/coach/conversation-of";
import { ownWords } from "../../src/coach/own-words";
import type { Desk, ReplyBox } from "../../src/desks/desk";
import type { EditorBox } from "../../src/editor/box";
import type { Finding } from "../../src/engine/review";

/** A box whose text can be read and replaced; `text` is what stands in it now. */
function boxWith(text: string, localName = "textarea") {
  const box = {
    text,
    element: { localName } as HTMLElement,
    read: () => ({ text: box.text, range: () => null }),
    replace: async (start: number, end: number, expected: string, words: string) => {
      expect(box.text.slice(start, end)).toBe(expected);
      box.text = box.text.slice(0, start) + words + box.text.slice(end);
      return "applied";
    },
  };
  return box as typeof box & EditorBox;
}

const QUOTE =
  "On 1 May 2026 at 10:00, Maya Okafor <maya@customer.example> wrote:\n> Calm down, you said.\n> It is broken.";

describe("what the agent wrote", () => {
  test.each([
    ["a quote below", `I am looking.\n\n${QUOTE}`, "I am looking."],
    ["a quote above", `${QUOTE}\n\nI am looking.`, "I am looking."],
    ["a signature", "I am looking.\n\n-- \nBo\nBilling is not my department", "I am looking."],
    ["no quote", "I am looking.", "I am looking."],
  ])("is all that is read: %s", (_, text, own) => {
    const read = ownWords(boxWith(text));
    expect(read.trim()).toBe(own);
    expect(read.length).toBe(text.length);
    expect(read.indexOf(own)).toBe(text.indexOf(own));
  });

  test("goes on below “On … wrote:” in a rich editor, where the quote itself is gone already", () => {
    const text = "On 1 May 2026 at 10:00, Maya <m@customer.example> wrote:\n\nI am looking.";
    expect(ownWords(boxWith(text, "div")).trim()).toBe("I am looking.");
  });
});

describe("a sentence that was missing goes among the agent's own words", () => {
  const missing = (insertAt: number) => ({ missing: "apology", insertAt, start: 0, end: 0 }) as Finding;
  test.each([
    [
      "a quote below",
      "A new one leaves today.",
      `\n\n${QUOTE}`,
      Number.MAX_SAFE_INTEGER,
      "A new one leaves today. I am sorry.",
    ],
    ["a quote above", "A new one leaves today.", "", 0, "I am sorry. A new one leaves today."],
    ["a greeting and nothing else yet", "Hi Maya,", `\n\n${QUOTE}`, 8, "Hi Maya,\n\nI am sorry."],
  ])("%s", async (_, own, below, insertAt, after) => {
    const above = below === "" ? `${QUOTE}\n\n` : "";
    const box = boxWith(above + own + below);
    await apply(box, missing(insertAt), "I am sorry.", ownWords(box));
    expect(box.text).toBe(above + after + below);
  });
});

describe("what the customer wrote", () => {
  const seen = { customer: null, name: "Maya Okafor", subject: null, channel: "email" as const };
  const ask = (more: Partial<typeof seen> | { customer: string }, value: string) => {
    const editor = document.createElement("textarea");
    editor.value = value;
    const desk = { conversation: () => ({ ...seen, ...more }) } as unknown as Desk;
    return conversationOf(desk, { editor } as unknown as ReplyBox).customer;
  };
  test("is read from the quote where the desk shows no message", () =>
    expect(ask({}, `I am looking.\n\n${QUOTE}`)).toBe("Calm down, you said.\nIt is broken."));
  test("is the desk's message where there is one", () => expect(ask({ customer: "Hello?" }, QUOTE)).toBe("Hello?"));
  test("is not a quote of somebody else", () => expect(ask({ name: "Ana Cliente" }, QUOTE)).toBeNull());
  test("is not a quote when nobody knows whose it is", () => expect(ask({ name: null } as never, QUOTE)).toBeNull());
});
