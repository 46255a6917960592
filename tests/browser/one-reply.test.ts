import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Browser, editor, type OpenDesk, openBrowser, openDesk, placeOf, shot, waitForMarks } from "./extension";

const POOR = "Hi Maya, I'm afraid billing is not my department. You will hear from us.";
const MARKED = "not my department";

let browser: Browser;
let desk: OpenDesk;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk(browser, "gmail");
});
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.page.close();
});

async function write(text: string): Promise<void> {
  await editor(desk.page).click();
  await desk.page.keyboard.type(text, { delay: 8 });
}

test("a poor reply is marked after a pause, and the page's own HTML is untouched", async () => {
  const { page } = desk;
  await write(POOR);
  const html = await editor(page).evaluate((element) => element.outerHTML);
  expect(await waitForMarks(page)).toEqual([{ severity: "firm", words: MARKED }]);
  expect(await editor(page).evaluate((element) => element.outerHTML)).toBe(html);
  await shot(page, "coach-marks");
});

test("resting on a mark opens its card, which takes neither the focus nor the caret", async () => {
  const { page } = desk;
  await write(POOR);
  await waitForMarks(page);
  const { x, y } = await placeOf(page, MARKED);
  await page.mouse.move(x, y);
  await page.getByRole("dialog").waitFor();
  await shot(page, "coach-card");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-expect"))).toBe("editor");
  await page.keyboard.type(" More");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await editor(page).textContent()).toBe(`${POOR} More`);
});
