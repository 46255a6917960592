import { changeStored, KEYS, readStored } from "./stored";

/** How long an agent may ask for silence. */
export type PauseLength = "quarter" | "hour" | "today";

/** Pauses coaching everywhere, or takes the pause back. No timer ends it: whoever reads it compares the time. */
export function pause(length: PauseLength | null, now = new Date()): Promise<number | null> {
  return changeStored(KEYS.pausedUntil, () => (length === null ? null : endOf(length, now)));
}

/** When the running pause ends, ms since 1970; `null` when there is none. */
export async function pausedUntil(now = Date.now()): Promise<number | null> {
  const until = await readStored(KEYS.pausedUntil);
  return typeof until === "number" && until > now ? until : null;
}

function endOf(length: PauseLength, now: Date): number {
  if (length === "quarter") return now.getTime() + 15 * 60_000;
  if (length === "hour") return now.getTime() + 60 * 60_000;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
