import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser, openDesk } from "../browser/extension";
import {
  card,
  flaws,
  type InsidePage,
  openInside,
  POOR,
  picture,
  putCaret,
  row,
  strip,
  waitForMarks,
  write,
} from "./on-page";
import { LOOKS } from "./own-page";

let browser: Browser;
let inside: InsidePage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  inside = await openInside(browser);
  await inside.choose({ sendCheck: "always" });
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** Gmail in the dark, as its own theme has it. */
const DARK =
  "body{background:#111;color:#e3e3e3} main,.ip{background:#1f1f1f} .editable{color:#e3e3e3} .to,.IZ,header{color:#bbb} h2,.gD{color:#e3e3e3}";
const NARROW = "main{margin:0;padding:12px} .ip{width:auto}";

test.each(LOOKS)("$name: marks, row, card, panel and strip, on the page; axe finds nothing", async (look) => {
  ({ page } = await openDesk(browser, "gmail"));
  await page.setViewportSize(look.window);
  await page.emulateMedia({ colorScheme: look.scheme });
  await page.addStyleTag({
    content: `html{margin:0}${look.scheme === "dark" ? DARK : ""}${look.window.width < 900 ? NARROW : ""}`,
  });
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, look.dir);
  await write(page, POOR);
  await waitForMarks(page, 3);
  await row(page).getByRole("group").waitFor({ state: "attached" });
  await page.waitForTimeout(250);
  await picture(page, `marks-${look.name}`);

  await putCaret(page, 0);
  await page.keyboard.press("F8");
  await page.keyboard.press("F8");
  await card(page).waitFor();
  await picture(page, `card-${look.name}`);
  const ground = await card(page).evaluate((element) => getComputedStyle(element).backgroundColor);
  const [red = 0] = ground.match(/\d+/g)?.map(Number) ?? [];
  expect(red < 80).toBe(look.scheme === "dark");
  if (look.axe) expect(await flaws(page, "wellput-card"), "card").toEqual([]);
  await card(page).getByRole("button", { name: "Ignore", exact: true }).click();
  await picture(page, `card-ignore-${look.name}`);
  await card(page).getByRole("button", { name: "Why this rule" }).click();
  await card(page).getByText("Instead of").waitFor();
  await picture(page, `card-why-${look.name}`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });

  // The row may have had room for no more than a dot: that opens the panel too.
  await row(page).getByRole("button").first().click();
  await card(page).waitFor();
  await picture(page, `panel-${look.name}`);
  if (look.axe) {
    expect(await flaws(page, "wellput-card"), "panel").toEqual([]);
    expect(await flaws(page, "wellput-row"), "row").toEqual([]);
  }
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+Enter");
  await strip(page).getByRole("button").first().waitFor();
  await picture(page, `strip-${look.name}`);
  if (look.axe) expect(await flaws(page, "wellput-strip"), "strip").toEqual([]);
});
