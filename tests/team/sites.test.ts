import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { covers } from "../../src/team/match-pattern";
import { pause } from "../../src/team/pause";
import {
  addedSites,
  coachSite,
  keepSites,
  leaveSite,
  offHosts,
  registerSites,
  type Site,
  siteOf,
  switchSite,
  switchSites,
} from "../../src/team/sites";
import { standingHere } from "../../src/team/standing-here";

const addresses: [pattern: string, address: string, covered: boolean][] = [
  ["https://mail.google.com/*", "https://mail.google.com/mail/u/0/#inbox", true],
  ["https://mail.google.com/*", "http://mail.google.com/", false],
  ["https://mail.google.com/*", "https://mail.google.com.example/", false],
  ["https://*.zendesk.com/agent/*", "https://acme.zendesk.com/agent/tickets/4", true],
  ["https://*.zendesk.com/agent/*", "https://zendesk.com/agent/x", true],
  ["https://*.zendesk.com/agent/*", "https://acme.zendesk.com/hc/en", false],
  ["https://*.zendesk.com/agent/*", "https://notzendesk.com/agent/", false],
  ["*://desk.example/a*/b", "http://desk.example/a/x/b", true],
  ["*://desk.example/a*/b", "http://desk.example/a/x/b/c", false],
  ["https://desk.example/only", "https://desk.example/only/more", false],
  ["https://desk.example/*", "https://desk.example:8443/x", true],
  ["https://desk.example/*", "chrome://extensions", false],
  ["<all_urls>", "https://desk.example/", false],
];
test.each(addresses)("%s and %s: %s", (pattern, address, covered) => {
  expect(covers(pattern, address)).toBe(covered);
});

