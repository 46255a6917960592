import browser, { type Permissions } from "webextension-polyfill";
import { covers } from "./match-pattern";
import { changeStored, KEYS, readStored } from "./stored";

/** A web address as the popup speaks of it. */
export interface Site {
  host: string;
  /** The one pattern asked for when the agent wants to be coached here. */
  pattern: string;
  /** `listed`: a desk named in the manifest. `added`: the agent allowed it. `new`: not coached, may be added. */
  kind: "listed" | "added" | "new";
  /** Switched off here by the agent. */
  off: boolean;
}

/** What this address is to us; `null` where the coach may not work: a browser's own pages, other pages of a listed desk. */
export async function siteOf(address: string): Promise<Site | null> {
  const found = patternOf(address);
  if (!found) return null;
  const [added, off] = await Promise.all([addedSites(), offHosts()]);
  const listed = listedPatterns().some((pattern) => covers(pattern, address));
  if (!listed && isListedHost(found.host)) return null;
  const kind = listed ? "listed" : added.some((pattern) => covers(pattern, address)) ? "added" : "new";
  return { ...found, kind, off: isHostOff(off, found.host) };
}

/**
 * Asks for this one site. Must be called straight from the click. `keepSites` in the worker does the rest, since the
 * browser's question may close the popup.
 * @returns whether the agent allowed it
 */
export function coachSite({ pattern }: Site): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Stops coaching on an added site and gives the permission back; `keepSites` takes the script away. */
export async function leaveSite(pattern: string): Promise<void> {
  // The coach already running in open tabs falls silent over this; it cannot be taken out of them.
  await switchSite(hostOf(pattern), false);
  await browser.permissions.remove({ origins: [pattern] });
}

/** Switches coaching on or off for a host, keeping the permission. */
export function switchSite(host: string, on: boolean): Promise<void> {
  return switchSites([host], on);
}

/** The same for several, which may be names such as `*.zendesk.com`. Switching a host on opens a wider name that held it. */
export async function switchSites(hosts: string[], on: boolean): Promise<void> {
  await changeStored(KEYS.sites, (stored) => {
    const off = asOff(stored);
    return {
      off: on ? off.filter((held) => !hosts.some((host) => holds(held, host))) : [...new Set([...off, ...hosts])],
    };
  });
}

/** Is a host among those switched off, by its own name or a wider one? */
export function isHostOff(off: string[], host: string): boolean {
  return off.some((held) => holds(held, host));
}

const holds = (held: string, host: string) =>
  held === host || (held.startsWith("*.") && (host === held.slice(2) || host.endsWith(held.slice(1))));

export async function offHosts(): Promise<string[]> {
  return asOff(await readStored(KEYS.sites));
}

/** The sites allowed beyond the listed desks. The browser's own list of permissions is the only record of them. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // A listed desk comes back as its whole host, whatever path the manifest names.
  return origins.filter((origin) => isOneSite(origin) && !isListedHost(hostOf(origin))).sort();
}

/** For the worker, at its start: keeps the registered scripts equal to the permissions, whoever changes them. */
export function keepSites(signal: AbortSignal): void {
  const look = () => void registerSites();
  const added = async ({ origins = [] }: Permissions.Permissions) => {
    await registerSites();
    const fresh = origins.filter(isOneSite);
    if (fresh.length > 0) await switchSites(fresh.map(hostOf), true);
    await startInOpenTabs(fresh);
  };
  const removed = async ({ origins = [] }: Permissions.Permissions) => {
    for (const origin of origins.filter(isOneSite)) await switchSite(hostOf(origin), false);
    await registerSites();
  };
  // An update of the extension forgets registered scripts, so look again after each.
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  signal.addEventListener(
    "abort",
    () => {
      browser.runtime.onInstalled.removeListener(look);
      browser.runtime.onStartup.removeListener(look);
      browser.permissions.onAdded.removeListener(added);
      browser.permissions.onRemoved.removeListener(removed);
    },
    { once: true },
  );
}

let last: Promise<void> = Promise.resolve();

/** Makes the registered scripts equal to the permissions. Only the worker may: two at once would register a site twice. */
export function registerSites(): Promise<void> {
  last = last.catch(() => undefined).then(register);
  return last;
}

async function register(): Promise<void> {
  const [wanted, there] = await Promise.all([addedSites(), browser.scripting.getRegisteredContentScripts()]);
  const gone = there
    .map(({ id }) => id)
    .filter((id) => id.startsWith(PREFIX) && !wanted.some((one) => idOf(one) === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const fresh = wanted.filter((pattern) => !there.some(({ id }) => id === idOf(pattern)));
  const { js, css } = coachFiles();
  if (fresh.length === 0 || js.length === 0) return;
  await browser.scripting.registerContentScripts(
    fresh.map((pattern) => ({
      id: idOf(pattern),
      matches: [pattern],
      js,
      ...(css.length > 0 ? { css } : {}),
      allFrames: true,
      runAt: "document_idle" as const,
      persistAcrossSessions: true,
    })),
  );
}

/**
 * Starts the coach in tabs that were open before a site was allowed, or before the extension came or was updated: an
 * agent's webmail stays open for days. Where it runs already, the newest one stays.
 */
export async function startInOpenTabs(patterns: string[]): Promise<void> {
  const { js, css } = coachFiles();
  if (patterns.length === 0 || js.length === 0) return;
  const start = async (tabId: number) => {
    const target = { tabId, allFrames: true };
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  };
  // A tab may be asleep, an error page, or closed meanwhile.
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : start(id).catch(() => null))));
}

/** Every site that is coached now: the listed desks and those the agent allowed. */
export async function coachedSites(): Promise<string[]> {
  return [...new Set([...listedPatterns(), ...(await addedSites())])];
}

const PREFIX = "site ";
const idOf = (pattern: string) => PREFIX + pattern;
const hostOf = (pattern: string) => /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;
const isOneSite = (pattern: string) => /^https?:\/\/[^*/]+\//.test(pattern);

/**
 * The coach's built files, named by the manifest: its first content script.
 * Firefox hands them out as whole addresses, and `null` where there are none (seen in 153).
 */
function coachFiles(): { js: string[]; css: string[] } {
  const { js, css } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  const plain = (file: string) => file.replace(/^[a-z-]+:\/\/[^/]+\//, "");
  return { js: (js ?? []).map(plain), css: (css ?? []).map(plain) };
}

function listedPatterns(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
}

function isListedHost(host: string): boolean {
  return listedPatterns().some((pattern) => holds(hostOf(pattern), host));
}

function patternOf(address: string): { host: string; pattern: string } | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  // A port cannot be part of a Chromium pattern, and without one every port is covered.
  return { host: url.hostname, pattern: `${url.protocol}//${url.hostname}/*` };
}

function asOff(stored: unknown): string[] {
  const off = (stored as { off?: unknown } | undefined)?.off;
  return Array.isArray(off) ? off.filter((host): host is string => typeof host === "string") : [];
}
