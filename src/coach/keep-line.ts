import { holdLine } from "../messages";

/** A line to the worker that is held from the first need on, and taken up again after it was let go. */
export interface Line {
  keep(): void;
  letGo(): void;
}

/**
 * A broken line is the quickest word of an extension that was reloaded. A worker that only fell asleep stays asleep: the
 * line is taken up again with the next need.
 */
export function openLine(onBroken: () => void, signal: AbortSignal): Line {
  let held: AbortController | null = null;
  return {
    keep() {
      if (held) return;
      const mine = new AbortController();
      held = mine;
      const breaks = () => {
        if (held === mine) held = null;
        onBroken();
      };
      holdLine(breaks, AbortSignal.any([signal, mine.signal]));
    },
    letGo() {
      held?.abort();
      held = null;
    },
  };
}
