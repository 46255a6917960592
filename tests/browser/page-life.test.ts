import { describe, expect, test } from "vitest";
import type { GoingOn } from "../../src/messages";
import { atDesk, POOR } from "./at-desk";
import {
  chooseOwn,
  editor,
  endWorker,
  findingIn,
  type Inside,
  markedWords,
  ours,
  waitForMark,
  waitForNoMark,
} from "./extension";

const at = atDesk();

test("nothing of ours is in the page before there is something to say", async () => {
  await at.open("gmail");
  await editor(at.page).click();
  await at.page.waitForTimeout(500);
  expect(await ours(at.page)).toEqual([]);
});

describe("an internal note", () => {
  test("is not coached, and a reply turned into one falls silent at once", async () => {
    await at.open("zendesk");
    const switchTo = (channel: string) =>
      at.page.evaluate((name) => (window as unknown as { switchTo(to: string): void }).switchTo(name), channel);
    await switchTo("internal");
    await at.write(POOR);
    await at.page.waitForTimeout(2500);
    expect(await ours(at.page)).toEqual([]);
    await switchTo("web");
    await waitForMark(at.page, at.marked);
    await switchTo("internal");
    await waitForNoMark(at.page, at.marked);
    await at.page.waitForFunction(
      () => ![...document.documentElement.children].some((one) => one.localName.startsWith("wellput-")),
    );
  });
});

test("a field that asks writing tools to keep out is left alone", async () => {
  await at.open("gmail");
  await editor(at.page).evaluate((element) => element.setAttribute("data-gramm", "false"));
  await at.page.evaluate(() => document.body.classList.add("again"));
  await at.page.waitForTimeout(800);
  await at.write(POOR);
  await at.page.waitForTimeout(2000);
  expect(await ours(at.page)).toEqual([]);
});

test("a rule switched off loses its mark in an open page, and comes back when switched on", async () => {
  const { rule } = await findingIn(at.browser, POOR);
  await at.open("gmail");
  await at.write(POOR);
  await waitForMark(at.page, at.marked);
  await chooseOwn(at.browser, { rules: { [rule]: "off" } });
  await waitForNoMark(at.page, at.marked);
  await chooseOwn(at.browser, {});
  await waitForMark(at.page, at.marked);
});

test("a word being composed is left in peace", async () => {
  await at.open("gmail");
  await at.write(POOR);
  await waitForMark(at.page, at.marked);
  const input = await at.browser.context.newCDPSession(at.page);
  await input.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
  await at.page.waitForTimeout(1200);
  expect(await editor(at.page).textContent()).toBe(`${POOR}にほ`);
  await input.send("Input.insertText", { text: "日本" });
  expect(await editor(at.page).textContent()).toBe(`${POOR}日本`);
  await at.page.waitForTimeout(600);
  expect(await markedWords(at.page)).toContain(at.marked);
});

describe("two reply boxes at once", () => {
  test("are marked each by itself", async () => {
    const page = await at.open("gmail");
    await page.evaluate(() => {
      const first = document.querySelector(".ip") as HTMLElement;
      const second = first.cloneNode(true) as HTMLElement;
      second.querySelector("[data-expect]")?.setAttribute("data-expect", "second");
      first.after(second);
    });
    await at.write(POOR);
    await page.locator('[data-expect="second"]').click();
    const other = "Sorry, but shipping is not our department. More soon.";
    const { words } = await findingIn(at.browser, other);
    await page.keyboard.type(other, { delay: 6 });
    await waitForMark(page, words);
    expect(await markedWords(page)).toContain(at.marked);
    await page.locator('[data-expect="second"]').evaluate((element) => element.closest(".ip")?.remove());
    await page.waitForTimeout(800);
    expect(await markedWords(page)).not.toContain(words);
    expect(await markedWords(page)).toContain(at.marked);
  });
});

test("drafts no one expects bring no exception and no standstill", async () => {
  const page = await at.open("gmail");
  const long = `${"We are looking at your order now and will write again on Friday. ".repeat(1600)}`.slice(0, 100_000);
  const drafts = [
    "",
    "Hello",
    "👍🏽👩‍👩‍👧‍👦🎉🎉🎉",
    "مرحبا، لقد استلمنا رسالتك وسوف نرد عليك قريبا.",
    "您好，我们已经收到您的来信，会尽快回复您。",
    '<script>alert("x")</script><b onclick="y">not my department</b> &lt;p&gt; {{name}} $ {a}',
    "Broken \ud83d half and \udc4d other half, not my department. Sorry.",
    "a".repeat(5000),
    "{".repeat(3000),
    ".".repeat(3000),
    long,
    `${long.slice(0, 50_000)} It is not my department.`,
  ];
  for (const draft of drafts) {
    await editor(page).evaluate((element, text) => {
      element.focus();
      document.execCommand("selectAll");
      document.execCommand(text ? "insertText" : "delete", false, text);
    }, draft);
    await page.waitForTimeout(450);
    const began = Date.now();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(Date.now() - began, `${draft.length} characters beginning ${draft.slice(0, 20)}`).toBeLessThan(1500);
  }
  await editor(page).evaluate((element) => {
    element.focus();
    document.execCommand("selectAll");
    document.execCommand("delete");
  });
  await at.write(POOR);
  await waitForMark(page, at.marked);
});

