// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { locate } from "../../src/editor/apply-fix";
import { look } from "../../src/editor/look";
import { readDraft } from "../../src/editor/read-draft";
import { readPlain } from "../../src/editor/read-plain";

function editor(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

test.each([
  ["paragraphs are lines", "<p>Hi</p><p>there</p>", "Hi\nthere"],
  ["an empty paragraph is an empty line", "<div>Hi</div><div><br></div><div>there</div>", "Hi\n\nthere"],
  ["a break is a line", "Hi<br>there", "Hi\nthere"],
  ["two breaks are an empty line", "Hi<br><br>there", "Hi\n\nthere"],
  ["a break at the end of its block adds none", "<div>Hi<br></div><div>there</div>", "Hi\nthere"],
  ["an empty last line is kept for the caret", "<p>Hi</p><p><br></p>", "Hi\n"],
  ["list items are lines", "<p>See</p><ul><li>one</li><li><p>two</p></li></ul>end", "See\none\ntwo\nend"],
  ["table cells are lines", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", "a\nb"],
  ["source whitespace is collapsed", "\n  <p>\n  Hi \n <b>there</b>  now\n</p>\n", "Hi there now"],
  ["no-break spaces are spaces, all of them", "a&nbsp; b", "a  b"],
  ["zero-width characters are gone", "a\u200bb\ufeffc\u2060d\u00ade", "abcde"],
  ["joined emoji stay whole", "👩‍💻", "👩‍💻"],
  ["white-space: pre-wrap keeps spaces and lines", '<div style="white-space:pre-wrap">a  b\nc</div>', "a  b\nc"],
  ["a mention is a space", 'Ask <span contenteditable="false">@Bo</span>!', "Ask  !"],
  ["a picture is a space", 'a<img alt="x">b', "a b"],
  ["what is hidden is not read", 'a<span style="display:none">hidden</span>b', "ab"],
  [
    "a fixed widget's editable part is read",
    '<div contenteditable="false">no<p contenteditable="true">yes</p></div>',
    "yes",
  ],
])("%s", (_claim, html, text) => {
  expect(readDraft(editor(html)).text).toBe(text);
});

describe("the way back", () => {
  const html =
    '<p>Dear&nbsp;<b>An\u200bna</b>,</p><p><br></p><ul><li>we  can <i>not</i></li></ul><p>x<img>y <span contenteditable="false">@B</span>!</p>';
  const root = editor(html);
  const draft = readDraft(root);

  test("every stretch of words comes back as itself", () => {
    for (const { 0: word, index } of draft.text.matchAll(/[\p{L}!,]+/gu)) {
      const range = draft.range(index, index + word.length);
      expect(range?.toString().replace("\u200b", "")).toBe(word);
    }
  });

  test("every offset survives the way to the page and back", () => {
    for (let offset = 0; offset <= draft.text.length; offset++) {
      const range = draft.range(offset, offset) as Range;
      expect([offset, draft.offsetOf(range.startContainer, range.startOffset)]).toEqual([offset, offset]);
    }
  });

  test("a stretch across a paragraph's end reaches from word to word", () => {
    const start = draft.text.indexOf("not");
    expect(draft.range(start, start + 5)?.toString()).toBe("notx");
  });

  test("a stretch whose node is gone has no range", () => {
    const start = draft.text.indexOf("not");
    const range = () => draft.range(start, start + 3);
    expect(range()).not.toBeNull();
    root.querySelector("ul")?.remove();
    expect(range()).toBeNull();
  });
});

test("quotes and signatures are left out, and a caret in them is nowhere", () => {
  const root = editor("<div>Hi</div><blockquote>On Monday: <p>old</p></blockquote><div>bye</div>");
  const draft = readDraft(root, "blockquote");
  expect(draft.text).toBe("Hi\nbye");
  expect(draft.offsetOf(root.querySelector("p")?.firstChild as Node, 1)).toBeNull();
});

test.each([
  ["plain words stay", "Hi\nthere", "Hi\nthere"],
  ["quoted lines are left out", "Hi\n\nOn 3 May 2026, Bo wrote:\n> old\n> words\nbye", "Hi\n\nbye"],
  ["a signature is left out", "Hi\n-- \nBo\nSupport", "Hi\n"],
  ["what follows a forwarding line is left out", "Hi\n-----Original Message-----\nFrom: Bo", "Hi\n"],
  ["a line that ends in a colon stays", "Order 12:\none kettle", "Order 12:\none kettle"],
  ["a dash is no signature", "a -- b\n- one", "a -- b\n- one"],
])("plain text: %s", (_claim, value, text) => {
  const draft = readPlain(value);
  expect(draft.text).toBe(text);
  for (const { 0: word, index } of text.matchAll(/\w+/g))
    expect(value.slice(draft.toValue(index), draft.toValue(index + word.length, true))).toBe(word);
});

test.each([
  ["where it was", "we cannot help", 3, "cannot", 3],
  ["moved, and once only", "Hi. we cannot help", 3, "cannot", 7],
  ["moved, but twice there", "cannot we cannot help", 3, "cannot", null],
  ["gone", "we can help", 3, "cannot", null],
  ["far away", `${"a ".repeat(300)}cannot`, 3, "cannot", null],
  ["nothing is expected", "we", 2, "", 2],
  ["nothing is expected past the end", "we", 3, "", null],
])("finds the words again: %s", (_claim, text, start, expected, found) => {
  expect(locate(text, start, expected)).toBe(found);
});

test("every mark's line stands out at 3:1 on light and dark pages", () => {
  const colours = [...look.matchAll(/underline \w+ #(\w{6})/g)].map((match) => match[1] as string);
  expect(colours).toHaveLength(3);
  for (const colour of colours)
    for (const page of ["ffffff", "f4f5f7", "1e1e1e", "121212"])
      expect([colour, page, contrast(colour, page) >= 3]).toEqual([colour, page, true]);
});

function contrast(one: string, two: string): number {
  const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
