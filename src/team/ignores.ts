import { changeStored, KEYS, readStored } from "./stored";

/** What an agent asked not to see again: rule ids with times in ms since 1970, and salted hashes of single spots. */
export interface Ignores {
  /** Rule id → until when. */
  day: Record<string, number>;
  /** Rule id → since when. */
  always: Record<string, number>;
  /** Salted hash of rule and words → since when. */
  spots: Record<string, number>;
}

const DAY = 24 * 60 * 60 * 1000;
/** Spots kept; the oldest go first. */
const SPOTS = 500;

export async function readIgnores(): Promise<Ignores> {
  return asIgnores(await readStored(KEYS.ignores));
}

/** Ignores a rule for a day or always. */
export function ignoreRule(rule: string, reach: "day" | "always", now = Date.now()): Promise<Ignores> {
  return changeIgnores((all) => ({
    ...all,
    day: fresh({ ...all.day, ...(reach === "day" ? { [rule]: now + DAY } : {}) }, now),
    always: { ...all.always, ...(reach === "always" ? { [rule]: now } : {}) },
  }));
}

/** Ignores these words under this rule for good. Only a salted hash of them is kept. */
export async function ignoreSpot(rule: string, words: string, now = Date.now()): Promise<Ignores> {
  const hash = await spotHash(rule, words);
  return changeIgnores((all) => {
    const newest = Object.entries({ ...all.spots, [hash]: now }).sort(([, a], [, b]) => b - a);
    return { ...all, spots: Object.fromEntries(newest.slice(0, SPOTS)) };
  });
}

/** Shows these words under this rule again. */
export async function restoreSpot(rule: string, words: string): Promise<Ignores> {
  const hash = await spotHash(rule, words);
  return changeIgnores((all) => ({
    ...all,
    spots: Object.fromEntries(Object.entries(all.spots).filter(([kept]) => kept !== hash)),
  }));
}

/** Shows a rule again. */
export function restoreRule(rule: string): Promise<Ignores> {
  const dropped = (times: Record<string, number>) =>
    Object.fromEntries(Object.entries(times).filter(([id]) => id !== rule));
  return changeIgnores((all) => ({ ...all, day: dropped(all.day), always: dropped(all.always) }));
}

/** The rules to leave out now. "Always" counts only while the team allows it. */
export function ignoredRules(all: Ignores, allowAlways: boolean, now = Date.now()): string[] {
  const today = Object.entries(all.day).filter(([, until]) => until > now);
  return [...new Set([...today.map(([id]) => id), ...(allowAlways ? Object.keys(all.always) : [])])];
}

/** The hash a spot is remembered by: nobody can read the words from it, and no two installations agree on it. */
export async function spotHash(
  rule: string,
  words: string,
  salt: string | Promise<string> = readSalt(),
): Promise<string> {
  const text = new TextEncoder().encode(`${await salt}\n${rule}\n${words}`);
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", text)).slice(0, 16));
}

/** What this installation hashes with. It never changes, so who hashes often reads it once. */
export async function readSalt(): Promise<string> {
  const stored = await readStored(KEYS.salt);
  return typeof stored === "string" ? stored : changeStored(KEYS.salt, keptOrNew);
}

// Two pages may ask for the first one at once.
const keptOrNew = (stored: unknown): string =>
  typeof stored === "string" ? stored : hex(crypto.getRandomValues(new Uint8Array(16)));

function changeIgnores(change: (all: Ignores) => Ignores): Promise<Ignores> {
  return changeStored(KEYS.ignores, (stored) => change(asIgnores(stored)));
}

function asIgnores(stored: unknown): Ignores {
  const all = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<Record<keyof Ignores, unknown>>;
  return { day: times(all.day), always: times(all.always), spots: times(all.spots) };
}

function times(value: unknown): Record<string, number> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, time]) => typeof time === "number"));
}

const fresh = (days: Record<string, number>, now: number) =>
  Object.fromEntries(Object.entries(days).filter(([, until]) => until > now));

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
