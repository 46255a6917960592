import { resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { findFirefox } from "../../src/commands/find-browser.mjs";
import { serveDemoDesk } from "../../src/commands/serve-demo-desk";
import { type Firefox, openFirefox } from "./open-firefox";

/** What the tests of one file share: a Firefox with the extension in it, and the demo desk's address. */
export interface OnDemoDesk {
  firefox: Firefox;
  url: string;
}

/** To be called at the top of a file, once. */
export function onDemoDesk(): OnDemoDesk {
  let firefox: Firefox;
  let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
  beforeAll(async () => {
    desk = await serveDemoDesk();
    firefox = await openFirefox(expectFirefox(), resolve(__dirname, "../../.output/firefox-mv3-demo"));
  });
  afterAll(async () => {
    await firefox?.close();
    desk?.close();
  });
  return {
    get firefox() {
      return firefox;
    },
    get url() {
      return desk.url;
    },
  };
}

/** Where Firefox is. @throws where there is none */
export function expectFirefox(): string {
  const browser = findFirefox();
  if (!browser) throw new Error("These tests need Firefox: set FIREFOX_PATH.");
  return browser;
}
