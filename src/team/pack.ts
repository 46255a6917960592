import type { RuleText } from "./rule-text";
import type { SettingsLayer } from "./settings";

/** The largest pack file taken in, in bytes of UTF-8. */
export const PACK_BYTES = 256 * 1024;
/** The most packs kept side by side. */
export const PACK_COUNT = 20;

/** One thing wrong in a pack, told so that its author can mend it. */
export interface PackProblem {
  /** From 1; `null` when the whole file is meant. */
  line: number | null;
  /** The rule's name in the file; `null` when the trouble is outside any rule. */
  rule: string | null;
  message: string;
}

/** A pack that passed: every rule in it compiled and its own examples hold. */
export interface CheckedPack {
  /** Short name, the part before the colon in its rules' ids. */
  id: string;
  name: string;
  rules: RuleText[];
  /** What the pack says about the settings, still unchecked. */
  settings?: unknown;
  /** The rulebook's ready tables for it, as JSON can hold them; kept as they are. */
  compiled?: unknown;
}

export type PackCheck = { ok: true; pack: CheckedPack } | { ok: false; problems: PackProblem[] };

/** The rulebook's judge of packs, handed in so that the worker does not carry the compiler. */
export type CheckPack = (text: string) => PackCheck;

/** A pack as it is kept: its source, its ready tables for the worker, and what the options page shows of it. */
export interface StoredPack {
  id: string;
  name: string;
  /** The file as it was imported, YAML or JSON. */
  text: string;
  /** When it was imported, ms since 1970. */
  addedAt: number;
  on: boolean;
  layer: SettingsLayer;
  rules: RuleText[];
  /** The rulebook's ready tables, so that the worker need not compile the text at every start. */
  compiled?: unknown;
  /** Why it does not run since an update of Wellput; absent when all is well. */
  problems?: PackProblem[];
}
