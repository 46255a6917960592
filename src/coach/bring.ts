/** What opens the life of a reply box; it comes with the second script. */
export type OpenLife = typeof import("./box-life").openLife;

/** Both scripts run in one world of their own, which the page cannot see into. */
interface World {
  wellputTakes?: (openLife: OpenLife) => void;
}

/**
 * Brings the second script, which holds all that is drawn and written, into this page: most pages of a webmail have no
 * reply box, and need not read it.
 * @param ask asks the worker to put it here
 * @returns `null` when it cannot be put here
 */
export function bringCoach(ask: () => Promise<{ ok: boolean } | undefined>): Promise<OpenLife | null> {
  return new Promise((resolve) => {
    (globalThis as World).wellputTakes = resolve;
    ask().then(
      (told) => told?.ok || resolve(null),
      () => resolve(null),
    );
  });
}

/** Called by the second script when it is there. */
export function handOver(openLife: OpenLife): void {
  (globalThis as World).wellputTakes?.(openLife);
}
