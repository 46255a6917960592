import { beforeEach, expect, test } from "vitest";
import { atDesk, POOR } from "./at-desk";
import { clickAt, editor, findingIn, markedWords, placeOf, shot, waitForMark, waitForNoMark } from "./extension";

const at = atDesk();
beforeEach(async () => {
  await at.open("gmail");
});

const card = () => at.page.getByRole("dialog");
const text = async () => (await editor(at.page).textContent()) ?? "";
const selection = () =>
  at.page.evaluate(() => {
    const { anchorNode, anchorOffset, focusOffset } = getSelection() as Selection;
    return [anchorNode?.textContent, anchorOffset, focusOffset, document.activeElement?.getAttribute("data-expect")];
  });

test("a poor reply is marked after a pause, and the page's own HTML is untouched", async () => {
  const { page } = at;
  await at.write(POOR);
  const html = await editor(page).evaluate((element) => element.outerHTML);
  await waitForMark(page, at.marked);
  expect(await editor(page).evaluate((element) => element.outerHTML)).toBe(html);
  expect(
    await page.evaluate(
      () => [...document.body.querySelectorAll("*")].filter((one) => one.localName.startsWith("wellput-")).length,
    ),
  ).toBe(0);
  await page.waitForTimeout(200);
  await shot(page, "coach-marks");
});

test("the sentence being written is not marked until its end, or a longer pause", async () => {
  const { page } = at;
  const unended = "Hello Maya. I'm afraid billing is not my department and I";
  const { words } = await findingIn(at.browser, unended);
  await at.write(unended);
  await page.waitForTimeout(700);
  expect(await markedWords(page)).toEqual([]);
  await waitForMark(page, words, 2500);
});

test("marks live through typing before and after them", async () => {
  const { page } = at;
  await at.write(`Thank you for writing. ${POOR}`);
  await waitForMark(page, at.marked);
  await page.keyboard.press("Home");
  await page.keyboard.type("Hello. ", { delay: 25 });
  expect(await markedWords(page)).toContain(at.marked);
  await page.waitForTimeout(400);
  expect(await markedWords(page)).toContain(at.marked);
  await page.keyboard.press("End");
  await page.keyboard.type(" Take care", { delay: 25 });
  expect(await markedWords(page)).toContain(at.marked);
});

test("resting on a mark opens its card, which takes neither the focus nor the caret; typing closes it", async () => {
  const { page } = at;
  await at.write(POOR);
  await waitForMark(page, at.marked);
  const { x, y } = await placeOf(page, at.marked);
  await page.mouse.move(x, y);
  await card().waitFor();
  await shot(page, "coach-card");
  expect((await selection())[3]).toBe("editor");
  await page.keyboard.type(" More");
  await card().waitFor({ state: "detached" });
  expect(await text()).toBe(`${POOR} More`);
});

test("a plain click on a mark places the caret and opens nothing", async () => {
  const { page } = at;
  await at.write(POOR);
  await waitForMark(page, at.marked);
  await clickAt(page, await placeOf(page, at.marked));
  await page.waitForTimeout(250);
  expect(await card().count()).toBe(0);
  const [, anchor, focus] = await selection();
  expect(anchor).toBe(focus);
  expect(anchor).toBeGreaterThan(POOR.indexOf(at.marked));
  expect(anchor).toBeLessThan(POOR.indexOf(at.marked) + at.marked.length);
});

test("the card goes when the pointer leaves mark and card, and stays on the way between them", async () => {
  const { page } = at;
  await at.write(POOR);
  await waitForMark(page, at.marked);
  const { x, y } = await placeOf(page, at.marked);
  await page.mouse.move(x, y);
  await card().waitFor();
  await page.mouse.move(x + 10, y + 60, { steps: 6 });
  await page.waitForTimeout(600);
  expect(await card().count()).toBe(1);
  await page.mouse.move(1200, 700, { steps: 4 });
  await card().waitFor({ state: "detached" });
});

