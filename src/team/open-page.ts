import browser from "webextension-polyfill";

/** Opens one of our own pages in a tab. */
export async function openPage(page: "options" | "welcome" | "practice"): Promise<void> {
  if (page === "options") await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`${page}.html`) });
}
