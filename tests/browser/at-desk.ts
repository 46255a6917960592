import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Browser, type DeskName, editor, findingIn, type OpenDesk, openBrowser, openDesk } from "./extension";

/** What the tests of one file share. A browser for all of them; a desk's page that each of them opens. */
export interface AtDesk {
  browser: Browser;
  page: Page;
  /** What would be marked in `POOR`. */
  marked: string;
  open(name: DeskName): Promise<Page>;
  /** Types at the reply's caret, at the pace of `delay` ms a key. */
  write(text: string, delay?: number): Promise<void>;
}

export const POOR = "Hi Maya, I'm afraid billing is not my department. You will hear from me by noon.";

/**
 * To be called at the top of a file, once. After each test its page is closed, and must have seen no error.
 * @param options as `openBrowser` has them
 */
export function atDesk(options?: Parameters<typeof openBrowser>[0]): AtDesk {
  let desk: OpenDesk;
  let browser: Browser;
  let marked: string;
  beforeAll(async () => {
    browser = await openBrowser(options);
    marked = (await findingIn(browser, POOR)).words;
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await desk.page.close();
    expect(desk.errors).toEqual([]);
  });
  return {
    get browser() {
      return browser;
    },
    get page() {
      return desk.page;
    },
    get marked() {
      return marked;
    },
    async open(name) {
      desk = await openDesk(browser, name);
      return desk.page;
    },
    async write(text, delay = 8) {
      await editor(desk.page).click();
      await desk.page.keyboard.type(text, { delay });
    },
  };
}