test("a worker that was ended is woken by the next pause, and nothing is lost", async () => {
  await at.open("gmail");
  await at.write("Hi Maya, I'm afraid");
  await at.page.waitForTimeout(500);
  await endWorker(at.browser);
  await at.page.keyboard.type(POOR.slice("Hi Maya, I'm afraid".length), { delay: 6 });
  await waitForMark(at.page, at.marked);
});

test("the popup is told what is going on", async () => {
  await at.open("gmail");
  await at.write(POOR);
  await waitForMark(at.page, at.marked);
  const told = await (await at.browser.worker()).evaluate(async (): Promise<GoingOn | null> => {
    const [tab] = await (globalThis as unknown as Inside).chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined
      ? null
      : ((await (globalThis as unknown as Inside).chrome.tabs.sendMessage(tab.id, {
          type: "what-is-going-on",
        })) as GoingOn);
  });
  expect(told).toMatchObject({ desk: "Gmail", boxes: 1, empty: null });
  expect(told?.findings).toBeGreaterThan(0);
  expect(JSON.stringify(told)).not.toContain("department");
});

test("malformed messages are answered and harm nobody", async () => {
  await at.open("gmail");
  const page = await at.browser.context.newPage();
  await page.goto(`chrome-extension://${at.browser.extensionId}/options.html`);
  const told = await page.evaluate(async () =>
    Promise.all(
      [
        null,
        4,
        {},
        { type: "review" },
        { type: "review", draft: 4, conversation: {}, ignored: 1 },
        { type: "bring" },
      ].map(
        (message) =>
          (globalThis as unknown as Inside).chrome.runtime.sendMessage(message) as Promise<{ ok: boolean } | undefined>,
      ),
    ),
  );
  expect(told.map((one) => one?.ok)).toEqual([false, false, false, false, false, false]);
  await page.close();
});

test("nothing was asked of any network, and no word of a draft was stored", async () => {
  await at.open("gmail");
  const page = await at.browser.context.newPage();
  await page.goto(`chrome-extension://${at.browser.extensionId}/options.html`);
  const stored = await page.evaluate(async () =>
    JSON.stringify(await (globalThis as unknown as Inside).chrome.storage.local.get(null)),
  );
  await page.close();
  expect(stored).not.toMatch(/department|Maya|kettle|afraid/i);
  expect(at.browser.requests).toEqual([]);
});

test("started once more in the same page, the newest coach stays and the older one leaves", async () => {
  const page = await at.open("gmail");
  await at.write(POOR);
  await waitForMark(page, at.marked);
  await page.evaluate(() => document.querySelector("wellput-row")?.setAttribute("data-old", ""));
  await (await at.browser.worker()).evaluate(async () => {
    const { chrome: api } = globalThis as unknown as Inside;
    const files = api.runtime.getManifest().content_scripts?.[0]?.js ?? [];
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    await api.scripting.executeScript({ target: { tabId: tab?.id ?? -1, allFrames: true }, files });
  });
  await page.waitForFunction(() => document.querySelector("[data-old]") === null);
  await page.keyboard.type(" And on.");
  await waitForMark(page, at.marked);
  await page.waitForFunction(() => document.querySelectorAll("wellput-row").length === 1);
  expect((await markedWords(page)).filter((words) => words === at.marked)).toHaveLength(1);
});

// Last: the extension is gone from this browser afterwards.
test("when the extension is reloaded under an open draft, everything of ours goes and the draft stays", async () => {
  const page = await at.open("gmail");
  await at.write(POOR);
  await waitForMark(page, at.marked);
  await page.keyboard.press("F8");
  await page.getByRole("dialog").waitFor();
  const reloader = await at.browser.context.newPage();
  await reloader.goto(`chrome-extension://${at.browser.extensionId}/options.html`);
  await reloader.evaluate(() => (globalThis as unknown as Inside).chrome.runtime.reload()).catch(() => {});
  await page.bringToFront();
  await waitForNoMark(page, at.marked);
  expect(await ours(page)).toEqual([]);
  await editor(page).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And on.");
  expect(await editor(page).textContent()).toBe(`${POOR} And on.`);
});
