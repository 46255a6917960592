import { changeStored, KEYS, readStored } from "./stored";

/** The keys the agent chose for the coach's actions: action → chord such as "Ctrl+Shift+K". */
export type OwnKeys = Record<string, string>;

export async function readOwnKeys(): Promise<OwnKeys> {
  return asKeys(await readStored(KEYS.keys));
}

/** Gives an action another key; `null` gives it back the one it came with. */
export function chooseKey(action: string, chord: string | null): Promise<OwnKeys> {
  return changeStored(KEYS.keys, (stored) => {
    const { [action]: _before, ...others } = asKeys(stored);
    return chord === null ? others : { ...others, [action]: chord };
  });
}

function asKeys(stored: unknown): OwnKeys {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, chord]) => typeof chord === "string"));
}
