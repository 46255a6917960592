import type { CDPSession } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { atDesk, POOR } from "./at-desk";
import { editor, markedWords, waitForMark } from "./extension";

const PHRASES = ["Hi Maya, ", "I'm afraid billing ", "is not my department. ", "You will hear ", "from me by noon."];

const at = atDesk();
let input: CDPSession;
beforeEach(async () => {
  await at.open("gmail");
  input = await at.browser.context.newCDPSession(at.page);
  await editor(at.page).click();
  await watchFocus();
});
afterEach(async () => {
  expect(await disturbances()).toEqual([]);
  expect(await at.page.getByRole("dialog").count()).toBe(0);
});

/** Notes in the page whatever a speaker would notice: the focus gone, or words selected that they did not touch. */
function watchFocus(): Promise<void> {
  return editor(at.page).evaluate((element) => {
    const told: string[] = [];
    Object.assign(window, { told });
    let words = element.textContent;
    element.addEventListener("blur", () => told.push("the focus left"));
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      const isNew = element.textContent !== words;
      words = element.textContent;
      if (!isNew && !selection?.isCollapsed) told.push(`selected: ${selection}`);
    });
  });
}

function disturbances(): Promise<string[]> {
  return at.page.evaluate(() => (window as unknown as { told: string[] }).told);
}

const text = () => editor(at.page).evaluate((element) => (element.textContent ?? "").replaceAll("\u00A0", " "));
const compose = (words: string) =>
  input.send("Input.imeSetComposition", { text: words, selectionStart: words.length, selectionEnd: words.length });

test("words that a program puts in by the browser's own command are coached like typed ones", async () => {
  for (const phrase of PHRASES) {
    await editor(at.page).evaluate((_, words) => document.execCommand("insertText", false, words), phrase);
    await at.page.waitForTimeout(300);
  }
  await waitForMark(at.page, at.marked);
  expect(await text()).toBe(POOR);
});

test("words that voice typing composes are left alone while they change, and coached when they are said", async () => {
  for (const phrase of PHRASES) {
    // As a recogniser does: word by word, with its first guess taken back.
    const words = phrase.trim().split(" ");
    for (let i = 1; i <= words.length; i++) {
      await compose(`${words.slice(0, i - 1).join(" ")} wrong`.trimStart());
      await at.page.waitForTimeout(60);
      await compose(words.slice(0, i).join(" "));
      await at.page.waitForTimeout(200);
    }
    const before = await text();
    // Longer than any pause of ours: the phrase is still being heard.
    await at.page.waitForTimeout(700);
    expect(await text()).toBe(before);
    const heardFrom = before.indexOf(phrase.trim());
    expect((await markedWords(at.page)).filter((one) => before.indexOf(one) + one.length > heardFrom)).toEqual([]);
    await input.send("Input.insertText", { text: phrase });
  }
  await waitForMark(at.page, at.marked);
  expect(await text()).toBe(POOR);
});

test("a mark that stands already stays while more is said after it", async () => {
  await input.send("Input.insertText", { text: POOR });
  await waitForMark(at.page, at.marked);
  for (const words of ["And", "And then", "And then we"]) {
    await compose(` ${words}`);
    await at.page.waitForTimeout(250);
    expect(await markedWords(at.page)).toContain(at.marked);
  }
  await input.send("Input.insertText", { text: " And then we will see." });
  expect(await text()).toBe(`${POOR} And then we will see.`);
});

test("words said anew in place of others are read anew", async () => {
  await input.send("Input.insertText", { text: POOR });
  await waitForMark(at.page, at.marked);
  await editor(at.page).evaluate((element, wrong) => {
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const init = { inputType: "insertReplacementText", bubbles: true, cancelable: true };
    const at = node.data.indexOf(wrong);
    element.dispatchEvent(new InputEvent("beforeinput", init));
    node.replaceData(at, wrong.length, "I will sort the bill out today.");
    element.dispatchEvent(new InputEvent("input", init));
  }, at.marked);
  await at.page.waitForFunction(
    () => ![...CSS.highlights].some(([name, { size }]) => name.startsWith("wellput-") && size > 0),
  );
});

test("an input method that never says it is done does not silence the coach", async () => {
  await editor(at.page).evaluate((element) =>
    element.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true })),
  );
  await at.page.keyboard.type(POOR, { delay: 6 });
  await waitForMark(at.page, at.marked);
});