/** A small browser that keeps permissions and registered scripts and tells its listeners, as the real ones do. */
function grantingBrowser(answer: boolean) {
  const origins = new Set(["https://mail.google.com/*"]);
  const scripts = new Map<string, { id: string; matches: string[] }>();
  const started: unknown[] = [];
  const listeners = { added: new Set<Listener>(), removed: new Set<Listener>() };
  type Listener = (permissions: { origins: string[] }) => unknown;
  const event = (set: Set<Listener>) => ({
    addListener: (one: Listener) => set.add(one),
    removeListener: (one: Listener) => set.delete(one),
  });
  const tell = (set: Set<Listener>, asked: string[]) => Promise.all([...set].map((one) => one({ origins: asked })));
  Object.assign(fakeBrowser, {
    permissions: {
      request: async ({ origins: asked }: { origins: string[] }) => {
        if (!answer) return false;
        for (const origin of asked) origins.add(origin);
        await tell(listeners.added, asked);
        return true;
      },
      remove: async ({ origins: asked }: { origins: string[] }) => {
        for (const origin of asked) origins.delete(origin);
        await tell(listeners.removed, asked);
        return true;
      },
      getAll: async () => ({ origins: [...origins] }),
      onAdded: event(listeners.added),
      onRemoved: event(listeners.removed),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (fresh: { id: string; matches: string[] }[]) => {
        for (const one of fresh) {
          if (scripts.has(one.id)) throw new Error(`Duplicate script ID '${one.id}'`);
          scripts.set(one.id, one);
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      },
      executeScript: async (one: unknown) => started.push(one),
      insertCSS: async () => undefined,
    },
  });
  fakeBrowser.runtime.getManifest = () =>
    ({
      manifest_version: 3,
      content_scripts: [
        {
          matches: ["https://mail.google.com/mail/*", "https://*.zendesk.com/agent/*"],
          js: ["content-scripts/coach.js"],
        },
      ],
    }) as never;
  fakeBrowser.tabs.query = (async () => [{ id: 7 }]) as never;
  const coached = () => [...scripts.values()].flatMap(({ matches }) => matches);
  return { origins, scripts, started, listeners, coached };
}

beforeEach(() => {
  fakeBrowser.reset();
});

async function site(address: string): Promise<Site> {
  const found = await siteOf(address);
  if (!found) throw new Error(`${address} is no site`);
  return found;
}

test.each([
  [
    "https://mail.google.com/mail/u/0",
    { host: "mail.google.com", pattern: "https://mail.google.com/*", kind: "listed" },
  ],
  ["https://desk.example:8080/t/4", { host: "desk.example", pattern: "https://desk.example/*", kind: "new" }],
])("knows what %s is", async (address, site) => {
  grantingBrowser(true);
  expect(await siteOf(address)).toEqual({ ...site, off: false });
});

test.each([
  "chrome://extensions",
  "https://mail.google.com/chat/",
  "https://acme.zendesk.com/hc/en",
  "about:blank",
  "file:///tmp/x.html",
  "",
])("says nothing of %o", async (address) => {
  grantingBrowser(true);
  expect(await siteOf(address)).toBeNull();
});

test("an allowed site is registered once, and started in its open tab by the worker", async () => {
  const browser = grantingBrowser(true);
  const worker = new AbortController();
  keepSites(worker.signal);
  expect(await coachSite(await site("https://desk.example/t/4"))).toBe(true);
  await registerSites();
  expect(browser.coached()).toEqual(["https://desk.example/*"]);
  expect(browser.started).toEqual([{ target: { tabId: 7, allFrames: true }, files: ["content-scripts/coach.js"] }]);
  expect((await siteOf("https://desk.example/t/5"))?.kind).toBe("added");
  worker.abort();
  expect(browser.listeners.added.size + browser.listeners.removed.size).toBe(0);
});

test("reads Firefox's way of naming the coach's files", async () => {
  const browser = grantingBrowser(true);
  const files = { js: ["moz-extension://1-2/content-scripts/coach.js"], css: null };
  fakeBrowser.runtime.getManifest = () =>
    ({ manifest_version: 3, content_scripts: [{ matches: [], ...files }] }) as never;
  browser.origins.add("https://desk.example/*");
  await registerSites();
  expect([...browser.scripts.values()]).toMatchObject(
    [
      { js: ["content-scripts/coach.js"], matches: ["https://mail.google.com/*"] },
      { js: ["content-scripts/coach.js"], matches: ["https://desk.example/*"] },
    ].reverse(),
  );
});

test("a refusal changes nothing", async () => {
  const browser = grantingBrowser(false);
  expect(await coachSite(await site("https://desk.example/"))).toBe(false);
  expect(browser.coached()).toEqual([]);
  expect(await addedSites()).toEqual([]);
});

test("leaving a site takes back script and permission, and silences the coach still in open tabs", async () => {
  const browser = grantingBrowser(true);
  const worker = new AbortController();
  keepSites(worker.signal);
  await coachSite(await site("https://desk.example/"));
  await leaveSite("https://desk.example/*");
  expect(browser.coached()).toEqual([]);
  expect([...browser.origins]).toEqual(["https://mail.google.com/*"]);
  expect(await standingHere("desk.example")).toBe("off");
  await coachSite(await site("https://desk.example/"));
  expect(await standingHere("desk.example")).toBe("on");
  expect(browser.coached()).toEqual(["https://desk.example/*"]);
  worker.abort();
});

test("a permission taken back in the browser's own settings is followed", async () => {
  const browser = grantingBrowser(true);
  const worker = new AbortController();
  keepSites(worker.signal);
  await coachSite(await site("https://desk.example/"));
  await fakeBrowser.permissions.remove({ origins: ["https://desk.example/*"] });
  expect(browser.coached()).toEqual([]);
  expect(await offHosts()).toEqual(["desk.example"]);
  worker.abort();
});

test("after an update that forgot the scripts, they are registered again", async () => {
  const browser = grantingBrowser(true);
  browser.origins.add("https://desk.example/*");
  await registerSites();
  expect(browser.coached()).toEqual(["https://desk.example/*"]);
});

test("a listed desk is not registered once more, though the browser names its whole host", async () => {
  const browser = grantingBrowser(true);
  browser.origins.add("https://acme.zendesk.com/*");
  await registerSites();
  expect(await addedSites()).toEqual([]);
  expect(browser.coached()).toEqual([]);
});

test("a grant for every site is not taken up", async () => {
  const browser = grantingBrowser(true);
  browser.origins.add("https://*/*");
  await registerSites();
  expect(browser.coached()).toEqual([]);
});

test("a desk switched off by a wide name is off on every host of it, and on again from any", async () => {
  grantingBrowser(true);
  await switchSites(["*.zendesk.com"], false);
  expect(await standingHere("acme.zendesk.com")).toBe("off");
  expect(await standingHere("notzendesk.com")).toBe("on");
  await switchSite("acme.zendesk.com", true);
  expect(await offHosts()).toEqual([]);
});

test("a host switched off is off, a pause is a pause, off wins", async () => {
  grantingBrowser(true);
  expect(await standingHere("mail.google.com")).toBe("on");
  await pause("hour");
  expect(await standingHere("mail.google.com")).toBe("paused");
  await switchSite("mail.google.com", false);
  expect(await standingHere("mail.google.com")).toBe("off");
  await switchSite("mail.google.com", true);
  await pause(null);
  expect(await standingHere("mail.google.com")).toBe("on");
});
