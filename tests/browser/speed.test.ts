import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Browser, editor, endWorker, findingIn, type OpenDesk, openBrowser, openDesk } from "./extension";
import { percentile, traceTyping } from "./trace-typing";

/** The shortest wait that counts as a pause, ms: a hand this even has this one. */
const PAUSE = 120;
const SENTENCE = "Billing is not my department";
const ROUNDS = 16;

let browser: Browser;
let desk: OpenDesk;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.page.close();
});

/** From the last key, which ends the sentence, to its mark; ms, by the page's own clock. */
async function keyToMark(beforeLastKey: () => Promise<void>): Promise<number> {
  const { page } = desk;
  await editor(page).evaluate((element) => {
    element.focus();
    document.execCommand("selectAll");
    document.execCommand("delete");
  });
  // Long enough for the empty draft to be read: nothing of the last round is marked any more.
  await page.waitForTimeout(400);
  await page.keyboard.type(SENTENCE, { delay: 12 });
  await page.waitForTimeout(350);
  await beforeLastKey();
  await editor(page).evaluate((element) => {
    const clock = window as unknown as { took: Promise<number> };
    clock.took = new Promise((resolve) => {
      const look = (began: number) => {
        const isMarked = [...CSS.highlights].some(
          ([name, marks]) => name.startsWith("wellput-") && [...marks].some(String),
        );
        if (isMarked) resolve(performance.now() - began);
        else setTimeout(look, 1, began);
      };
      element.addEventListener("input", () => look(performance.now()), { once: true });
    });
  });
  await page.keyboard.press(".");
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took);
}

async function pauseToMark(rounds: number, beforeLastKey: () => Promise<void>): Promise<number[]> {
  await findingIn(browser, `${SENTENCE}.`);
  desk = await openDesk(browser, "gmail");
  await editor(desk.page).click();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push((await keyToMark(beforeLastKey)) - PAUSE);
  return times.sort((a, b) => a - b);
}

function tell(what: string, times: number[]): void {
  console.log(
    `${what}: p50 ${percentile(times, 50).toFixed(1)} ms, p95 ${percentile(times, 95).toFixed(1)} ms (${times.length} times)`,
  );
}

test("from pause to mark, worker awake", async () => {
  const times = await pauseToMark(ROUNDS, async () => {});
  tell("pause to mark, worker awake", times);
  expect(percentile(times, 50)).toBeLessThan(50);
  expect(percentile(times, 95)).toBeLessThan(150);
});

test("from pause to mark, worker asleep", async () => {
  const times = await pauseToMark(ROUNDS, () => endWorker(browser));
  tell("pause to mark, worker asleep", times);
  expect(percentile(times, 50)).toBeLessThan(150);
});

test("writing in a 600-word draft costs the page next to nothing", async () => {
  desk = await openDesk(browser, "gmail");
  const { page } = desk;
  await editor(page).click();
  await page.keyboard.insertText("We looked at your order again and the kettle left us on Monday. ".repeat(50).trim());
  await page.waitForTimeout(1000);
  const { perKey, longest } = await traceTyping(
    browser,
    page,
    " We are sorry for the wait and will write to you again on Friday with news.",
  );
  tell("our own work per key", perKey);
  console.log(`our longest piece of work while writing and at the pause: ${longest.toFixed(1)} ms`);
  expect(perKey.length).toBeGreaterThan(50);
  expect(percentile(perKey, 95)).toBeLessThan(1);
  expect(longest).toBeLessThan(50);
});

test("a 50 KB paste brings no standstill", async () => {
  desk = await openDesk(browser, "gmail");
  const { page } = desk;
  await editor(page).click();
  const text = "We looked at your order again, and the kettle left us on Monday. ".repeat(780);
  const longest = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let worst = 0;
        const watch = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) worst = Math.max(worst, duration);
        });
        watch.observe({ type: "longtask" });
        setTimeout(() => resolve(worst), 4000);
      }),
  );
  await page.waitForTimeout(200);
  await editor(page).evaluate((element, pasted) => {
    element.textContent = pasted;
    element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);
  const worst = await longest;
  console.log(`longest task after a paste of ${text.length} characters: ${worst.toFixed(0)} ms`);
  expect(worst).toBeLessThan(250);
});

test("a hundred boxes opened and closed leave nothing behind", async () => {
  desk = await openDesk(browser, "gmail");
  const { page } = desk;
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const measure = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return { listeners: of("JSEventListeners"), nodes: of("Nodes"), heap: of("JSHeapUsedSize") };
  };
  const cycles = (count: number) =>
    page.evaluate(async (times) => {
      const first = document.querySelector(".ip") as HTMLElement;
      for (let cycle = 0; cycle < times; cycle++) {
        const box = first.cloneNode(true) as HTMLElement;
        (box.querySelector("[data-expect]") as HTMLElement).textContent = "Billing is not my department. Ask them.";
        first.after(box);
        await new Promise((done) => setTimeout(done, 160));
        box.remove();
        await new Promise((done) => setTimeout(done, 140));
      }
    }, count);
  await cycles(10);
  await page.waitForTimeout(1000);
  const before = await measure();
  await cycles(100);
  await page.waitForTimeout(1000);
  const after = await measure();
  console.log(
    `100 boxes: listeners ${before.listeners} → ${after.listeners}, nodes ${before.nodes} → ${after.nodes}, heap ${(before.heap / 1e6).toFixed(2)} → ${(after.heap / 1e6).toFixed(2)} MB`,
  );
  expect(after.listeners).toBeLessThan(before.listeners + 20);
  expect(after.nodes).toBeLessThan(before.nodes + 100);
});
