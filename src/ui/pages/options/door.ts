import type { Ignores } from "../../../team/ignores";
import type { PackFile } from "../../../team/pack-file";
import type { Imported } from "../../../team/packs";
import type { RulebookTexts } from "../../../team/rule-text";
import type { TeamSettings } from "../../../team/settings-store";

/** A helpdesk as the pages list it. */
export interface DeskChoice {
  id: string;
  name: string;
  /** Hosts as match patterns name them: `mail.google.com`, `*.zendesk.com`. */
  hosts: string[];
}

/** Where the coach may work. */
export interface SiteList {
  desks: DeskChoice[];
  /** Patterns the agent allowed beyond the desks. */
  added: string[];
  /** Hosts switched off. */
  off: string[];
}

export type KeyAction = "next" | "previous" | "open" | "apply" | "ignore" | "explain" | "close";

/** The coach's keys, as the options page needs them. */
export interface KeyDoor {
  /** Action → the chord it comes with. */
  defaults: Record<KeyAction, string>;
  /** `null` while only Ctrl, Alt and the like are down. */
  chordOf(event: KeyboardEvent): string | null;
  faultOf(
    chord: string,
    action: KeyAction,
    keys: Record<KeyAction, string>,
  ): { kind: "writes" | "sends" | "browser" } | { kind: "taken"; by: KeyAction } | null;
  /** The agent's own: action → chord. */
  own(): Promise<Partial<Record<KeyAction, string>>>;
  /** @param chord `null` gives the action back the key it came with */
  choose(action: KeyAction, chord: string | null): Promise<Partial<Record<KeyAction, string>>>;
}

/** All that the options page can see and do. The entrypoint makes it from the browser; a test from plain objects. */
export interface OptionsDoor {
  texts: RulebookTexts;
  settings(): Promise<TeamSettings>;
  watch(signal: AbortSignal, onChange: (settings: TeamSettings) => void): void;
  /** @param path such as `rules.respect/calm-down`; `undefined` gives the value back to the defaults */
  choose(path: string, value: unknown): Promise<unknown>;
  reset(): Promise<unknown>;
  importPack(text: string): Promise<Imported>;
  switchPack(id: string, on: boolean): Promise<unknown>;
  removePack(id: string): Promise<unknown>;
  /** The agent's own choices as a pack file. */
  choices(name: string, format: "yaml" | "json"): Promise<PackFile>;
  keys: KeyDoor;
  sites(): Promise<SiteList>;
  switchHosts(hosts: string[], on: boolean): Promise<unknown>;
  leaveSite(pattern: string): Promise<unknown>;
  ignores(): Promise<Ignores>;
  restoreRule(rule: string): Promise<unknown>;
  openPage(page: "welcome" | "practice"): void;
}
