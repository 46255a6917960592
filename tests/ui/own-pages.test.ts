import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser, openDesk } from "../browser/extension";
import { flaws, type InsidePage, marks, openInside, POOR, picture, row, waitForMarks, write } from "./on-page";
import { LOOKS, type OwnPage, openOwnPage } from "./own-page";

let browser: Browser;
let inside: InsidePage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  inside = await openInside(browser);
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.close();
  await inside.forget();
});

test("popup: says what is going on in the reply behind it, and one switch ends it there", async () => {
  const desk = await openDesk(browser, "gmail");
  await write(desk.page, POOR);
  await waitForMarks(desk.page, 2);
  const { findings } = await inside.review(POOR);
  page = await openOwnPage(browser, "popup");
  // A popup opens over its tab and leaves it the active one; a page of its own has to step back first.
  await desk.page.bringToFront();
  await page.reload();
  const line = page.getByRole("status");
  await expect.poll(() => line.textContent()).toBe(`${findings.length} things to look at in this reply`);
  expect(await page.locator("#popup-host").textContent()).toBe("mail.google.com");
  const toggle = page.getByRole("switch");
  await page.bringToFront();
  await page.setViewportSize({ width: 340, height: 400 });
  await picture(page, "popup-on-gmail");
  await desk.page.bringToFront();
  await toggle.dispatchEvent("click");
  await expect.poll(() => marks(desk.page)).toEqual([]);
  await expect.poll(() => row(desk.page).count()).toBe(0);
  await expect.poll(() => line.textContent()).toBe("Switched off here");
  await toggle.dispatchEvent("click");
  await waitForMarks(desk.page, 2);
  await page.getByRole("button", { name: "1 hour" }).dispatchEvent("click");
  await expect.poll(() => marks(desk.page)).toEqual([]);
  await page.getByRole("button", { name: "Go on coaching" }).dispatchEvent("click");
  await waitForMarks(desk.page, 2);
  await desk.page.close();
});

test("options: finds a rule, switches it off, and it holds in an open reply at once", async () => {
  const desk = await openDesk(browser, "gmail");
  await write(desk.page, "Hi Maya, please calm down. We look at it now.");
  await waitForMarks(desk.page);
  const { findings } = await inside.review("Hi Maya, please calm down. We look at it now.");
  const rule = findings.find(({ missing }) => missing === null);
  page = await openOwnPage(browser, "options");
  await page.getByRole("searchbox").fill(rule?.say ?? "");
  const found = page.getByRole("switch", { name: rule?.say ?? "" });
  await found.click();
  await expect.poll(() => found.getAttribute("aria-checked")).toBe("false");
  await desk.page.bringToFront();
  await expect
    .poll(async () => (await marks(desk.page)).map(({ words }) => words))
    .not.toContain("Hi Maya, please calm down. We look at it now.".slice(rule?.start, rule?.end));
  await desk.page.close();
});

test("options: what is chosen is there again after a reload", async () => {
  page = await openOwnPage(browser, "options");
  await page.getByRole("link", { name: "While you write" }).click();
  for (const value of ["always", "dot"]) {
    await page.locator(`label:has(input[value=${value}])`).click();
    await page.getByText("Saved.").waitFor();
  }
  await page.reload();
  await page.locator("input[value=always]:checked").waitFor({ state: "attached" });
  await page.locator("input[value=dot]:checked").waitFor({ state: "attached" });
});

test("welcome: the sample is coached at once, a fix goes in by one press and comes out by Ctrl+Z", async () => {
  page = await openOwnPage(browser, "welcome");
  const box = page.getByRole("textbox", { name: "Your reply" });
  const before = await box.inputValue();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Apply/ })
    .first()
    .click();
  expect(await box.inputValue()).not.toBe(before);
  await box.focus();
  await page.keyboard.press("Control+z");
  expect(await box.inputValue()).toBe(before);
  await page.getByText("See for yourself").click();
  await page.getByText("connect-src 'none'").waitFor();
});

test("practice: a poor reply made better is done, and the next one is offered", async () => {
  page = await openOwnPage(browser, "practice");
  const box = page.getByRole("textbox", { name: "A reply that could be better" });
  await box.waitFor();
  const before = await box.inputValue();
  expect(await page.locator(".found-one").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Next" }).last().click();
  await expect.poll(() => box.inputValue()).not.toBe(before);
  await page.getByRole("button", { name: "Apology", exact: true }).click();
  await page.getByRole("heading", { name: "Apology" }).waitFor();
});

test.each(["options", "popup", "welcome", "practice"] as OwnPage[])(
  "%s: axe finds nothing in light and dark, nothing is wider than the window; pictures taken",
  async (name) => {
    page = await openOwnPage(browser, name);
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: look.scheme });
      await page.setViewportSize(look.window);
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, look.dir);
      await picture(page, `${name}-${look.name}`, name !== "options");
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, look.name).toBeLessThanOrEqual(0);
      if (look.axe) expect(await flaws(page, null, look.scheme === "dark"), look.name).toEqual([]);
    }
  },
);

test.each(["de", "fr", "es", "nl", "pt_BR"])("in %s every page fits, in a narrow window too", async (locale) => {
  for (const name of ["popup", "options", "welcome", "practice"] as OwnPage[]) {
    page = await openOwnPage(browser, name, locale);
    for (const width of name === "popup" ? [340] : [1280, 400]) {
      await page.setViewportSize({ width, height: 800 });
      const flaws = await page.evaluate(() => {
        const wide = document.documentElement.scrollWidth - innerWidth;
        const cut = [...document.querySelectorAll<HTMLElement>("button, label, h1, h2, h3, summary")].filter(
          (one) =>
            one.clientWidth > 0 &&
            one.scrollWidth > one.clientWidth + 1 &&
            getComputedStyle(one).overflow !== "visible",
        );
        return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.map((one) => one.textContent)];
      });
      expect(flaws, `${name} ${width}`).toEqual([]);
    }
    if (locale === "de") await picture(page, `${name}-de`, true);
    if (name !== "practice") await page.close();
  }
});
