import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Browser,
  chooseOwn,
  editor,
  endWorker,
  findingIn,
  type OpenDesk,
  openBrowser,
  openDesk,
  shot,
  waitForMark,
} from "./extension";

const POOR = "Hi Maya, I'm afraid billing is not my department. You will hear from us.";
const FINE = "Hi Maya, I'm sorry your kettle arrived cracked. A new one leaves today and will be with you on Friday.";

let browser: Browser;
let desk: OpenDesk;
let MARKED: string;
beforeAll(async () => {
  browser = await openBrowser();
  MARKED = (await findingIn(browser, POOR)).words;
});
afterAll(() => browser.close());
const open = async (sendCheck: "off" | "severe" | "always") => {
  await chooseOwn(browser, { sendCheck });
  desk = await openDesk(browser, "gmail");
};
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.page.close();
});

async function write(text: string): Promise<void> {
  await editor(desk.page).click();
  await desk.page.keyboard.type(text, { delay: 8 });
  await desk.page.locator("wellput-row").getByRole("button").first().waitFor();
  await desk.page.waitForTimeout(400);
}
const send = () => desk.page.getByRole("button", { name: "Send", exact: true }).first();
const strip = () => desk.page.locator("wellput-strip");
const sent = () =>
  desk.page.evaluate(() => (window as unknown as { sent: { how: string }[] }).sent.map(({ how }) => how));

describe("always", () => {
  beforeEach(() => open("always"));

  test("stops the click once, and the second one sends", async () => {
    await write(POOR);
    await send().click();
    await strip().getByRole("button").first().waitFor();
    await shot(desk.page, "coach-send-strip");
    expect(await sent()).toEqual([]);
    await desk.page.waitForTimeout(600);
    await send().click();
    expect(await sent()).toEqual(["click"]);
  });

  test("stops the key once, and the same key sends", async () => {
    await write(POOR);
    await desk.page.keyboard.press("Control+Enter");
    await strip().getByRole("button").first().waitFor();
    expect(await sent()).toEqual([]);
    await desk.page.waitForTimeout(600);
    await desk.page.keyboard.press("Control+Enter");
    expect(await sent()).toEqual(["key"]);
  });

  test("takes a double-click for one", async () => {
    await write(POOR);
    await send().dblclick();
    await strip().getByRole("button").first().waitFor();
    await desk.page.waitForTimeout(300);
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
    await desk.page.getByRole("dialog").waitFor();
    await desk.page.keyboard.press("Escape");
    expect(await desk.page.evaluate(() => document.activeElement?.getAttribute("data-expect"))).toBe("editor");
  });

  test("says nothing when the reply reads well", async () => {
    await chooseOwn(browser, { sendCheck: "severe" });
    await write(FINE);
    await send().click();
    expect(await sent()).toEqual(["click"]);
    expect(await strip().count()).toBe(0);
  });

  test("a key pressed in the same breath as the last letter is held no longer than it takes", async () => {
    await editor(desk.page).click();
    await desk.page.keyboard.type(POOR, { delay: 4 });
    await desk.page.keyboard.press("Control+Enter");
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
    await shot(desk.page, "coach-send-blanks");
    expect(await sent()).toEqual([]);
    await desk.page.waitForTimeout(600);
    await send().click();
    expect(await sent()).toEqual(["click"]);
  });
});

test("fails open: with a worker that does not answer, Send sends within a blink", async () => {
  await open("always");
  await write(POOR);
  await waitForMark(desk.page, MARKED);
  await editor(desk.page).click();
  await desk.page.keyboard.press("End");
  // The worker is made to hang over every question from here on.
  await (await browser.worker()).evaluate(() => {
    const until = Date.now() + 3000;
    setTimeout(() => {
      while (Date.now() < until);
    }, 0);
  });
  await desk.page.keyboard.type(" Bye");
  const began = Date.now();
  await desk.page.keyboard.press("Control+Enter");
  await desk.page.waitForFunction(() => (window as unknown as { sent: unknown[] }).sent.length > 0, null, {
    timeout: 2000,
  });
  expect(Date.now() - began).toBeLessThan(600);
  await desk.page.waitForTimeout(3000);
});

test("a worker that was ended is woken by the question", async () => {
  await open("always");
  await write(POOR);
  await endWorker(browser);
  await desk.page.keyboard.type(" Bye.");
  await desk.page.waitForTimeout(1500);
  await send().click();
  await strip().getByRole("button").first().waitFor();
});
