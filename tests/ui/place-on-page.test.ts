import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser, openDesk } from "../browser/extension";
import { card, POOR, waitForMarks, write } from "./on-page";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openDesk(browser, "gmail"));
  // The reply box floats, as Gmail's own pop-out does, so that it can stand anywhere.
  await page.addStyleTag({ content: ".ip{position:fixed!important;margin:0} .editable{overflow:auto}" });
  await write(page, `${POOR} ${POOR.replace("Hi Maya, ", "")}`);
  await waitForMarks(page, 3);
});
afterAll(() => browser.close());

/** Pixels of the viewport. */
interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Seen {
  round: number;
  window: [number, number];
  caretLine: Edges;
  words: Edges | null;
  card: Edges | null;
}
const overlap = (one: Edges, other: Edges) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A number from 0 to 1 that is the same in every run. */
function chance(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 2246822519);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3266489917);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

test("in 200 windows and places: never over the caret's line, never outside the window, shown where there is room", async () => {
  const seen: Seen[] = [];
  for (let round = 0; round < 200; round++) {
    const dice = (n: number) => chance(round * 16 + n);
    // A new window every eighth time; the box and the caret every time.
    const at = round - (round % 8);
    const width = Math.round(320 + chance(at * 16 + 14) * 1120);
    const height = Math.round(256 + chance(at * 16 + 15) * 700);
    if (round === at) await page.setViewportSize({ width, height });
    const caretLine = await page.evaluate(
      setUp,
      Array.from({ length: 6 }, (_, n) => dice(n)),
    );
    await page.keyboard.press(round % 3 ? "F8" : "Shift+F8");
    seen.push({ round, window: [width, height], caretLine, ...(await page.evaluate(look)) });
    await page.keyboard.press("Escape");
  }
  const shown = seen.flatMap((one) => (one.card ? [{ ...one, card: one.card }] : []));
  expect(shown.filter((one) => overlap(one.card, one.caretLine))).toEqual([]);
  expect(
    shown.filter(({ card: { left, top, right, bottom }, window }) => {
      return left < 0 || top < 0 || right > window[0] || bottom > window[1];
    }),
  ).toEqual([]);
  // Where its words are in sight and the caret's line leaves room above or below, there is a card.
  const roomy = seen.filter(({ window, words, caretLine }) => {
    const room = Math.max(caretLine.top, window[1] - caretLine.bottom);
    return room > 120 && words !== null && words.top > 0 && words.bottom < window[1];
  });
  expect(roomy.length).toBeGreaterThan(120);
  expect(roomy.filter((one) => one.card === null)).toEqual([]);
  console.info(`${shown.length} of ${seen.length} cards shown, ${roomy.length} where there was room`);
});

test("opened by the pointer it keeps off the caret's line too", async () => {
  let looked = 0;
  for (let round = 0; round < 6; round++) {
    await page.setViewportSize({ width: 700 + round * 90, height: 420 + round * 60 });
    const caretLine = await page.evaluate(
      setUp,
      Array.from({ length: 6 }, (_, n) => chance(9000 + round * 8 + n)),
    );
    const mark = await page.evaluate(() => {
      const ranges = ["stop", "firm", "gentle"].flatMap((name) => [...(CSS.highlights.get(`wellput-${name}`) ?? [])]);
      const rects = ranges.flatMap((range) => [...(range as Range).getClientRects()]);
      const middles = rects.map((rect) => ({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }));
      return middles.find(({ x, y }) => document.elementFromPoint(x, y)?.closest("[data-expect]"));
    });
    if (!mark) continue;
    looked++;
    await page.mouse.move(mark.x, mark.y);
    await page.waitForFunction(() => document.querySelector("wellput-card"), null, { timeout: 4000 });
    const { card: shown } = await page.evaluate(look);
    if (shown) expect(overlap(shown, caretLine), `round ${round}`).toBe(false);
    await page.mouse.move(1, 1);
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
  }
  expect(looked).toBeGreaterThan(2);
});

/** Places box and caret by six throws of the dice and tells the caret's line. Runs in the page. */
function setUp(dice: number[]): Edges {
  const [d0 = 0, d1 = 0, d2 = 0, d3 = 0, d4 = 0, d5 = 0] = dice;
  const box = document.querySelector(".ip") as HTMLElement;
  const editor = document.querySelector("[data-expect]") as HTMLElement;
  const wide = Math.max(240, innerWidth * (0.4 + d0 * 0.6));
  box.style.setProperty("width", `${wide}px`);
  box.style.setProperty("left", `${d1 * Math.max(0, innerWidth - wide)}px`);
  box.style.setProperty("top", `${d2 * innerHeight * 0.8 - 20}px`);
  editor.style.fontSize = `${12 + d3 * 12}px`;
  editor.style.maxHeight = `${Math.max(80, innerHeight * 0.6)}px`;
  const text = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const range = document.createRange();
  const at = Math.floor(d4 * (text.length - 1));
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  editor.scrollTop = d5 * 80;
  // The caret is where the agent writes, so it is in sight.
  const wanted = range.getBoundingClientRect().top - editor.getBoundingClientRect().top;
  if (wanted < 0 || wanted > editor.clientHeight - 30) editor.scrollTop += wanted - 20;
  editor.focus({ preventScroll: true });
  getSelection()?.collapse(text, at);
  const { top, bottom } = range.getBoundingClientRect();
  const { left, right } = editor.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** The card as it is drawn, and the words it is about. Runs in the page. */
function look(): Pick<Seen, "card" | "words"> {
  const plain = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
  const drawn = document.querySelector("wellput-card")?.shadowRoot?.querySelector(".wp.card") as HTMLElement | null;
  const [range] = [...(CSS.highlights.get("wellput-active") ?? [])] as Range[];
  const editor = (document.querySelector("[data-expect]") as HTMLElement).getBoundingClientRect();
  const words = range?.getBoundingClientRect();
  const inSight = words && words.top >= editor.top && words.bottom <= editor.bottom;
  return {
    card: drawn && getComputedStyle(drawn).visibility === "visible" ? plain(drawn.getBoundingClientRect()) : null,
    words: inSight ? plain(words) : null,
  };
}
