// The content script of the test extension: lets a test work one box from the isolated world, as the coach would.
import type { EditorBox, Mark } from "../../src/editor/box";
import { openBox } from "../../src/editor/open-box";

let box: EditorBox;
let closing: AbortController;
const boxes = new Map<string, EditorBox>();
const costs: number[] = [];

const stretch = (words: string, from = 0) => {
  const start = box.read().text.indexOf(words, from);
  return { start, end: start + words.length };
};

const driver = {
  open({
    box: selector,
    frame,
    shadow,
    notDraft,
  }: {
    box: string;
    frame?: string;
    shadow?: string;
    notDraft?: string;
  }) {
    const inFrame = frame && (document.querySelector(frame) as HTMLIFrameElement).contentDocument;
    const inShadow = shadow && document.querySelector(shadow)?.shadowRoot;
    closing = new AbortController();
    const element = (inFrame || inShadow || document).querySelector(selector) as HTMLElement;
    box = openBox(element, { signal: closing.signal, notDraft });
    boxes.set(selector, box);
    return box.kind;
  },
  /** Works on another of the boxes that were opened. */
  turnTo(selector: string) {
    box = boxes.get(selector) as EditorBox;
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
  closeThis: () => box.close(),
  isComposing: () => box.isComposing(),
  where: (words: string) => stretch(words),
  /** How long one reading takes, as the middle of several. @returns ms */
  timeReading() {
    const took = Array.from({ length: 9 }, () => timed(() => box.read()));
    return took.sort((a, b) => a - b)[4] as number;
  },
  /** Does at every input what the coach does at most, and notes how many ms it took. */
  countCost(words: string[]) {
    costs.length = 0;
    box.element.addEventListener(
      "input",
      () => {
        const act = () => {
          const { text } = box.read();
          box.caret();
          box.mark(
            words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length, severity: "firm" })),
          );
        };
        costs.push(timed(act));
      },
      { signal: closing.signal },
    );
  },
  costs: () => costs,
  /** Opens, marks and closes a box many times over, all under one signal that goes on living. */
  async cycle(selector: string, times: number) {
    const { signal } = new AbortController();
    for (let i = 0; i < times; i++) {
      const one = openBox(document.querySelector(selector) as HTMLElement, { signal });
      one.mark([{ start: 0, end: 4, severity: "stop", active: true }]);
      one.rects(0, 4);
      one.close();
      if (i % 50 === 0) await new Promise(requestAnimationFrame);
    }
  },
  /** The agent's own page zoom; the test extension's worker sets it. */
  zoom: (factor: number) => sendMessage({ zoom: factor }),
};

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

type Sending = { runtime: { sendMessage(message: object): Promise<unknown> } };

function sendMessage(message: object): Promise<unknown> {
  const { chrome: chromium, browser } = globalThis as unknown as Record<string, Sending | undefined>;
  return (browser ?? (chromium as Sending)).runtime.sendMessage(message);
}

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