test("applying changes the marked words and nothing else, and one Ctrl+Z takes it back", async () => {
  const { page } = at;
  await at.write(POOR);
  await waitForMark(page, at.marked);
  const { x, y } = await placeOf(page, at.marked);
  await page.mouse.move(x, y);
  await card()
    .getByRole("button", { name: /^apply/i })
    .first()
    .click();
  await card().waitFor({ state: "detached" });
  const [before, after] = POOR.split(at.marked) as [string, string];
  const applied = await text();
  expect(applied.startsWith(before)).toBe(true);
  expect(applied.endsWith(after)).toBe(true);
  expect(applied).not.toContain(at.marked);
  await waitForNoMark(page, at.marked);
  await page.keyboard.press("Control+z");
  expect(await text()).toBe(POOR);
  await waitForMark(page, at.marked);
});

test("after applying, the first blank is selected, so that the next key fills it", async () => {
  const { page } = at;
  const [fix = ""] = (await findingIn(at.browser, POOR)).fixes;
  expect(fix).toContain("{");
  await at.write(POOR);
  await waitForMark(page, at.marked);
  await page.keyboard.press("F8");
  await card().waitFor();
  await page.keyboard.press("Alt+Shift+Enter");
  await card().waitFor({ state: "detached" });
  await page.keyboard.type("Priya");
  expect(await text()).toBe(POOR.replace(at.marked, fix.replace(/\{[^}]*\}/, "Priya")));
});

test("Esc gives the caret back exactly where it was", async () => {
  const { page } = at;
  await at.write(POOR);
  await waitForMark(page, at.marked);
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  const was = await selection();
  await page.keyboard.press("F8");
  await card().waitFor();
  expect((await selection())[3]).not.toBe("editor");
  await shot(page, "coach-card-by-key");
  await page.keyboard.press("Escape");
  await card().waitFor({ state: "detached" });
  expect(await selection()).toEqual(was);
});

test("what is missing stands in the chip row, and goes in as a sentence of its own", async () => {
  const { page } = at;
  await at.write(POOR);
  const chip = page.locator("wellput-row").getByRole("button", { name: /apolog|sorry/i });
  await chip.click();
  await card().waitFor();
  await shot(page, "coach-missing");
  await card()
    .getByRole("button", { name: /^(apply|add|insert)/i })
    .first()
    .click();
  await card().waitFor({ state: "detached" });
  const [, before, sentence, after] = /^(.*?)(I'm sorry[^.]*\.)(.*)$/s.exec(await text()) ?? [];
  expect(sentence).toContain("{");
  expect(before).toMatch(/(^|[.!?,]\s)$/);
  expect(after).toMatch(/^(\s|$)/);
});

test("ignored here is ignored at once, and can be taken back from the panel", async () => {
  const { page } = at;
  await at.write(POOR);
  await waitForMark(page, at.marked);
  await page.keyboard.press("F8");
  await card().waitFor();
  await page.keyboard.press("Alt+Shift+Delete");
  await card().waitFor({ state: "detached" });
  await waitForNoMark(page, at.marked);
  await page.locator("wellput-row").getByRole("button").first().click();
  await card().waitFor();
  await shot(page, "coach-panel");
  await card()
    .getByRole("button", { name: /show again|restore|undo/i })
    .first()
    .click();
  await waitForMark(page, at.marked);
});

test("a card follows its words when the page scrolls", async () => {
  const { page } = at;
  await page.addStyleTag({ content: "body { height: 3000px }" });
  await at.write(POOR);
  await waitForMark(page, at.marked);
  const { x, y } = await placeOf(page, at.marked);
  await page.mouse.move(x, y);
  await card().waitFor();
  const gap = async () => ((await card().boundingBox())?.y ?? 0) - (await placeOf(page, at.marked)).y;
  const was = await gap();
  await page.evaluate(() => scrollBy(0, 120));
  await page.waitForTimeout(200);
  expect(Math.abs((await gap()) - was)).toBeLessThan(2);
});
