import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Browser,
  editor,
  endWorker,
  type Inside,
  openBrowser,
  openDesk,
  placeOf,
  shot,
  waitForMark,
  waitForNoMark,
} from "./extension";

const PACK = resolve(import.meta.dirname, "../team/packs/good-pack.yaml");
const DRAFT = "Hi Maya, I'm sorry it arrived cracked. We will replace the unit tomorrow.";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openOptions() {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#packs`);
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  return page;
}

test("a pack is imported on the options page, and its rule marks an open draft at once", async () => {
  const { page, errors } = await openDesk(browser, "gmail");
  await editor(page).click();
  await page.keyboard.type(DRAFT, { delay: 8 });
  await page.locator("wellput-row").getByRole("button").first().waitFor();
  await page.waitForTimeout(500);
  await waitForNoMark(page, "the unit");

  const options = await openOptions();
  await options.locator("input[type=file]").setInputFiles(PACK);
  await options.getByRole("heading", { name: "Our shop" }).waitFor();
  await options.waitForTimeout(300);
  await shot(options, "options-packs");
  await page.bringToFront();
  await waitForMark(page, "the unit");

  const { x, y } = await placeOf(page, "the unit");
  await page.mouse.move(x, y);
  const card = page.getByRole("dialog");
  await card.waitFor();
  expect(await card.textContent()).toContain("Name the thing they bought.");
  await card.getByRole("button", { name: /why this rule/i }).click();
  await card.getByText("We will replace your {thing} tomorrow.").waitFor();
  await shot(page, "coach-pack-rule");
  await page.keyboard.press("Escape");

  await options.bringToFront();
  await options.getByRole("switch", { name: "Our shop" }).uncheck({ force: true });
  await page.bringToFront();
  await waitForNoMark(page, "the unit");
  await options.bringToFront();
  await options.getByRole("switch", { name: "Our shop" }).check({ force: true });
  await page.bringToFront();
  await waitForMark(page, "the unit");
  expect(errors).toEqual([]);
  await options.close();
  await page.close();
});

test("tables of another version are made anew, unseen, when the worker meets them", async () => {
  const options = await openOptions();
  await options.evaluate(async () => {
    const { storage } = (globalThis as unknown as Inside).chrome;
    const { packs } = (await storage.local.get("packs")) as { packs: { compiled: { version: string } }[] };
    for (const { compiled } of packs) compiled.version = "another";
    await storage.local.set({ packs });
  });
  // Neither the options page nor a worker that remembers the old tables may do it instead.
  await options.goto("about:blank");
  await endWorker(browser);
  const { page } = await openDesk(browser, "gmail");
  await editor(page).click();
  await page.keyboard.type(DRAFT, { delay: 8 });
  await waitForMark(page, "the unit");
  // The page that made them is gone again.
  await expect
    .poll(async () =>
      (await browser.worker()).evaluate(async () => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { getContexts(of: object): Promise<[]> } } })
          .chrome;
        return (await runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })).length;
      }),
    )
    .toBe(0);
  await options.close();
  await page.close();
});

test("a broken pack is refused with line, rule and reason, and changes nothing", async () => {
  const options = await openOptions();
  const text = "id: broken\nrules:\n  - id: a\n    principle: respect\n    say: Hello.\n    colour: red\n";
  await options
    .locator("input[type=file]")
    .setInputFiles({ name: "broken.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  const problems = options.getByRole("alert");
  await problems.waitFor();
  const told = (await problems.textContent()) ?? "";
  expect(told).toContain("broken.yaml");
  expect(told).toMatch(/6.*a.*“colour” is no field of a rule/);
  expect(await options.getByRole("heading", { name: "broken", exact: true }).count()).toBe(0);
  await options.close();
});
