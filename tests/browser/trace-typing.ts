import type { Page } from "playwright-core";
import type { Browser } from "./extension";

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** Microseconds, and those the thread was really running. */
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; type?: string } };
}

/**
 * Writes a text key by key under a trace, and tells what of the main thread was ours.
 * @returns `perKey`: ms of our functions between one key and the next, sorted; `longest`: ms of our longest call
 */
export async function traceTyping(
  browser: Browser,
  page: Page,
  text: string,
): Promise<{ perKey: number[]; longest: number }> {
  const cdp = await browser.context.newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => cdp.once("Tracing.tracingComplete", () => resolve()));
  await cdp.send("Tracing.start", {
    traceConfig: { includedCategories: ["devtools.timeline"] },
    transferMode: "ReportEvents",
  });
  await page.keyboard.type(text, { delay: 45 });
  await page.waitForTimeout(600);
  await cdp.send("Tracing.end");
  await ended;

  const keys = events
    .filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === "keydown")
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const calls = events.filter(
    ({ name, ph, args }) => name === "FunctionCall" && ph === "X" && args?.data?.url?.includes(browser.extensionId),
  );
  const perKey = keys.slice(0, -1).map((from, at) => {
    const to = keys[at + 1] as number;
    return calls.filter(({ ts }) => ts >= from && ts < to).reduce((sum, call) => sum + spent(call), 0);
  });
  return { perKey: perKey.sort((a, b) => a - b), longest: Math.max(0, ...calls.map(spent)) };
}

// On a busy machine much of a call's time is waiting for its turn.
function spent({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}

/** @param sorted in rising order */
export function percentile(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? Number.NaN;
}
