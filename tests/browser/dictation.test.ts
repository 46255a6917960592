import type { CDPSession } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Browser,
  editor,
  findingIn,
  markedWords,
  type OpenDesk,
  openBrowser,
  openDesk,
  waitForMark,
} from "./extension";

const SPOKEN = "Hi Maya, I'm afraid billing is not my department. You will hear from us.";
const PHRASES = ["Hi Maya, ", "I'm afraid billing ", "is not my department. ", "You will hear ", "from us."];

let browser: Browser;
let desk: OpenDesk;
let input: CDPSession;
let marked: string;
beforeAll(async () => {
  browser = await openBrowser();
  marked = (await findingIn(browser, SPOKEN)).words;
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk(browser, "gmail");
  input = await browser.context.newCDPSession(desk.page);
  await editor(desk.page).click();
  await watchFocus();
});
afterEach(async () => {
  expect(await disturbances()).toEqual([]);
  expect(await desk.page.getByRole("dialog").count()).toBe(0);
  expect(desk.errors).toEqual([]);
  await desk.page.close();
});

/** Notes in the page whatever a speaker would notice: the focus gone, or a caret that no word of theirs moved. */
function watchFocus(): Promise<void> {
  return editor(desk.page).evaluate((element) => {
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
  return desk.page.evaluate(() => (window as unknown as { told: string[] }).told);
}

const text = () => editor(desk.page).evaluate((element) => (element.textContent ?? "").replaceAll("\u00A0", " "));
const compose = (words: string) =>
  input.send("Input.imeSetComposition", { text: words, selectionStart: words.length, selectionEnd: words.length });

test("words that a program puts in by the browser's own command are coached like typed ones", async () => {
  for (const phrase of PHRASES) {
    await editor(desk.page).evaluate((_, words) => document.execCommand("insertText", false, words), phrase);
    await desk.page.waitForTimeout(300);
  }
  await waitForMark(desk.page, marked);
  expect(await text()).toBe(SPOKEN);
});

test("words that voice typing composes are left alone while they change, and coached when they are said", async () => {
  for (const phrase of PHRASES) {
    // As a recogniser does: word by word, with its first guess taken back.
    const words = phrase.trim().split(" ");
    for (let i = 1; i <= words.length; i++) {
      await compose(`${words.slice(0, i - 1).join(" ")} wrong`.trimStart());
      await desk.page.waitForTimeout(60);
      await compose(words.slice(0, i).join(" "));
      await desk.page.waitForTimeout(200);
    }
    const before = await text();
    // Longer than any pause of ours: the phrase is still being heard.
    await desk.page.waitForTimeout(700);
    expect(await text()).toBe(before);
    const isSaid = before.indexOf(phrase.trim());
    expect((await markedWords(desk.page)).filter((one) => before.indexOf(one) + one.length > isSaid)).toEqual([]);
    await input.send("Input.insertText", { text: phrase });
  }
  await waitForMark(desk.page, marked);
  expect(await text()).toBe(SPOKEN);
});

test("a mark that stands already stays while more is said after it", async () => {
  await input.send("Input.insertText", { text: SPOKEN });
  await waitForMark(desk.page, marked);
  for (const words of ["And", "And then", "And then we"]) {
    await compose(` ${words}`);
    await desk.page.waitForTimeout(250);
    expect(await markedWords(desk.page)).toContain(marked);
  }
  await input.send("Input.insertText", { text: " And then we will see." });
  expect(await text()).toBe(`${SPOKEN} And then we will see.`);
});

test("words said anew in place of others are read anew", async () => {
  await input.send("Input.insertText", { text: SPOKEN });
  await waitForMark(desk.page, marked);
  await editor(desk.page).evaluate((element, wrong) => {
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const init = { inputType: "insertReplacementText", bubbles: true, cancelable: true };
    const at = node.data.indexOf(wrong);
    element.dispatchEvent(new InputEvent("beforeinput", init));
    node.replaceData(at, wrong.length, "I will sort the bill out today.");
    element.dispatchEvent(new InputEvent("input", init));
  }, marked);
  await desk.page.waitForFunction(
    () => ![...CSS.highlights].some(([name, { size }]) => name.startsWith("wellput-") && size > 0),
  );
});

test("an input method that never says it is done does not silence the coach", async () => {
  await editor(desk.page).evaluate((element) =>
    element.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true })),
  );
  await desk.page.keyboard.type(SPOKEN, { delay: 6 });
  await waitForMark(desk.page, marked);
});
