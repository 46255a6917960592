import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { findChromium } from "../../src/commands/find-browser.mjs";
import type { Finding } from "../../src/engine/review";
import type { ReviewAnswer } from "../../src/messages";
import type { SettingsLayer } from "../../src/team/settings";

const root = resolve(import.meta.dirname, "../..");
const build = process.env.WELLPUT_BUILD ?? resolve(root, ".output/chrome-mv3");
const shots = resolve(root, "test-results/shots");

/** Where the pages of tests/browser/pages are served, as if from the desk itself. Nothing else can be reached. */
export const ADDRESSES = {
  gmail: "https://mail.google.com/mail/u/0/",
  zendesk: "https://shop.zendesk.com/agent/tickets/8",
  servicenow: "https://shop.service-now.com/incident.do?sys_id=1",
  proton: "https://mail.proton.me/u/0/inbox",
} as const;
export type DeskName = keyof typeof ADDRESSES;

export interface Browser {
  context: BrowserContext;
  worker(): Promise<Worker>;
  extensionId: string;
  /** Every request made since the start that is neither a served page nor the extension's own file. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Chromium with the built extension in it, a fresh profile, and no way to any network.
 * @param options.keepsPages left pages are frozen and come back as they were, as outside a test; Playwright switches it off
 */
export async function openBrowser({ keepsPages = false } = {}): Promise<Browser> {
  if (!existsSync(resolve(build, "manifest.json"))) throw new Error("There is no build yet: npm run build");
  process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = "1";
  const context = await chromium.launchPersistentContext("", {
    executablePath: findChromium() ?? undefined,
    headless: true,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: keepsPages ? ["--disable-back-forward-cache"] : [],
    args: [
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      "--force-color-profile=srgb",
      "--host-resolver-rules=MAP * ~NOTFOUND",
    ],
  });
  const requests: string[] = [];
  const served = new Map<string, string>();
  for (const [name, address] of Object.entries(ADDRESSES)) {
    served.set(address, readFileSync(resolve(import.meta.dirname, `pages/${name}.html`), "utf8"));
  }
  context.on("request", (request) => {
    const url = request.url();
    if (!served.has(url) && !/^(chrome-extension|data|blob|about):/.test(url)) requests.push(url);
  });
  await context.route(/^https?:/, (route) => {
    const body = served.get(route.request().url());
    return body ? route.fulfill({ contentType: "text/html; charset=utf-8", body }) : route.abort();
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const extensionId = new URL((await worker()).url()).host;
  return { context, worker, extensionId, requests, close: () => context.close() };
}

export interface OpenDesk {
  page: Page;
  errors: string[];
}

/** A desk's page with the coach in it. */
export async function openDesk({ context }: Browser, name: DeskName): Promise<OpenDesk> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("console", (message) => message.text().startsWith("Wellput") && errors.push(message.text()));
  await page.goto(ADDRESSES[name]);
  return { page, errors };
}

/** The editor every page marks. */
export const editor = (page: Page) => page.locator('[data-expect="editor"]');

/** The marked words, as the page's own highlight registry has them. */
export async function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith("wellput-") && name !== "wellput-active")
      .flatMap(([, highlight]) => [...highlight].map(String))
      .filter((words) => words !== ""),
  );
}

/** Waits until these words are marked, whatever else is. */
export async function waitForMark(page: Page, words: string, most = 5000): Promise<void> {
  await page.waitForFunction(isMarked, words, { timeout: most, polling: 15 });
}

export async function waitForNoMark(page: Page, words: string, most = 5000): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      ![...CSS.highlights].some(
        ([name, highlight]) => name.startsWith("wellput-") && [...highlight].some((range) => String(range) === wanted),
      ),
    words,
    { timeout: most, polling: 15 },
  );
}

function isMarked(wanted: string): boolean {
  return [...CSS.highlights].some(
    ([name, highlight]) => name.startsWith("wellput-") && [...highlight].some((range) => String(range) === wanted),
  );
}

/** The middle of some words in the editor, in the viewport. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('[data-expect="editor"]') as HTMLElement;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`not in the editor: ${wanted}`);
  }, words);
}

/** Ends the worker, as the browser does when it has been idle. */
export async function endWorker({ context, worker }: Browser): Promise<void> {
  const url = (await worker()).url();
  const browser = await context.newCDPSession(context.pages()[0] as Page);
  const { targetInfos } = await browser.send("Target.getTargets");
  const target = targetInfos.find((one) => one.type === "service_worker" && one.url === url);
  if (target) await browser.send("Target.closeTarget", { targetId: target.targetId });
  await browser.detach();
}

export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: resolve(shots, `${name}.png`), caret: "initial" });
}

export async function clickAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.click(x, y);
}

/** What is at hand inside the extension's own pages and worker. */
export type Inside = { chrome: typeof import("webextension-polyfill") };

/** What the customer wrote, on every page served. */
const CUSTOMER =
  "Hi,\nmy kettle arrived cracked this morning and there was glass all over the box. This is the second time. When will I get a new one?\nMaya";

/** The first thing the worker would mark in a draft: the rulebook may call it what it likes. */
export async function findingIn(
  { context, extensionId }: Browser,
  draft: string,
): Promise<Finding & { words: string }> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const conversation = {
    customer: CUSTOMER,
    name: "Maya Okafor",
    subject: "Broken kettle, order 4411",
    channel: "email",
  };
  const answer = await page.evaluate(
    (ask) => (globalThis as unknown as Inside).chrome.runtime.sendMessage(ask) as Promise<ReviewAnswer>,
    { type: "review", draft, conversation, ignored: [] },
  );
  await page.close();
  const finding = answer.ok
    ? answer.review.findings.find(({ missing, start, end }) => missing === null && end > start)
    : null;
  if (!finding) throw new Error(`Nothing would be marked in: ${draft}`);
  return { ...finding, words: draft.slice(finding.start, finding.end) };
}

/** Sets the agent's own choices, as the options page does. */
export async function chooseOwn({ context, extensionId }: Browser, own: SettingsLayer): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate(
    (choice) => (globalThis as unknown as Inside).chrome.storage.local.set({ own: choice }),
    own as object,
  );
  await page.close();
}

/** Names of everything of ours in the page: elements and highlights. */
export async function ours(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...[...document.querySelectorAll("*")].map((one) => one.localName), ...CSS.highlights.keys()].filter((name) =>
      name.startsWith("wellput-"),
    ),
  );
}
