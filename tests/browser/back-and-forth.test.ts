import { beforeEach, expect, test } from "vitest";
import { atDesk, POOR } from "./at-desk";
import {
  ADDRESSES,
  chooseOwn,
  editor,
  findingIn,
  type Inside,
  markedWords,
  ours,
  waitForMark,
  waitForNoMark,
} from "./extension";

const MORE = " Calm down, please.";

const at = atDesk({ keepsPages: true });
beforeEach(async () => {
  await at.open("gmail");
  await at.write(POOR);
  await waitForMark(at.page, at.marked);
});

/** Leaves the page, and comes back by the browser's own way back, to the very page that was left. */
async function leaveAndReturn(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  const { page } = at;
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

const rows = () => at.page.evaluate(() => document.querySelectorAll("wellput-row").length);

test("come back to, a page is coached on: no mark twice, and what is typed then is marked too", async () => {
  await leaveAndReturn();
  const { page } = at;
  await waitForMark(page, at.marked);
  const { words } = await findingIn(at.browser, MORE.trim());
  await page.bringToFront();
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(MORE, { delay: 6 });
  await waitForMark(page, words);
  const all = await markedWords(page);
  expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
  expect(all).toContain(at.marked);
  expect(await rows()).toBe(1);
  expect(await editor(page).textContent()).toBe(POOR + MORE);
});

test("what was settled while the page was away holds in it when it is back", async () => {
  const { rule } = await findingIn(at.browser, POOR);
  await leaveAndReturn(() => chooseOwn(at.browser, { rules: { [rule]: "off" } }));
  await waitForNoMark(at.page, at.marked);
  await chooseOwn(at.browser, {});
  await waitForMark(at.page, at.marked);
  expect(await rows()).toBe(1);
});

// Last: the extension is gone from this browser afterwards.
test("a page that is back learns at once when the extension is reloaded", async () => {
  await leaveAndReturn();
  const { page } = at;
  await waitForMark(page, at.marked);
  // Nothing that the agent does tells it: the page neither loses nor gets the focus.
  await (await at.browser.worker())
    .evaluate(() => (globalThis as unknown as Inside).chrome.runtime.reload())
    .catch(() => {});
  await waitForNoMark(page, at.marked);
  expect(await ours(page)).toEqual([]);
  expect(await editor(page).textContent()).toBe(POOR);
});
