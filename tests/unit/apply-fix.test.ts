import { expect, test } from "vitest";
import { applyFix, type Writable } from "../../src/editor/apply-fix";
import type { Way } from "../../src/editor/ways";

/** A box that holds plain text, and whose editor draws its lines anew after each change. */
function boxOf(before: string, redraw: (text: string) => string, ways?: Way[]) {
  let now = before;
  let undone = 0;
  const view = { setTimeout, requestAnimationFrame: (act: () => void) => setTimeout(act), navigator: { platform: "" } };
  const events = { KeyboardEvent: class {} };
  const element = {
    ownerDocument: { defaultView: { ...view, ...events }, execCommand: () => false },
    dispatchEvent() {
      undone++;
      now = before;
      return true;
    },
  } as unknown as HTMLElement;
  let [from, to] = [0, 0];
  const box: Writable = {
    element,
    ways: ways ?? [
      async ({ text, select }) => {
        select();
        now = redraw(now.slice(0, from) + text + now.slice(to));
      },
    ],
    text: () => now,
    isComposing: () => false,
    select(start, end) {
      [from, to] = [start, end];
      return true;
    },
    range: () => null,
    caret: () => to,
    isFragile: () => false,
  };
  return { box, text: () => now, caret: () => to, undone: () => undone };
}

const fix = (box: Writable, text: string) =>
  applyFix(box, text.indexOf("cannot help"), text.indexOf("cannot help") + 11, "cannot help", "can help");

test.each([
  ["as it was", "We cannot help.\nToday.", (text: string) => text],
  ["the last space of a line", "We cannot help. \nToday.", (text: string) => text.replace(" \n", "\n")],
  ["the first space of a line", "We cannot help.\n today ", (text: string) => text.replace("\n ", "\n")],
  ["the first space of the words' own line", "Hi.\n We cannot help.", (text: string) => text.replace("\n ", "\n")],
])("a fix is in when the editor's line comes back: %s", async (_, before, redraw) => {
  const opened = boxOf(before, redraw);
  expect(await fix(opened.box, before)).toBe("applied");
  expect(opened.text()).toBe(redraw(before.replace("cannot help", "can help")));
  expect(opened.text().slice(0, opened.caret())).toMatch(/can help$/);
  expect(opened.undone()).toBe(0);
});

test("words that came out otherwise are taken back, and Copy is offered", async () => {
  const before = "We cannot help.\nToday.";
  const opened = boxOf(before, (text) => text.replace("Today", "Tod"));
  expect(await fix(opened.box, before)).toBe("copy");
  expect(opened.text()).toBe(before);
  expect(opened.undone()).toBe(1);
});
