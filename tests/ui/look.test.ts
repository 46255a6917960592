import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { galleryUrl, openBrowser, openPage, shotPath } from "./open-browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Look {
  name: string;
  query?: string;
  options?: BrowserContextOptions;
  /** Whether axe looks too: what it judges is the same in the rest of them. */
  axe?: boolean;
}

const LOOKS: Look[] = [
  { name: "light", axe: true },
  { name: "dark", options: { colorScheme: "dark" }, axe: true },
  { name: "zoomed", options: { deviceScaleFactor: 2, viewport: { width: 620, height: 450 } } },
  { name: "rtl", query: "&dir=rtl" },
  { name: "forced-colors", options: { forcedColors: "active" } },
  { name: "forced-colors-dark", options: { forcedColors: "active", colorScheme: "dark" } },
];

describe.each(LOOKS)("the gallery, $name", ({ name, query = "", options, axe }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser, `${galleryUrl}?scenes${query}`, {
      viewport: { width: 1240, height: 900 },
      ...options,
    });
    await page.addStyleTag({ content: "body { columns: 3 368px }" });
  });
  afterAll(() => page.context().close());

  test("has its picture taken", async () => {
    const picture = await page.screenshot({
      path: shotPath(`gallery-${name}`),
      fullPage: true,
      animations: "disabled",
    });
    expect(picture.length).toBeGreaterThan(20_000);
  });

  const judge = axe ? test : () => {};
  judge("axe finds nothing", async () => {
    // The gallery itself is no page of ours: only what is drawn in it is judged.
    const { violations, passes } = await new AxeBuilder({ page })
      .include("figure")
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .disableRules(["region", "heading-order", "landmark-unique", "landmark-one-main", "page-has-heading-one"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]),
    ).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["button-name", "label", "target-size", "color-contrast"]),
    );
  });

  test("nothing sticks out of its frame, and every target is 24 px", async () => {
    expect(await page.evaluate(sticksOut)).toEqual([]);
  });

  test("takes nothing over from the page's type", async () => {
    const types = await page.evaluate(() =>
      [...document.querySelectorAll("figure > div")].flatMap((host) =>
        [...(host.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(".wp, .wp p, .wp button, .wp input")].map(
          (element) => {
            const style = getComputedStyle(element);
            const size = Number.parseFloat(style.fontSize);
            return [
              style.fontStyle,
              style.letterSpacing,
              style.textTransform,
              style.textIndent,
              size >= 12 && size <= 28,
            ].join(" ");
          },
        ),
      ),
    );
    expect([...new Set(types)]).toEqual(["normal normal none 0px true"]);
  });
});

test.each(["en", "de", "es", "fr", "nl", "pt_BR"])("in %s everything fits in its frame", async (locale) => {
  const page = await openPage(browser, `${galleryUrl}?scenes&lang=${locale}`);
  expect(await page.evaluate(sticksOut)).toEqual([]);
  expect(await page.evaluate(rowsOff)).toEqual([]);
  if (locale === "de") {
    await page.addStyleTag({ content: "body { columns: 2 368px }" });
    await page.screenshot({ path: shotPath("gallery-de"), fullPage: true });
  }
  await page.context().close();
});

test.each(["light", "dark"] as const)("a page can ask for %s against the system", async (scheme) => {
  const page = await openPage(browser, `${galleryUrl}?scenes`, { colorScheme: scheme === "light" ? "dark" : "light" });
  const grounds = await page.evaluate((scheme) => {
    const host = document.querySelector("#card-firm > div") as HTMLElement;
    const card = host.shadowRoot?.querySelector(".card") as HTMLElement;
    const before = getComputedStyle(card).backgroundColor;
    host.dataset.scheme = scheme;
    return [before, getComputedStyle(card).backgroundColor];
  }, scheme);
  const [light, dark] = ["rgb(255, 253, 249)", "rgb(32, 35, 39)"];
  expect(grounds).toEqual(scheme === "light" ? [dark, light] : [light, dark]);
  await page.context().close();
});

test("nothing moves for those who asked for less motion", async () => {
  const page = await openPage(browser, `${galleryUrl}?scenes`, { reducedMotion: "reduce" });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("figure > div")].flatMap((host) =>
      [...(host.shadowRoot as ShadowRoot).querySelectorAll("*")]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== "none";
        })
        .map((element) => element.className),
    ),
  );
  expect(moving).toEqual([]);
  await page.context().close();
});

/** What sticks out of its frame or is too small to hit. Runs in the page. */
function sticksOut(): string[] {
  return [...document.querySelectorAll("figure > div")].flatMap((host) =>
    [...(host.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (!box.width || element.closest(".unseen, svg")) return [];
      const frame = host.getBoundingClientRect();
      const name = `${host.parentElement?.id} ${element.className || element.tagName}`;
      const out = box.left < frame.left - 1 || box.right > frame.right + 1;
      const small = element.matches("button, input") && (box.width < 24 || box.height < 24);
      return [...(out ? [`${name} sticks out`] : []), ...(small ? [`${name} is small`] : [])];
    }),
  );
}

/** Chip rows that are not one line, lose a button or cut a short chip, at any width. Runs in the page. */
function rowsOff(): string[] {
  const hosts = [...document.querySelectorAll<HTMLElement>("figure[id^=chips] > div")].filter(
    (host) => !host.parentElement?.id.includes("dot"),
  );
  return [900, 640, 480, 400, 320, 240].flatMap((width) =>
    hosts.flatMap((host) => {
      host.style.width = `${width}px`;
      const row = host.shadowRoot?.querySelector(".chips") as HTMLElement;
      const right = row.getBoundingClientRect().right + 1;
      const lost = [...row.querySelectorAll("button")].some(
        (button) => button.offsetWidth && button.getBoundingClientRect().right > right,
      );
      const cut = [...row.querySelectorAll<HTMLElement>(".short > span")].some(
        (words) => words.offsetWidth && words.scrollWidth > words.clientWidth,
      );
      const flaw =
        row.offsetHeight !== 36 ? "is not one line" : lost ? "loses a button" : cut ? "cuts a short chip" : "";
      return flaw ? [`${host.parentElement?.id} at ${width} ${flaw}`] : [];
    }),
  );
}
