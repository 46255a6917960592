import browser from "webextension-polyfill";
import { pausedUntil } from "./pause";
import { isHostOff, offHosts } from "./sites";
import { KEYS } from "./stored";

/** May the coach speak on this page? */
export type StandingHere = "on" | "off" | "paused";

/** Whether the coach may speak on a host now. Works in the worker and in a content script. */
export async function standingHere(host: string, now = Date.now()): Promise<StandingHere> {
  const [off, until] = await Promise.all([offHosts(), pausedUntil(now)]);
  if (isHostOff(off, host)) return "off";
  return until === null ? "on" : "paused";
}

/** Tells when a site was switched or a pause was begun or taken back. A pause that runs out tells nothing: ask again. */
export function watchStanding(signal: AbortSignal, onChange: () => void): void {
  const look = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && (KEYS.sites in changes || KEYS.pausedUntil in changes)) onChange();
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(look);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(look), { once: true });
}
