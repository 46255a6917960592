import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { galleryUrl, openBrowser, openPage } from "./open-browser";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await openPage(browser, galleryUrl);
});
afterAll(() => browser.close());

const places = { anchorRects: [{ left: 100, top: 100, width: 90, height: 20 }], caretLine: null };

/** A card of this sample beside an editor that has the focus. */
async function open(
  sample: Parameters<Window["stage"]["open"]>[0],
  change: { focus?: boolean; canApply?: boolean; of?: number } = {},
) {
  await page.evaluate(
    ([sample, places, change]) => {
      document.querySelector("textarea")?.remove();
      document.body.append(document.createElement("textarea"));
      document.querySelector("textarea")?.focus();
      window.stage.deeds.length = 0;
      window.stage.open(sample, places, change);
    },
    [sample, places, change] as const,
  );
}

/** The label of what has the focus inside our shadow roots, or the name of the page's element. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement as HTMLElement;
    const inner = outer.shadowRoot?.activeElement as HTMLElement | undefined;
    return inner ? (inner.getAttribute("aria-label") ?? inner.textContent ?? "") : outer.tagName;
  });
}

const deeds = () => page.evaluate(() => window.stage.deeds);
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

describe("a card opened by the mouse", () => {
  beforeEach(() => open("notMyDepartment"));

  test("takes no focus, nor does a click on its buttons", async () => {
    expect(await focused()).toBe("TEXTAREA");
    await page.locator("#stage [data-opens=ignore]").click();
    await page.locator("#stage .ignore-choice button").first().click();
    expect(await focused()).toBe("TEXTAREA");
    expect(await deeds()).toEqual([["ignore", "this"]]);
  });

  test("lets typing go on in the editor", async () => {
    await page.keyboard.type("still here");
    expect(await page.locator("textarea").inputValue()).toBe("still here");
  });

  test("fills a blank that is clicked, and keeps the others", async () => {
    await page.locator("#stage input").nth(1).click();
    await page.keyboard.type("noon");
    await page.locator("#stage [data-use]").click();
    expect(await deeds()).toEqual([["apply", "I'll take this to {team} and reply to you by noon."]]);
  });
});

describe("a card opened by the keyboard", () => {
  test("starts at the first blank; Tab fills in order, Enter applies", async () => {
    await open("notMyDepartment", { focus: true });
    expect(await focused()).toBe("Fill in: team");
    await page.keyboard.type("Priya in billing");
    await press("Tab");
    expect(await focused()).toBe("Fill in: time");
    await press("Shift+Tab", "Enter");
    expect(await focused()).toBe("Fill in: time");
    await page.keyboard.type("3 pm");
    await press("Enter");
    expect(await deeds()).toEqual([["apply", "I'll take this to Priya in billing and reply to you by 3 pm."]]);
  });

  test("starts at the button when there is nothing to fill", async () => {
    await open("justSimply", { focus: true });
    expect(await focused()).toBe("Apply");
    await press("Enter");
    expect(await deeds()).toEqual([["apply", "You can reset it under Settings."]]);
  });

  test("Tab walks through everything in the order it is seen", async () => {
    await open("mistakesWereMade", { focus: true });
    const walked = [await focused()];
    for (let i = 0; i < 5; i++) {
      await press("Tab");
      walked.push(await focused());
    }
    expect(walked).toEqual([
      "Apply, suggestion 1 of 2: We made a mistake in the billing process.",
      "Apply, suggestion 2 of 2: We charged you twice, and that was our mistake.",
      "Ignore",
      "Why this rule",
      "Previous",
      "Next",
    ]);
    await open("mistakesWereMade", { focus: true });
    await press("Shift+Tab");
    expect(await focused()).toBe("Close");
  });

  test("up and down walk too, without going round", async () => {
    await open("justSimply", { focus: true });
    await press("ArrowDown");
    expect(await focused()).toBe("Ignore");
    await press("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp");
    expect(await focused()).toBe("Close");
  });

  test("left and right ask for the next and the previous finding, but not inside a blank", async () => {
    await open("justSimply", { focus: true });
    await press("ArrowRight", "ArrowLeft");
    expect(await deeds()).toEqual([
      ["next", undefined],
      ["previous", undefined],
    ]);
    await open("notMyDepartment", { focus: true });
    await press("ArrowRight");
    expect(await deeds()).toEqual([]);
  });

  test("Ignore opens by key, arrows choose, Esc closes it first and the card second", async () => {
    await open("justSimply", { focus: true });
    await press("ArrowDown", "Enter");
    expect(await focused()).toBe("This one");
    await press("ArrowRight", "ArrowDown");
    expect(await focused()).toBe("For a day");
    await press("Escape");
    expect([await focused(), await deeds()]).toEqual(["Ignore", []]);
    await press("Enter", "End", "Tab", "Enter");
    expect(await deeds()).toEqual([["ignore", "reply"]]);
    await press("Escape", "Escape");
    expect((await deeds()).at(-1)).toEqual(["close", undefined]);
  });

  test("no key typed in it reaches the page, where letters and Ctrl+Enter mean other things", async () => {
    await open("notMyDepartment", { focus: true });
    await press("e", "#", "Control+Enter", "Tab", "Tab", "Escape");
    expect((await deeds()).filter(([deed]) => deed === "page saw a key")).toEqual([]);
  });

  test("copies where the editor lets nothing in, and says that it did", async () => {
    await open("justSimply", { focus: true, canApply: false });
    expect(await focused()).toBe("Copy");
    await press("Enter");
    expect(await deeds()).toEqual([["copy", "You can reset it under Settings."]]);
    expect(await focused()).toBe("Copied");
  });
});

test("a filled blank is no narrower than its name, and grows when it must", async () => {
  await open("notMyDepartment");
  const field = page.locator("#stage input").first();
  const width = async () => (await field.boundingBox())?.width ?? 0;
  const empty = await width();
  await field.fill("us");
  expect(await width()).toBe(empty);
  await field.fill("Priya in billing");
  expect(await width()).toBeGreaterThan(empty + 30);
});

test("what was filled in stays when the finding moves in the draft, and goes with it", async () => {
  await open("notMyDepartment");
  await page.locator("#stage input").first().fill("Priya");
  await page.evaluate(() => window.stage.change({ finding: { start: 40, end: 80 } }));
  expect(await page.locator("#stage input").first().inputValue()).toBe("Priya");
  await page.evaluate(() => window.stage.change({ finding: { say: "Another matter." } }));
  expect(await page.locator("#stage input").first().inputValue()).toBe("");
});

test("new findings are spoken once each", async () => {
  const said = () => page.locator("#drawn [role=status]").textContent();
  await page.evaluate(() => window.stage.speak(["noApology"]));
  await expect.poll(said).toBe("To look at: Say sorry for the broken kettle.");
  await page.evaluate(() => window.stage.speak(["calmDown", "noApology", "noTime"]));
  await expect.poll(said).toBe("To look at: Name what happened to them instead of asking for calm. and 1 more");
  await page.evaluate(() => window.stage.speak([]));
  await page.evaluate(() => window.stage.speak(["noApology"]));
  expect(await said()).not.toContain("kettle");
});

test("folding by key keeps the focus on the row", async () => {
  const label = () =>
    page.evaluate(
      () => document.querySelector("#folding")?.shadowRoot?.activeElement?.getAttribute("aria-label") ?? "lost",
    );
  await page.evaluate(() => window.stage.foldable());
  await page.locator("#folding .fold").focus();
  await press("Enter");
  expect(await label()).toBe("3 things to look at");
  await press("Enter");
  await page.locator("#folding .fold").waitFor();
  expect(await page.evaluate(() => document.querySelector("#folding")?.shadowRoot?.activeElement?.textContent)).toBe(
    "3 things to look at",
  );
});

test("restoring by key keeps the focus in the panel", async () => {
  await page.goto(`${galleryUrl}?scenes`);
  await page.locator("#panel .ignored button").focus();
  await press("Enter");
  expect((await deeds()).filter(([deed]) => deed === "restore")).toHaveLength(1);
  expect(await focused()).toBe("The score");
});

test("Send anyway fires once, by click or by the sending key", async () => {
  await page.goto(`${galleryUrl}?scenes`);
  const button = page.locator("#strip-stop button", { hasText: "Send anyway" });
  await button.click();
  await button.focus();
  await press("Control+Enter", "Enter");
  expect((await deeds()).filter(([deed]) => deed === "send")).toHaveLength(1);
});
