/** The shortest and the longest idle time, in ms, that counts as a pause. */
export const SHORTEST_PAUSE = 120;
export const LONGEST_PAUSE = 250;

export interface Pause {
  /** The draft changed. Cheap enough for every keystroke: it keeps a time and, at most once per pause, sets a timer. */
  touched(): void;
  /** No pause is told while this is held, e.g. while an input method composes. */
  hold(held: boolean): void;
}

/**
 * Tells when writing pauses. The wait follows the hand: half as long again as the usual gap between two keys.
 * @param onPause called once per pause
 * @param now the clock, in ms
 */
export function createPause(onPause: () => void, signal: AbortSignal, now = () => performance.now()): Pause {
  let last = 0;
  let usualGap = SHORTEST_PAUSE;
  let held = false;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  const wait = () => Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, usualGap * 1.5));
  const arm = (ms: number) => {
    timer = setTimeout(look, ms);
  };
  // One timer is left running and looks at the clock when it rings: clearing one per key would cost more than the key.
  const look = () => {
    timer = undefined;
    if (held || signal.aborted) return;
    const left = wait() - (now() - last);
    if (left > 1) return arm(left);
    waiting = false;
    onPause();
  };

  return {
    touched() {
      if (signal.aborted) return;
      const time = now();
      const gap = time - last;
      if (waiting && gap < 1000) usualGap += (gap - usualGap) * 0.2;
      last = time;
      waiting = true;
      if (timer === undefined && !held) arm(wait());
    },
    hold(on) {
      held = on;
      if (!on && waiting && timer === undefined) arm(wait());
    },
  };
}
