import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import type { Severity } from "../../src/engine/review";
import { editor, placeOf, waitForNoMark } from "../browser/extension";
import { atDeskAndInside, card, focused, marks, POOR, putCaret, row, selection, waitForMarks, write } from "./on-page";

const { at, inside } = atDeskAndInside();
let page: Page;
beforeEach(async () => {
  page = await at.open("gmail");
});

/** What would be marked in a draft if there were no limit, in the order it stands there. */
async function markable(draft: string) {
  const { findings } = await inside.review(draft);
  return findings
    .filter(({ missing, start, end }) => missing === null && end > start)
    .map((finding) => ({ ...finding, words: draft.slice(finding.start, finding.end) }))
    .sort((a, b) => a.start - b.start);
}

describe("marks", () => {
  test("are three at most, the worst first, and each severity has a shape and a colour of its own", async () => {
    const all = await markable(POOR);
    expect(all.length).toBeGreaterThanOrEqual(4);
    const severities: Record<string, Severity> = {};
    for (const [at, { rule }] of all.entries()) severities[rule] = at === 1 ? "stop" : at === 2 ? "firm" : "gentle";
    const isAsChosen = ({ rule, severity }: (typeof all)[number]) => severity === (severities[rule] ?? severity);
    // Where one was made gentler, another may speak up in its place.
    for (let known = 0; known < Object.keys(severities).length; ) {
      known = Object.keys(severities).length;
      await inside.choose({ severities });
      await expect.poll(async () => (await markable(POOR)).every(isAsChosen), { timeout: 5000 }).toBe(true);
      for (const { rule } of await markable(POOR)) severities[rule] ??= "gentle";
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
    const [first] = await markable("Please calm down, we do this every day.");
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
    const all = await markable(POOR);
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
    const [first] = await markable(POOR);
    await card(page).getByRole("button", { name: "Ignore", exact: true }).click();
    const choices = card(page).getByRole("group", { name: "Ignore" }).getByRole("button");
    expect(await choices.allTextContents()).toEqual(["This one", "In this reply", "For a day", "Always"]);
    await choices.filter({ hasText: "In this reply" }).click();
    await card(page).waitFor({ state: "detached" });
    await waitForNoMark(page, first?.words ?? "");
  });
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

describe("the chip row", () => {
  test("names what is missing, opens its card, folds to a dot and back", async () => {
    await write(page, POOR);
    await waitForMarks(page, 2);
    const { findings } = await inside.review(POOR);
    const state = row(page).getByRole("button", { name: /things? to look at/ });
    expect(await state.textContent()).toBe(`${findings.length} things to look at`);
    const missing = findings.filter(({ missing }) => missing !== null);
    expect(missing.length).toBeGreaterThan(0);
    const chips = row(page).locator(".chip.missing");
    expect(await chips.count()).toBe(Math.min(missing.length, 2));
    const box = await editor(page).boundingBox();
    const place = await row(page).getByRole("group").boundingBox();
    // Outside of what can be written in.
    expect(place && box && (place.y >= box.y + box.height || place.y + place.height <= box.y)).toBe(true);
    await chips.first().click();
    await card(page).waitFor();
    expect(await focused(page)).toBe("editor");
    await page.keyboard.press("Escape");
    await row(page).getByRole("button", { name: "Fold to a dot" }).click();
    expect((await row(page).getByRole("group").boundingBox())?.width).toBeLessThanOrEqual(36);
    await row(page).getByRole("button").click();
    await state.waitFor();
  });

  test("says that a reply reads well, with a word of true praise", async () => {
    await write(
      page,
      "Hi Maya, I'm sorry your kettle arrived cracked, and for the second time. A new one leaves today and will be with you on Friday. I packed it myself and will write to you on Friday evening to hear that it came whole. Best wishes, Sam",
    );
    await row(page).getByText("Reads well").waitFor();
    expect(await marks(page)).toEqual([]);
    expect((await row(page).locator(".praise").textContent())?.length).toBeGreaterThan(10);
  });
});

test("the panel has everything by principle, gives ignored ones back, and keeps the number for who asks", async () => {
  await write(page, POOR);
  await waitForMarks(page, 2);
  const { findings, overall } = await inside.review(POOR);
  await row(page)
    .getByRole("button", { name: /things? to look at/ })
    .click();
  await card(page).waitFor();
  expect(await card(page).locator(".row").count()).toBe(findings.length);
  expect(await card(page).locator(".principles li").count()).toBe(10);
  expect(await card(page).textContent()).not.toContain("of 100");
  await card(page).getByRole("button", { name: "The score" }).click();
  expect(await card(page).locator(".overall").textContent()).toContain(`${overall} of 100`);
  await card(page).locator(".row").first().click();
  await card(page).getByRole("button", { name: "Ignore", exact: true }).click();
  await card(page).getByRole("button", { name: "This one" }).click();
  await row(page)
    .getByRole("button", { name: /things? to look at/ })
    .click();
  await card(page).locator(".ignored").waitFor();
  expect(await card(page).locator(".row").count()).toBe(findings.length - 1);
  await card(page)
    .getByRole("button", { name: /^Restore/ })
    .click();
  await expect.poll(() => card(page).locator(".row").count()).toBe(findings.length);
});

test("by keyboard alone: write, go on, open, explain, ignore, apply, close, and the caret is where it was", async () => {
  await page.locator(".T-I-atl").focus();
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("editor");
  await page.keyboard.type(POOR, { delay: 4 });
  // Read to its end: a card of what the rest of a sentence takes back would close again.
  const { findings } = await inside.review(POOR);
  await row(page).getByText(`${findings.length} things to look at`).waitFor();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Shift+ArrowLeft");
  const was = await selection(page);
  expect(was.anchorOffset - was.focusOffset).toBe(3);

  await page.keyboard.press("Alt+F8");
  await card(page).waitFor();
  expect(await focused(page)).not.toBe("editor");
  await page.keyboard.press("Escape");
  expect(await selection(page)).toEqual(was);

  await page.keyboard.press("F8");
  await card(page).waitFor();
  const said = await card(page).locator(".say").textContent();
  await page.keyboard.press("F8");
  expect(await card(page).locator(".say").textContent()).not.toBe(said);
  await page.keyboard.press("Shift+F8");
  expect(await card(page).locator(".say").textContent()).toBe(said);
  await page.keyboard.press("Alt+Shift+F8");
  await card(page).getByText("Instead of").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  expect(await selection(page)).toEqual(was);

  const count = (await marks(page)).length;
  await putCaret(page, 0);
  await page.keyboard.press("F8");
  const ignored = (await markable(POOR))[0]?.words ?? "";
  await page.keyboard.press("Alt+Shift+Delete");
  await card(page).waitFor({ state: "detached" });
  await waitForNoMark(page, ignored);
  expect(count).toBeGreaterThan(0);
  expect(await focused(page)).toBe("editor");
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+Shift+Enter");
  await card(page).waitFor({ state: "detached" });
  expect(await editor(page).textContent()).not.toBe(POOR);
  expect(await focused(page)).toBe("editor");
  await page.keyboard.press("Control+z");
  expect(await editor(page).textContent()).toBe(POOR);
});

test("a screen reader hears of each finding once, politely, and of nothing while it stays", async () => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const listen = (root: ShadowRoot) => {
      let last = "";
      const look = () => {
        const region = root.querySelector("[role=status]");
        const words = region?.textContent ?? "";
        if (words === last) return;
        last = words;
        heard.push(words);
      };
      look();
      new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
    };
    const found = new WeakSet<Element>();
    new MutationObserver(() => {
      const host = document.querySelector("wellput-row");
      if (!host?.shadowRoot || found.has(host)) return;
      found.add(host);
      listen(host.shadowRoot);
    }).observe(document.documentElement, { childList: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.filter(Boolean));
  const first = "Hi Maya, I'm afraid billing is not my department. ";
  await write(page, first);
  await waitForMarks(page);
  await page.waitForTimeout(300);
  const atFirst = await heard();
  expect(atFirst).toHaveLength(1);
  expect(atFirst[0]).toMatch(/^To look at: /);
  // The same findings, read again and again while the agent writes on.
  for (const words of ["We looked at the order. ", "It left us on Monday. "]) {
    await page.keyboard.type(words, { delay: 10 });
    await page.waitForTimeout(350);
  }
  const before = await heard();
  await page.keyboard.type("Please calm down. ", { delay: 10 });
  await waitForMarks(page, 2);
  await page.waitForTimeout(300);
  const all = await heard();
  expect(all.length).toBe(before.length + 1);
  expect(new Set(all).size).toBe(all.length);
  const region = row(page).getByRole("status");
  expect(await region.getAttribute("aria-live")).toBe("polite");
  expect(await page.locator("wellput-row [role=alert], wellput-row [aria-live=assertive]").count()).toBe(0);
});
