import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  ADDRESSES,
  type Browser,
  chooseOwn,
  editor,
  findingIn,
  type Inside,
  markedWords,
  type OpenDesk,
  openBrowser,
  openDesk,
  ours,
  waitForMark,
  waitForNoMark,
} from "./extension";

const POOR = "Hi Maya, I'm afraid billing is not my department. You will hear from us.";
const MORE = " Calm down, please.";

let browser: Browser;
let desk: OpenDesk;
let marked: string;
beforeAll(async () => {
  browser = await openBrowser({ keepsPages: true });
  marked = (await findingIn(browser, POOR)).words;
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk(browser, "gmail");
  await editor(desk.page).click();
  await desk.page.keyboard.type(POOR, { delay: 6 });
  await waitForMark(desk.page, marked);
});
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.page.close();
});

/** Leaves the page, and comes back by the browser's own way back, to the very page that was left. */
async function leaveAndReturn(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  const { page } = desk;
  await page.evaluate(() => {
    window.addEventListener("pageshow", ({ persisted }) =>
      document.body.setAttribute("data-persisted", `${persisted}`),
    );
  });
  await page.goto(ADDRESSES.servicenow);
  await meanwhile();
  await page.goBack({ waitUntil: "commit" });
  await page.waitForFunction(() => document.body.getAttribute("data-persisted") === "true");
}

const rows = () => desk.page.evaluate(() => document.querySelectorAll("wellput-row").length);

test("come back to, a page is coached on: no mark twice, and what is typed then is marked too", async () => {
  await leaveAndReturn();
  const { page } = desk;
  await waitForMark(page, marked);
  const { words } = await findingIn(browser, MORE.trim());
  await page.bringToFront();
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(MORE, { delay: 6 });
  await waitForMark(page, words);
  const all = await markedWords(page);
  expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
  expect(all).toContain(marked);
  expect(await rows()).toBe(1);
  expect(await editor(page).textContent()).toBe(POOR + MORE);
});

test("what was settled while the page was away holds in it when it is back", async () => {
  const { rule } = await findingIn(browser, POOR);
  await leaveAndReturn(() => chooseOwn(browser, { rules: { [rule]: "off" } }));
  await waitForNoMark(desk.page, marked);
  await chooseOwn(browser, {});
  await waitForMark(desk.page, marked);
  expect(await rows()).toBe(1);
});

// Last: the extension is gone from this browser afterwards.
test("a page that is back learns at once when the extension is reloaded", async () => {
  await leaveAndReturn();
  const { page } = desk;
  await waitForMark(page, marked);
  await page.waitForTimeout(300);
  // Nothing that the agent does tells it: the page neither loses nor gets the focus.
  await (await browser.worker())
    .evaluate(() => (globalThis as unknown as Inside).chrome.runtime.reload())
    .catch(() => {});
  await waitForNoMark(page, marked);
  expect(await ours(page)).toEqual([]);
  expect(await editor(page).textContent()).toBe(POOR);
});
