import browser from "webextension-polyfill";
import type { CheckPack } from "./pack";
import { compileDue, type DuePacks, makeDue } from "./policy-packs";

/** What Chromium alone has, and the polyfill hands on as it is. */
interface Offscreen {
  createDocument(ask: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

export const PACKS_PAGE = "/packs.html";
/** What the page asks the worker, and what it hands in. */
export const DUE = "packs-due";
export const MADE = "packs-made";
let isComing = false;

/**
 * Opens the page that compiles packs, unseen; it closes itself. A policy's packs come as text, and the worker has
 * neither the compiler nor a reader of YAML.
 */
export function openPackMaker(): void {
  if (isComing) return;
  isComing = true;
  void open().finally(() => {
    isComing = false;
  });
}

/** The page's part: compiles what is due, by whatever way to the storage there is. */
export async function makePacks(check: CheckPack, version: string): Promise<void> {
  if (browser.storage) return compileDue(check, version);
  const due = await browser.runtime.sendMessage<unknown, DuePacks | null>({ type: DUE });
  if (due) await browser.runtime.sendMessage({ type: MADE, made: makeDue(due, check, version, Date.now()) });
}

async function open(): Promise<void> {
  const { offscreen } = browser as typeof browser & { offscreen?: Offscreen };
  if (offscreen) {
    const justification = "Compiles the rule packs of a policy.";
    // It may be open already, from before the worker slept.
    await offscreen.createDocument({ url: PACKS_PAGE, reasons: ["DOM_PARSER"], justification }).catch(() => undefined);
    return;
  }
  // Firefox's background is a page.
  const frame = document.createElement("iframe");
  const gone = new Promise<void>((resolve) => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow || data !== "packs are made") return;
      frame.remove();
      closing.abort();
      resolve();
    };
    const closing = new AbortController();
    window.addEventListener("message", hear, { signal: closing.signal });
  });
  frame.src = browser.runtime.getURL(PACKS_PAGE);
  document.body.append(frame);
  await gone;
}
