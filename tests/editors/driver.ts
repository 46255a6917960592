// The content script of the test extension: lets a test work one box from the isolated world, as the coach would.
import type { EditorBox, Mark } from "../../src/editor/box";
import { openBox } from "../../src/editor/open-box";

let box: EditorBox;
let closing: AbortController;

const stretch = (words: string, from = 0) => {
  const start = box.read().text.indexOf(words, from);
  return { start, end: start + words.length };
};

const driver = {
  open({ box: selector, frame, shadow }: { box: string; frame?: string; shadow?: string }) {
    const inFrame = frame && (document.querySelector(frame) as HTMLIFrameElement).contentDocument;
    const inShadow = shadow && document.querySelector(shadow)?.shadowRoot;
    closing = new AbortController();
    box = openBox((inFrame || inShadow || document).querySelector(selector) as HTMLElement, { signal: closing.signal });
    return box.kind;
  },
  text: () => box.read().text,
  caret: () => box.caret(),
  mark(marks: [string, Mark["severity"]][]) {
    box.mark(marks.map(([words, severity]) => ({ ...stretch(words), severity })).filter((mark) => mark.start >= 0));
  },
  rects: (words: string) => {
    const { start, end } = stretch(words);
    return box.rects(start, end).map(({ left, top, width, height }) => ({ left, top, width, height }));
  },
  async replace(words: string, replacement: string) {
    const { start, end } = stretch(words);
    return await box.replace(start, end, words, replacement);
  },
  replaceAt: (start: number, end: number, words: string, replacement: string) =>
    box.replace(start, end, words, replacement),
  /** Names of ours still in the registry of the box's own window, with how many ranges each holds. */
  painted() {
    const own = box.element.ownerDocument.defaultView as Window & typeof globalThis;
    // Firefox does not let a content script iterate over the registry.
    return ["gentle", "firm", "stop", "active"]
      .map((name) => [name, own.CSS.highlights.get(`wellput-${name}`)?.size ?? 0])
      .filter(([, size]) => size);
  },
  close: () => closing.abort(),
};

export type Driver = typeof driver;
(globalThis as unknown as { driver: Driver }).driver = driver;

// Firefox gives a test no way into a content script's world, so there the page asks and is answered by message.
window.addEventListener("message", async ({ data }) => {
  if (data?.ask in driver) {
    const act = driver[data.ask as keyof Driver] as (...values: unknown[]) => unknown;
    const answer = await Promise.resolve()
      .then(() => act(...data.values))
      .catch((error) => `threw ${error}`);
    window.postMessage({ answered: data.number, answer: JSON.stringify(answer ?? null) });
  }
});
