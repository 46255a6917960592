import browser from "webextension-polyfill";
import { type Site, siteOf } from "./sites";

/** What the coach of a page tells; its shape is `GoingOn` in `src/messages.ts`. */
type Told<GoingOn> = { site: Site | null; goingOn: GoingOn | null };

/** The page under the popup: what site it is, and what its coach says. Opening the popup gives us this one tab's address. */
export async function activePage<GoingOn>(): Promise<Told<GoingOn>> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = tab?.url ? await siteOf(tab.url) : null;
  if (tab?.id === undefined || site === null) return { site, goingOn: null };
  // A page without a coach answers by rejecting.
  const goingOn = await browser.tabs.sendMessage(tab.id, { type: "what-is-going-on" }).catch(() => null);
  return { site, goingOn: (goingOn as GoingOn | undefined) ?? null };
}
