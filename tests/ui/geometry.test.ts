import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { galleryUrl, openBrowser, openPage } from "./open-browser";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await openPage(browser, galleryUrl);
});
afterAll(() => browser.close());

const SAMPLES = ["notMyDepartment", "mistakesWereMade", "justSimply", "calmDown", "noApology", "tooLong"] as const;
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1000, height: 620 },
  { width: 640, height: 400 },
  // A narrow side panel, where a card has its whole height but not its whole width.
  { width: 320, height: 760 },
  // A laptop at 400 %.
  { width: 320, height: 256 },
];

interface Seen {
  shown: boolean;
  over: boolean;
  outside: boolean;
  reachable: boolean;
  told: string;
}

describe("a card beside a caret", () => {
  test.each(WINDOWS)("50 carets in a window of $width × $height", async (viewport) => {
    await page.setViewportSize(viewport);
    const seen: Seen[] = [];
    for (let round = 0; round < 50; round++) seen.push(await page.evaluate(showAndLook, [round, SAMPLES] as const));
    expect(seen.filter((one) => one.over)).toEqual([]);
    expect(seen.filter((one) => one.outside)).toEqual([]);
    expect(seen.filter((one) => one.shown && !one.reachable)).toEqual([]);
    // Hidden is right only where the caret's line leaves no room: never in a window of ordinary size.
    const hidden = seen.filter((one) => !one.shown).length;
    expect(hidden).toBeLessThanOrEqual(viewport.height > 300 ? 0 : 10);
  });

  test("stays where it may when it grows", async () => {
    await page.setViewportSize({ width: 800, height: 500 });
    const bottoms = await page.evaluate(async () => {
      const caretLine = { left: 20, top: 440, width: 700, height: 24 };
      window.stage.open("notMyDepartment", { anchorRects: [{ left: 60, top: 440, width: 90, height: 24 }], caretLine });
      const root = document.getElementById("stage")?.shadowRoot as ShadowRoot;
      const layer = root.querySelector(".wp-layer") as HTMLElement;
      const before = layer.getBoundingClientRect();
      root.querySelector<HTMLElement>("[data-opens=why]")?.click();
      await new Promise((done) => setTimeout(done, 100));
      const after = layer.getBoundingClientRect();
      return { grown: after.height - before.height, before: before.bottom, after: after.bottom, top: after.top };
    });
    expect(bottoms.grown).toBeGreaterThan(40);
    expect(bottoms.after).toBeCloseTo(bottoms.before, 0);
    expect(bottoms.top).toBeGreaterThanOrEqual(8);
  });

  test("follows its words when the page scrolls", async () => {
    await page.setViewportSize({ width: 800, height: 600 });
    const moved = await page.evaluate(async () => {
      const tall = document.body.appendChild(document.createElement("div"));
      tall.style.height = "3000px";
      const anchor = document.body.insertBefore(document.createElement("div"), tall);
      anchor.style.cssText = "position:absolute;top:300px;left:40px;width:80px;height:20px";
      window.stage.openAt("justSimply", () => ({ anchorRects: [anchor.getBoundingClientRect()], caretLine: null }));
      const layer = document.getElementById("stage")?.shadowRoot?.querySelector(".wp-layer") as HTMLElement;
      const before = layer.getBoundingClientRect().top;
      scrollBy(0, 150);
      await new Promise((done) => setTimeout(done, 100));
      const by = before - layer.getBoundingClientRect().top;
      window.stage.close();
      tall.remove();
      anchor.remove();
      return by;
    });
    expect(moved).toBe(150);
  });
});

/** Draws an editor, sets a real caret, opens a card at random words of it, and looks at what came of it. Runs in the page. */
function showAndLook([round, samples]: readonly [number, typeof SAMPLES]): Seen {
  let state = (round + 1) * 2654435761 + innerWidth;
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
  document.getElementById("editor")?.remove();
  const editor = document.body.appendChild(document.createElement("div"));
  editor.id = "editor";
  editor.contentEditable = "true";
  const wide = Math.max(200, innerWidth * (0.4 + random() * 0.6));
  const size = 12 + random() * 12;
  editor.style.cssText = `position:fixed; all:revert; position:fixed; box-sizing:border-box; width:${wide}px; left:${random() * (innerWidth - wide)}px;
    top:${random() * innerHeight * 0.8}px; max-height:${innerHeight * 0.6}px; overflow:auto; font:${size}px/1.5 serif; letter-spacing:0; text-align:start; text-indent:0`;
  editor.textContent =
    "Dear Dana, I am afraid billing is not my department and mistakes were made in the process. ".repeat(4);
  const text = editor.firstChild as Text;
  const stretch = (from: number, to: number) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return range;
  };
  const at = Math.floor(random() * (text.length - 40));
  const caretAt = Math.min(text.length - 2, Math.max(0, at + Math.floor((random() - 0.3) * 120)));
  getSelection()?.collapse(text, caretAt);
  const { top, height } = stretch(caretAt, caretAt + 1).getBoundingClientRect();
  const { left, width } = editor.getBoundingClientRect();
  const caretLine = { left, top, width, height };
  const anchorRects = [...stretch(at, at + 5 + Math.floor(random() * 30)).getClientRects()];
  window.stage.open(samples[round % samples.length] as (typeof samples)[number], { anchorRects, caretLine });

  const root = document.getElementById("stage")?.shadowRoot as ShadowRoot;
  const layer = root.querySelector(".wp-layer") as HTMLElement;
  const box = layer.getBoundingClientRect();
  const shown = getComputedStyle(layer).visibility === "visible";
  const over = box.left < left + width && left < box.right && box.top < top + height && top < box.bottom;
  const outside = box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
  // What does not fit must be reachable by scrolling.
  const card = layer.firstElementChild as HTMLElement;
  card.scrollTop = card.scrollHeight;
  const last = [...card.querySelectorAll("button")].at(-1)?.getBoundingClientRect() as DOMRect;
  const reachable =
    last.bottom <= box.bottom + 1 && last.right <= box.right + 1 && card.scrollWidth <= card.clientWidth;
  const told = JSON.stringify({ round, box, caretLine, viewport: [innerWidth, innerHeight] });
  return { shown, over: shown && over, outside: shown && outside, reachable, told };
}
