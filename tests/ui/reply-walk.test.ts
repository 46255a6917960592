import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { editor, waitForNoMark } from "../browser/extension";
import { atDeskAndInside, card, focused, marks, POOR, putCaret, row, selection, waitForMarks, write } from "./on-page";

const { at, inside } = atDeskAndInside();
let page: Page;
beforeEach(async () => {
  page = await at.open("gmail");
});

describe("the chip row", () => {
  test("names what is missing, opens its card, folds to a dot and back", async () => {
    await write(page, POOR);
    await waitForMarks(page, 2);
    const { findings } = await inside.review(POOR);
    const state = row(page).getByRole("button", { name: /things? to look at/ });
    expect(await state.textContent()).toBe(`${findings.length} things to look at`);
    const missing = findings.filter(({ missing }) => missing !== null);
    expect(missing.length).toBeGreaterThan(0);
    const chips = row(page).locator(".chip.missing");
    expect(await chips.count()).toBe(Math.min(missing.length, 2));
    const box = await editor(page).boundingBox();
    const place = await row(page).getByRole("group").boundingBox();
    // Outside of what can be written in.
    expect(place && box && (place.y >= box.y + box.height || place.y + place.height <= box.y)).toBe(true);
    await chips.first().click();
    await card(page).waitFor();
    expect(await focused(page)).toBe("editor");
    await page.keyboard.press("Escape");
    await row(page).getByRole("button", { name: "Fold to a dot" }).click();
    expect((await row(page).getByRole("group").boundingBox())?.width).toBeLessThanOrEqual(36);
    await row(page).getByRole("button").click();
    await state.waitFor();
  });

  test("says that a reply reads well, with a word of true praise", async () => {
    await write(
      page,
      "Hi Maya, I'm sorry your kettle arrived cracked, and for the second time. A new one leaves today and will be with you on Friday. I packed it myself and will write to you on Friday evening to hear that it came whole. Best wishes, Sam",
    );
    await row(page).getByText("Reads well").waitFor();
    expect(await marks(page)).toEqual([]);
    expect((await row(page).locator(".praise").textContent())?.length).toBeGreaterThan(10);
  });
});

test("the panel has everything by principle, gives ignored ones back, and keeps the number for who asks", async () => {
  await write(page, POOR);
  await waitForMarks(page, 2);
  const { findings, overall, sound } = await inside.review(POOR);
  await row(page)
    .getByRole("button", { name: /things? to look at/ })
    .click();
  await card(page).waitFor();
  expect(await card(page).locator(".row").count()).toBe(findings.length);
  expect(await card(page).locator(".principles li").count()).toBe(10);
  expect(await card(page).textContent()).not.toContain("of 100");
  await card(page).getByRole("button", { name: "The score" }).click();
  expect(await card(page).locator(".overall").textContent()).toContain(`${overall} of 100`);
  expect(await card(page).locator(".gains li").last().textContent()).toBe(`How it sounds as a whole ${sound}`);
  await card(page).locator(".row").first().click();
  await card(page).getByRole("button", { name: "Ignore", exact: true }).click();
  await card(page).getByRole("button", { name: "This one" }).click();
  await row(page)
    .getByRole("button", { name: /things? to look at/ })
    .click();
  await card(page).locator(".ignored").waitFor();
  expect(await card(page).locator(".row").count()).toBe(findings.length - 1);
  await card(page)
    .getByRole("button", { name: /^Restore/ })
    .click();
  await expect.poll(() => card(page).locator(".row").count()).toBe(findings.length);
});

test("by keyboard alone: write, go on, open, explain, ignore, apply, close, and the caret is where it was", async () => {
  await page.locator(".T-I-atl").focus();
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("editor");
  await page.keyboard.type(POOR, { delay: 4 });
  // Read to its end: a card of what the rest of a sentence takes back would close again.
  const { findings } = await inside.review(POOR);
  await row(page).getByText(`${findings.length} things to look at`).waitFor();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Shift+ArrowLeft");
  const was = await selection(page);
  expect(was.anchorOffset - was.focusOffset).toBe(3);

  await page.keyboard.press("Alt+F8");
  await card(page).waitFor();
  expect(await focused(page)).not.toBe("editor");
  await page.keyboard.press("Escape");
  expect(await selection(page)).toEqual(was);

  await page.keyboard.press("F8");
  await card(page).waitFor();
  const said = await card(page).locator(".say").textContent();
  await page.keyboard.press("F8");
  expect(await card(page).locator(".say").textContent()).not.toBe(said);
  await page.keyboard.press("Shift+F8");
  expect(await card(page).locator(".say").textContent()).toBe(said);
  await page.keyboard.press("Alt+Shift+F8");
  await card(page).getByText("Instead of").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  expect(await selection(page)).toEqual(was);

  const count = (await marks(page)).length;
  await putCaret(page, 0);
  await page.keyboard.press("F8");
  const ignored = (await inside.markable(POOR))[0]?.words ?? "";
  await page.keyboard.press("Alt+Shift+Delete");
  await card(page).waitFor({ state: "detached" });
  await waitForNoMark(page, ignored);
  expect(count).toBeGreaterThan(0);
  expect(await focused(page)).toBe("editor");
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+Shift+Enter");
  await card(page).waitFor({ state: "detached" });
  expect(await editor(page).textContent()).not.toBe(POOR);
  expect(await focused(page)).toBe("editor");
  await page.keyboard.press("Control+z");
  expect(await editor(page).textContent()).toBe(POOR);
});

test("a screen reader hears of each finding once, politely, and of nothing while it stays", async () => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const listen = (root: ShadowRoot) => {
      let last = "";
      const look = () => {
        const region = root.querySelector("[role=status]");
        const words = region?.textContent ?? "";
        if (words === last) return;
        last = words;
        heard.push(words);
      };
      look();
      new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
    };
    const found = new WeakSet<Element>();
    new MutationObserver(() => {
      const host = document.querySelector("wellput-row");
      if (!host?.shadowRoot || found.has(host)) return;
      found.add(host);
      listen(host.shadowRoot);
    }).observe(document.documentElement, { childList: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.filter(Boolean));
  const first = "Hi Maya, I'm afraid billing is not my department. ";
  await write(page, first);
  await waitForMarks(page);
  await page.waitForTimeout(300);
  const atFirst = await heard();
  expect(atFirst).toHaveLength(1);
  expect(atFirst[0]).toMatch(/^To look at: /);
  // The same findings, read again and again while the agent writes on.
  for (const words of ["We looked at the order. ", "It left us on Monday. "]) {
    await page.keyboard.type(words, { delay: 10 });
    await page.waitForTimeout(350);
  }
  const before = await heard();
  await page.keyboard.type("Please calm down. ", { delay: 10 });
  await waitForMarks(page, 2);
  await page.waitForTimeout(300);
  const all = await heard();
  expect(all.length).toBe(before.length + 1);
  expect(new Set(all).size).toBe(all.length);
  const region = row(page).getByRole("status");
  expect(await region.getAttribute("aria-live")).toBe("polite");
  expect(await page.locator("wellput-row [role=alert], wellput-row [aria-live=assertive]").count()).toBe(0);
});
