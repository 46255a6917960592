import browser from "webextension-polyfill";

/** Everything kept in `storage.local`, by key. Settings, counts and salted hashes: never a word anybody wrote to a customer. */
export const KEYS = {
  own: "own",
  /** The policy as it was last read. */
  policy: "policy",
  packs: "packs",
  /** The policy's packs, compiled. */
  policyPacks: "policyPacks",
  ignores: "ignores",
  sites: "sites",
  pausedUntil: "pausedUntil",
  salt: "salt",
  /** The agent's own keys: action → chord. */
  keys: "keys",
} as const;
export type Key = (typeof KEYS)[keyof typeof KEYS];

/** Reads one key as it stands, unchecked. */
export async function readStored(key: Key): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

let last: Promise<unknown> = Promise.resolve();

/** Reads one key, changes it and writes it back; changes made here wait for each other, so none is lost. */
export function changeStored<T>(key: Key, change: (stored: unknown) => T): Promise<T> {
  const turn = last.then(async () => {
    const changed = change(await readStored(key));
    await browser.storage.local.set({ [key]: changed });
    return changed;
  });
  last = turn.catch(() => undefined);
  return turn;
}
