import browser from "webextension-polyfill";
import { PRINCIPLES, type Principle, type Review } from "../engine/review";
import {
  type Ignores,
  ignoredRules,
  ignoreRule,
  ignoreSpot,
  readIgnores,
  readSalt,
  restoreRule,
  restoreSpot,
  spotHash,
} from "./ignores";
import { readOwnKeys } from "./own-keys";
import type { Settings } from "./settings";
import { readSettings, type TeamSettings, watchSettings } from "./settings-store";
import { standingHere, watchStanding } from "./standing-here";
import { KEYS } from "./stored";

/** What the worker keeps at hand between two questions, so that a review waits for no storage. */
export interface Memory {
  settings(): Promise<TeamSettings>;
  /** How the coach is to behave on a host. */
  coaching(host: string): Promise<
    Pick<Settings, "sendCheck" | "allowAlwaysIgnore" | "chipRow"> & {
      silent: "switched-off" | "paused" | null;
      off: Principle[];
      keys: Record<string, string>;
    }
  >;
  ignore(told: { rule: string; words: string; reach: "this" | "day" | "always" }): Promise<void>;
  restore(rule: string, words: string): Promise<void>;
  /**
   * The review without findings the agent ignored.
   * @param draft the text the findings' offsets are of
   * @param rules ids ignored in this reply
   */
  leaveOut(review: Review, draft: string, rules: readonly string[]): Promise<Review>;
}

/** @param onChange called whenever coaching may have to change: settings, ignores, a site switched, a pause */
export function openMemory(signal: AbortSignal, onChange: () => void): Memory {
  let settings: Promise<TeamSettings> | null = null;
  let ignores: Promise<Ignores> | null = null;
  let salt: Promise<string> | null = null;
  const readOnce = () => {
    // A failed read is not kept: the next question reads again.
    settings ??= readSettings().catch((error) => {
      settings = null;
      throw error;
    });
    return settings;
  };
  const ignored = () => {
    ignores ??= readIgnores();
    return ignores;
  };

  const saltOnce = () => {
    salt ??= readSalt().catch((error) => {
      salt = null;
      throw error;
    });
    return salt;
  };

  watchSettings(signal, (fresh) => {
    settings = Promise.resolve(fresh);
    onChange();
  });
  watchStanding(signal, onChange);
  const watchStored = (changes: Record<string, unknown>, area: string) => {
    if (area !== "local" || !(KEYS.ignores in changes || KEYS.keys in changes)) return;
    if (KEYS.ignores in changes) ignores = null;
    onChange();
  };
  browser.storage.onChanged.addListener(watchStored);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(watchStored), { once: true });

  return {
    settings: readOnce,
    async coaching(host) {
      const [{ settings: now }, here, keys] = await Promise.all([readOnce(), standingHere(host), readOwnKeys()]);
      const { sendCheck, allowAlwaysIgnore, chipRow, principles } = now;
      const off = PRINCIPLES.filter((principle) => !principles[principle]);
      const silent = here === "off" ? "switched-off" : here === "paused" ? "paused" : null;
      return { sendCheck, allowAlwaysIgnore, chipRow, silent, off, keys };
    },
    async ignore({ rule, words, reach }) {
      if (reach === "always" && !(await readOnce()).settings.allowAlwaysIgnore) return;
      await (reach === "this" ? ignoreSpot(rule, words) : ignoreRule(rule, reach));
    },
    async restore(rule, words) {
      await restoreRule(rule);
      await restoreSpot(rule, words);
    },
    async leaveOut(review, draft, rules) {
      const [all, { settings: now }] = await Promise.all([ignored(), readOnce()]);
      const out = new Set([...rules, ...ignoredRules(all, now.allowAlwaysIgnore)]);
      const hasSpots = Object.keys(all.spots).length > 0;
      const salted = hasSpots ? await saltOnce() : "";
      const stays = await Promise.all(
        review.findings.map(async ({ rule, start, end }) => {
          if (out.has(rule)) return false;
          return !hasSpots || !((await spotHash(rule, draft.slice(start, end), salted)) in all.spots);
        }),
      );
      return stays.includes(false) ? { ...review, findings: review.findings.filter((_, at) => stays[at]) } : review;
    },
  };
}
