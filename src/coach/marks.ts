import type { EditorBox } from "../editor/box";
import type { Finding } from "../engine/review";
import { chooseMarks, findingKey } from "./choose-marks";

/** After this long without a key, in ms, the sentence being written counts as done. */
export const LONG_PAUSE = 1500;

/** What is marked in one box, and where. */
export interface Marks {
  /** Chooses and paints anew. */
  paint(findings: Finding[], draft: string, active: Finding | null): void;
  /** The draft was written in: what was held back waits anew. The marks stay: their ranges move with the words. */
  touched(): void;
  /** The caret moved without writing: a sentence it left is done. */
  caretMoved(): void;
  /** What can be hovered: empty while the draft is being written in, when the places are not sure. */
  spots(): { spot: Finding; rects: DOMRect[] }[];
  clear(): void;
}

export function openMarks(box: EditorBox, signal: AbortSignal): Marks {
  let last: { findings: Finding[]; draft: string; active: Finding | null } | null = null;
  let marked: Finding[] = [];
  let shown = new Set<string>();
  let isHeld = false;
  let isSure = false;
  let places: { spot: Finding; rects: DOMRect[] }[] | null = null;
  /** Where the editor was when the places were measured. */
  let placed = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const choose = (rested: boolean) => {
    if (!last) return;
    const { findings, draft, active } = last;
    const choice = chooseMarks(findings, draft, rested ? null : box.caret(), shown, rested);
    marked = choice.marked;
    isHeld = choice.held.length > 0;
    shown = new Set(marked.map((finding) => findingKey(finding, draft)));
    const also = active && active.end > active.start && !marked.includes(active) ? [active] : [];
    box.mark(
      [...marked, ...also].map((finding) => ({
        start: finding.start,
        end: finding.end,
        severity: finding.severity,
        active: finding === active,
      })),
    );
    places = null;
    clearTimeout(timer);
    if (isHeld) timer = setTimeout(choose, LONG_PAUSE, true);
  };
  const forgetPlaces = () => {
    places = null;
  };
  const view = box.element.ownerDocument.defaultView ?? window;
  for (const type of ["scroll", "resize"]) {
    view.addEventListener(type, forgetPlaces, { capture: true, passive: true, signal });
  }
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer);
      view.cancelAnimationFrame(frame);
    },
    { once: true },
  );

  return {
    paint(findings, draft, active) {
      last = { findings, draft, active };
      isSure = true;
      choose(false);
    },
    touched() {
      isSure = false;
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(timer);
    },
    caretMoved() {
      if (!isHeld || !isSure || frame) return;
      frame = view.requestAnimationFrame(() => {
        frame = 0;
        if (isHeld && isSure) choose(false);
      });
    },
    spots() {
      if (!isSure) return [];
      // A page may move the box without a word, for a message that came in above it.
      const { x, y, width, height } = box.element.getBoundingClientRect();
      const now = [x, y, width, height].join();
      if (now !== placed) places = null;
      placed = now;
      places ??= marked.map((spot) => ({ spot, rects: box.rects(spot.start, spot.end) }));
      return places;
    },
    clear() {
      last = null;
      marked = [];
      isHeld = false;
      clearTimeout(timer);
      box.mark([]);
    },
  };
}
