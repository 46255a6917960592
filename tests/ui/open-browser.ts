import { mkdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../src/commands/find-browser.mjs";

const results = fileURLToPath(new URL("../../test-results/", import.meta.url));
export const galleryUrl = pathToFileURL(`${results}gallery/index.html`).href;
mkdirSync(`${results}shots`, { recursive: true });

/** A real, headless Chromium: the one `CHROME_PATH` names, or the first found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: name one in CHROME_PATH.");
  return chromium.launch({ executablePath, args: ["--force-color-profile=srgb"] });
}

/** A page of its own context, so that one test's zoom, scheme and focus are not the next one's. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(url);
  return page;
}

export function shotPath(name: string): string {
  return `${results}shots/${name}.png`;
}
