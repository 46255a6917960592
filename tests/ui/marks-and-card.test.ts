import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import type { Severity } from "../../src/engine/review";
import { unbracket } from "../../src/rulebook/check-examples";
import { readSources } from "../../src/rulebook/load";
import { editor, placeOf, waitForNoMark } from "../browser/extension";
import { atDeskAndInside, card, focused, marks, POOR, putCaret, waitForMarks, write } from "./on-page";

const { at, inside } = atDeskAndInside();
let page: Page;
beforeEach(async () => {
  page = await at.open("gmail");
});

describe("marks", () => {
  test("are three at most, the worst first, and each severity has a shape and a colour of its own", async () => {
    const all = await inside.markable(POOR);
    expect(all.length).toBeGreaterThanOrEqual(4);
    const severities: Record<string, Severity> = {};
    for (const [at, { rule }] of all.entries()) severities[rule] = at === 1 ? "stop" : at === 2 ? "firm" : "gentle";
    const isAsChosen = ({ rule, severity }: (typeof all)[number]) => severity === (severities[rule] ?? severity);
    // Where one was made gentler, another may speak up in its place.
    for (let known = 0; known < Object.keys(severities).length; ) {
      known = Object.keys(severities).length;
      await inside.choose({ severities });
      await expect.poll(async () => (await inside.markable(POOR)).every(isAsChosen), { timeout: 5000 }).toBe(true);
      for (const { rule } of await inside.markable(POOR)) severities[rule] ??= "gentle";
    }
    await write(page, POOR);
    await expect
      .poll(async () => (await marks(page)).map(({ severity }) => severity), { timeout: 5000 })
      .toEqual(["stop", "firm", "gentle"]);
    const seen = await marks(page);
    expect(seen.slice(0, 2).map(({ words }) => words)).toEqual([all[1]?.words, all[2]?.words]);
    const looks = await editor(page).evaluate((element) =>
      ["stop", "firm", "gentle"].map((severity) => {
        const style = getComputedStyle(element, `::highlight(wellput-${severity})`);
        return [style.textDecorationStyle, style.textDecorationColor, style.backgroundColor];
      }),
    );
    for (const part of [0, 1, 2]) expect(new Set(looks.map((look) => look[part])).size).toBe(3);
    expect(looks.map(([shape]) => shape)).not.toContain("wavy");
  });

  test("stay away from the sentence being typed, and come with its end", async () => {
    await editor(page).focus();
    const [first] = await inside.markable("Please calm down, we do this every day.");
    expect(first).toBeDefined();
    await page.keyboard.type("Thank you for writing. Please calm down, we do this every day", { delay: 15 });
    await page.waitForTimeout(500);
    expect(await marks(page)).toEqual([]);
    await page.keyboard.type(".", { delay: 15 });
    await waitForMarks(page);
  });
});

