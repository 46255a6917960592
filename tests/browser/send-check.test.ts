import { beforeEach, describe, expect, test } from "vitest";
import { atDesk, POOR } from "./at-desk";
import { chooseOwn, editor, endWorker, shot, waitForMark } from "./extension";

const FINE = "Hi Maya, I'm sorry your kettle arrived cracked. A new one leaves today and will be with you on Friday.";

const at = atDesk();
const open = async (sendCheck: "off" | "severe" | "always") => {
  await chooseOwn(at.browser, { sendCheck });
  await at.open("gmail");
};

async function write(text: string): Promise<void> {
  await editor(at.page).click();
  await at.page.keyboard.type(text, { delay: 8 });
  await at.page.locator("wellput-row").getByRole("button").first().waitFor();
  await at.page.waitForTimeout(400);
}
const send = () => at.page.getByRole("button", { name: "Send", exact: true }).first();
const strip = () => at.page.locator("wellput-strip");
const sent = () =>
  at.page.evaluate(() => (window as unknown as { sent: { how: string }[] }).sent.map(({ how }) => how));

describe("always", () => {
  beforeEach(() => open("always"));

  test("stops the click once, and the second one sends", async () => {
    await write(POOR);
    await send().click();
    await strip().getByRole("button").first().waitFor();
    await shot(at.page, "coach-send-strip");
    expect(await sent()).toEqual([]);
    await at.page.waitForTimeout(600);
    await send().click();
    expect(await sent()).toEqual(["click"]);
  });

  test("stops the key once, and the same key sends", async () => {
    await write(POOR);
    await at.page.keyboard.press("Control+Enter");
    await strip().getByRole("button").first().waitFor();
    expect(await sent()).toEqual([]);
    await at.page.waitForTimeout(600);
    await at.page.keyboard.press("Control+Enter");
    expect(await sent()).toEqual(["key"]);
  });

  test("takes a double-click for one", async () => {
    await write(POOR);
    await send().dblclick();
    await strip().getByRole("button").first().waitFor();
    await at.page.waitForTimeout(300);
    expect(await sent()).toEqual([]);
  });

  test("send anyway sends, by the page's own way", async () => {
    await write(POOR);
    await send().click();
    await strip()
      .getByRole("button", { name: /send anyway/i })
      .click();
    expect(await sent()).toEqual(["click"]);
    expect(await strip().count()).toBe(0);
  });

  test("looking opens the card of the worst, and the caret stays in the reply", async () => {
    await write(POOR);
    await send().click();
    await strip().getByRole("button").first().click();
    await at.page.getByRole("dialog").waitFor();
    await at.page.keyboard.press("Escape");
    expect(await at.page.evaluate(() => document.activeElement?.getAttribute("data-expect"))).toBe("editor");
  });

  test("says nothing when the reply reads well", async () => {
    await chooseOwn(at.browser, { sendCheck: "severe" });
    await write(FINE);
    await send().click();
    expect(await sent()).toEqual(["click"]);
    expect(await strip().count()).toBe(0);
  });

  test("a key pressed in the same breath as the last letter is held no longer than it takes", async () => {
    await editor(at.page).click();
    await at.page.keyboard.type(POOR, { delay: 4 });
    await at.page.keyboard.press("Control+Enter");
    await strip().getByRole("button").first().waitFor();
    expect(await sent()).toEqual([]);
  });
});

describe("off", () => {
  beforeEach(() => open("off"));

  test("sends whatever is written", async () => {
    await write(POOR);
    await send().click();
    expect(await sent()).toEqual(["click"]);
  });

  test("still catches blanks nobody filled, once", async () => {
    await write("Hi Maya, I'm sorry your kettle arrived cracked. I will write to you by {time}.");
    await send().click();
    await strip().getByRole("button").first().waitFor();
    await shot(at.page, "coach-send-blanks");
    expect(await sent()).toEqual([]);
    await at.page.waitForTimeout(600);
    await send().click();
    expect(await sent()).toEqual(["click"]);
  });
});

test("fails open: with a worker that does not answer, Send sends within a blink", async () => {
  await open("always");
  await write(POOR);
  await waitForMark(at.page, at.marked);
  await editor(at.page).click();
  await at.page.keyboard.press("End");
  // The worker is made to hang over every question from here on.
  await (await at.browser.worker()).evaluate(() => {
    const until = Date.now() + 3000;
    setTimeout(() => {
      while (Date.now() < until);
    }, 0);
  });
  await at.page.keyboard.type(" Bye");
  const began = Date.now();
  await at.page.keyboard.press("Control+Enter");
  await at.page.waitForFunction(() => (window as unknown as { sent: unknown[] }).sent.length > 0, null, {
    timeout: 2000,
  });
  expect(Date.now() - began).toBeLessThan(600);
  await at.page.waitForTimeout(3000);
});

test("a worker that was ended is woken by the question", async () => {
  await open("always");
  await write(POOR);
  await endWorker(at.browser);
  await at.page.keyboard.type(" Bye.");
  await at.page.waitForTimeout(1500);
  await send().click();
  await strip().getByRole("button").first().waitFor();
});
