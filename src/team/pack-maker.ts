import browser from "webextension-polyfill";

/** What Chromium alone has, and the polyfill hands on as it is. */
interface Offscreen {
  createDocument(ask: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

const PAGE = "/packs.html";
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

async function open(): Promise<void> {
  const { offscreen } = browser as typeof browser & { offscreen?: Offscreen };
  if (offscreen) {
    const justification = "Compiles the rule packs of a policy.";
    // It may be open already, from before the worker slept.
    await offscreen.createDocument({ url: PAGE, reasons: ["DOM_PARSER"], justification }).catch(() => undefined);
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
  frame.src = browser.runtime.getURL(PAGE);
  document.body.append(frame);
  await gone;
}
