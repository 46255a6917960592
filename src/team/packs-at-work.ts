import browser from "webextension-polyfill";
import type { Rulebook } from "../engine/rulebook";
import { readPackTables } from "../rulebook/pack-review";
import type { PackTables } from "../rulebook/pack-tables";
import { DUE, MADE, openPackMaker, PACKS_PAGE } from "./pack-maker";
import { isCompilingDue, keepMade, type MadePacks, readDue } from "./policy-packs";
import type { TeamSettings } from "./settings-store";

/** The packs in force, ready to run. */
export interface PacksAtWork {
  rulebooks: Rulebook[];
  explanations: PackTables["explanations"];
}

/**
 * Makes the packs in force ready, each once.
 * @param version of this build's tables: others are not run
 * @param onDue some pack has no tables yet, or old ones
 */
export function keepPacksReady(version: string, onDue = openPackMaker): (settings: TeamSettings) => PacksAtWork {
  let ready = new Map<string, ReturnType<typeof readPackTables>>();
  let last: { settings: TeamSettings; atWork: PacksAtWork } | null = null;
  return (settings) => {
    if (last?.settings === settings) return last.atWork;
    const { inForce, policyTexts, policyPacks, packs } = settings;
    if (isCompilingDue(policyTexts, policyPacks, packs, version)) onDue();
    const fresh: typeof ready = new Map();
    for (const { compiled } of inForce) {
      const key = (compiled as Partial<PackTables> | undefined)?.tables;
      if (key) fresh.set(key, ready.get(key) ?? readPackTables(compiled, version));
    }
    ready = fresh;
    const running = [...fresh.values()].filter((one) => one !== null);
    const explanations = Object.assign({}, ...running.map(({ tables }) => tables.explanations).reverse());
    last = { settings, atWork: { rulebooks: running.map(({ rulebook }) => rulebook), explanations } };
    return last.atWork;
  };
}

/**
 * Serves the page that makes packs: in Chromium it may send messages and nothing else, so it has no
 * storage (seen in 156, 2026-11).
 * @param version of this build's tables
 */
export function servePackMaker(version: string, signal: AbortSignal): void {
  const hear = (message: unknown, { url }: browser.Runtime.MessageSender) => {
    if (url !== browser.runtime.getURL(PACKS_PAGE)) return undefined;
    const { type, made } = message as { type?: string; made?: MadePacks };
    if (type === DUE) return readDue(version);
    if (type === MADE && made) return keepMade(made, version).then(() => true);
    return undefined;
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(hear as Parameters<typeof onMessage.addListener>[0]);
  signal.addEventListener("abort", () => onMessage.removeListener(hear as () => undefined), { once: true });
}