describe("the card", () => {
  beforeEach(async () => {
    await write(page, POOR);
    await waitForMarks(page, 2);
  });

  test("opens when the pointer has rested for 400 ms, not before, and takes no focus", async () => {
    const [mark] = await marks(page);
    const { x, y } = await placeOf(page, mark?.words ?? "");
    await page.mouse.move(x, y);
    // Told by the page's own clock: the way between test and browser takes its time on a busy machine.
    const waited = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const began = performance.now();
          if (document.querySelector("wellput-card")) resolve(0);
          new MutationObserver((_, observer) => {
            if (!document.querySelector("wellput-card")) return;
            observer.disconnect();
            resolve(performance.now() - began);
          }).observe(document.documentElement, { childList: true });
        }),
    );
    // Counted from a little after the move.
    expect(waited).toBeGreaterThan(250);
    expect(waited).toBeLessThan(700);
    expect(await focused(page)).toBe("editor");
  });

  test("shows what changes, in its sentence; applies what is filled in by Tab and typing", async () => {
    await page.keyboard.press("F8");
    await card(page).waitFor();
    await page.keyboard.press("Escape");
    await putCaret(page, 0);
    const all = await inside.markable(POOR);
    const at = all.findIndex(({ fixes }) => (fixes[0]?.match(/\{/g) ?? []).length >= 2);
    expect(at).toBeGreaterThanOrEqual(0);
    for (let step = 0; step <= at; step++) await page.keyboard.press("F8");
    const { words, fixes } = all[at] as (typeof all)[number];
    const fix = fixes[0] as string;
    expect((await card(page).locator(".before").textContent())?.replaceAll("\u00a0", " ")).toContain(words.trim());
    const blanks = fix.match(/\{[^}]+\}/g) as string[];
    const fields = card(page).locator("li").first().getByRole("textbox");
    expect(await fields.count()).toBe(blanks.length);
    expect(await focused(page)).toContain(blanks[0]?.slice(1, -1));
    await page.keyboard.type("one");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain(blanks[1]?.slice(1, -1));
    await page.keyboard.type("two");
    await page.keyboard.press("Alt+Shift+Enter");
    await card(page).waitFor({ state: "detached" });
    const expected = fix.replace(blanks[0] as string, "one").replace(blanks[1] as string, "two");
    expect(await editor(page).textContent()).toBe(POOR.replace(words, expected));
  });

  test("tells its place, goes on and back, and gives its reason on demand", async () => {
    await putCaret(page, 0);
    await page.keyboard.press("F8");
    const place = card(page).locator(".place");
    const all = (await inside.review(POOR)).findings.length;
    expect(await place.textContent()).toBe(`1 of ${all}`);
    const first = await card(page).locator(".say").textContent();
    await card(page).getByRole("button", { name: "Next" }).click();
    expect(await place.textContent()).toBe(`2 of ${all}`);
    expect(await card(page).locator(".say").textContent()).not.toBe(first);
    await card(page).getByRole("button", { name: "Previous" }).click();
    expect(await card(page).locator(".say").textContent()).toBe(first);
    await card(page).getByRole("button", { name: "Why this rule" }).click();
    await card(page).getByText("Instead of").waitFor();
    expect((await card(page).locator(".aside").textContent())?.length).toBeGreaterThan(80);
  });

  test("ignores as far as the agent says, from its own menu", async () => {
    await putCaret(page, 0);
    await page.keyboard.press("F8");
    const [first] = await inside.markable(POOR);
    await card(page).getByRole("button", { name: "Ignore", exact: true }).click();
    const choices = card(page).getByRole("group", { name: "Ignore" }).getByRole("button");
    expect(await choices.allTextContents()).toEqual(["This one", "In this reply", "For a day", "Always"]);
    await choices.filter({ hasText: "In this reply" }).click();
    await card(page).waitFor({ state: "detached" });
    await waitForNoMark(page, first?.words ?? "");
  });
});

test("a guess of the listener's says so on its card; a rule's finding does not", async () => {
  const { rules } = readSources();
  const words = rules.find(({ kind, missing }) => kind === "hint" && missing === null)?.flags[0]?.reply ?? "";
  const guess = unbracket(words).text;
  const note = card(page).getByText("A hint, not a rule");
  await write(page, POOR);
  await waitForMarks(page, 2);
  await putCaret(page, 0);
  await page.keyboard.press("F8");
  await card(page).waitFor();
  expect(await note.count()).toBe(0);
  await page.keyboard.press("Escape");

  await inside.choose({
    rules: Object.fromEntries(rules.filter(({ kind }) => kind !== "hint").map(({ id }) => [id, "off"])),
  });
  await page.keyboard.press("Control+a");
  await write(page, guess);
  await expect.poll(async () => (await inside.markable(guess)).length, { timeout: 5000 }).toBeGreaterThan(0);
  await waitForMarks(page, 1);
  await putCaret(page, 0);
  await page.keyboard.press("F8");
  await note.waitFor();
});

test("an editor that refuses is not forced: the card copies instead, and says so", async () => {
  await write(page, POOR);
  await waitForMarks(page, 2);
  // An editor that takes nothing from outside: whatever is put in, it puts back.
  await editor(page).evaluate((element) => {
    const html = element.innerHTML;
    element.addEventListener("beforeinput", (event) => event.preventDefault(), { capture: true });
    element.addEventListener("input", () => {
      element.innerHTML = html;
    });
  });
  await page.keyboard.press("F8");
  await card(page)
    .getByRole("button", { name: /^Apply/ })
    .first()
    .click();
  await card(page).getByRole("button", { name: /^Copy/ }).first().waitFor();
  expect(await card(page).textContent()).toContain("copy the words and paste them");
  expect(await editor(page).textContent()).toBe(POOR);
});
