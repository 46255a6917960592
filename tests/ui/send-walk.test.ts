import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type DeskName, editor } from "../browser/extension";
import { atDeskAndInside, card, focused, row, strip, write } from "./on-page";

const SEVERE = "Hi Maya, please calm down. I'm afraid billing is not my department. You will hear from us.";
const MILD =
  "Hi Maya, we apologise for any inconvenience this may have caused. A new kettle leaves today. Please bear with us.";
const BLANK = "Hi Maya, I'm sorry your kettle arrived cracked. I will write to you by {time} to tell you more.";

const { at, inside } = atDeskAndInside();
let page: Page;
beforeAll(async () => {
  // The three drafts are what their names say, whatever the rulebook calls it.
  expect((await inside.review(SEVERE)).findings.some(({ severity }) => severity === "stop")).toBe(true);
  const mild = (await inside.review(MILD)).findings.map(({ severity }) => severity);
  expect(mild.length).toBeGreaterThan(0);
  expect(mild).not.toContain("stop");
});

async function open(name: DeskName, sendCheck: "off" | "severe" | "always", draft: string): Promise<void> {
  await inside.choose({ sendCheck });
  page = await at.open(name);
  await write(page, draft);
  // It comes with the first review, and the draft came in at one stroke.
  await row(page).getByRole("group").waitFor({ state: "attached" });
}
const sent = () => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent.length);
const shown = () => strip(page).getByRole("button", { name: "Send anyway" });
/** The desk's own ways of sending. */
const WAYS = {
  "Gmail’s Ctrl+Enter": ["gmail", () => page.keyboard.press("Control+Enter")],
  "Gmail’s Send": ["gmail", () => page.getByRole("button", { name: "Send", exact: true }).first().click()],
  "Zendesk’s submit": ["zendesk", () => page.getByRole("button", { name: "Submit as Open" }).click()],
} as const;

describe.each(Object.entries(WAYS))("%s", (_, [name, send]) => {
  test("off: sends whatever it is", async () => {
    await open(name, "off", SEVERE);
    await send();
    await expect.poll(sent).toBe(1);
    expect(await strip(page).count()).toBe(0);
  });

  test("severe only: stops what is worth a pause, once, and the same way sends", async () => {
    await open(name, "severe", SEVERE);
    await send();
    await shown().waitFor();
    expect(await sent()).toBe(0);
    // It stands where it is read, and covers neither Send nor what was written.
    const covered = await page.evaluate(() => {
      const strip = document
        .querySelector("wellput-strip")
        ?.shadowRoot?.querySelector(".strip")
        ?.getBoundingClientRect();
      const send = document.querySelector('.T-I-atl, [data-test-id="submit_button-button"]')?.getBoundingClientRect();
      if (!strip || !send) return "nothing there";
      if (strip.bottom > innerHeight || strip.right > innerWidth || strip.top < 0 || strip.left < 0) return "outside";
      const apart =
        strip.right <= send.left || strip.left >= send.right || strip.bottom <= send.top || strip.top >= send.bottom;
      return apart ? "nothing" : "Send";
    });
    expect(covered).toBe("nothing");
    await page.waitForTimeout(600);
    await send();
    await expect.poll(sent).toBe(1);
    expect(await strip(page).count()).toBe(0);
  });

  test("severe only: lets smaller things go, and still catches blanks", async () => {
    await open(name, "severe", MILD);
    await send();
    await expect.poll(sent).toBe(1);
    await editor(page).evaluate((element) => element.replaceChildren());
    await write(page, BLANK);
    await send();
    await shown().waitFor();
    expect(await strip(page).locator(".strip").textContent()).toContain("{time}");
    expect(await sent()).toBe(1);
  });
});

test("always: stops for anything left; Take a look opens its card, Esc goes back to the reply", async () => {
  await open("gmail", "always", MILD);
  await page.keyboard.press("Control+Enter");
  await shown().waitFor();
  expect(await sent()).toBe(0);
  expect(await focused(page)).toBe("editor");
  await strip(page).getByRole("button", { name: "Take a look" }).click();
  await card(page).waitFor();
  expect(await strip(page).count()).toBe(0);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  expect(await focused(page)).toBe("editor");
  expect(await editor(page).textContent()).toBe(MILD);
});

test("always: Send anyway sends once, by the page's own way; Esc only closes the strip", async () => {
  await open("zendesk", "always", MILD);
  await WAYS["Zendesk’s submit"][1]();
  await shown().waitFor();
  await editor(page).focus();
  await page.keyboard.press("Escape");
  await expect.poll(() => strip(page).count()).toBe(0);
  expect(await sent()).toBe(0);
  await page.close();
  await open("zendesk", "always", MILD);
  await WAYS["Zendesk’s submit"][1]();
  await shown().click();
  await expect.poll(sent).toBe(1);
});
