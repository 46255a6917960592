import type { Mark } from "./box";
import { followPlace } from "./follow-place";
import { openHighlights } from "./highlights";
import { lookOver } from "./look";

/** A see-through copy of a textarea's text, laid exactly over it. */
export interface Mirror {
  /** Offsets are UTF-16 units into the textarea's value. */
  paint(marks: Mark[]): void;
  rects(start: number, end: number): DOMRect[];
}

// Everything that decides where a letter stands.
const COPIED = [
  "direction unicode-bidi writing-mode font-family font-size font-style font-weight font-stretch font-variant",
  "font-feature-settings font-variation-settings font-kerning font-optical-sizing font-size-adjust letter-spacing word-spacing",
  "line-height text-align text-align-last text-indent text-transform text-rendering tab-size white-space word-break line-break hyphens",
  "padding-top padding-right padding-bottom padding-left",
].flatMap((names) => names.split(" "));

/** The mirror stands under the document's root element, takes no pointer and is gone when `signal` aborts. */
export function openMirror(textarea: HTMLTextAreaElement, signal: AbortSignal): Mirror {
  const page = textarea.ownerDocument;
  const view = page.defaultView as Window;
  const host = page.createElement("wellput-mirror");
  host.setAttribute("aria-hidden", "true");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = page.createElement("div");
  const words = page.createTextNode("");
  sheet.append(words);
  shadow.append(sheet);
  const highlights = openHighlights(shadow, lookOver);
  let following: AbortController | null = null;

  const lay = () => {
    const style = view.getComputedStyle(textarea);
    for (const name of COPIED) sheet.style.setProperty(name, style.getPropertyValue(name));
    const { clientWidth, clientHeight, clientLeft, clientTop, offsetWidth, offsetHeight } = textarea;
    const box = textarea.getBoundingClientRect();
    // Client and offset sizes are rounded, but at 150 % zoom a border of 1px is two thirds of one, and so is a box's end.
    const isScaled = Math.abs(box.width - offsetWidth) >= 1 || Math.abs(box.height - offsetHeight) >= 1;
    const scaleX = isScaled && offsetWidth ? box.width / offsetWidth : 1;
    const scaleY = isScaled && offsetHeight ? box.height / offsetHeight : 1;
    const [top, right, bottom, left] = ["top", "right", "bottom", "left"].map((side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
    ) as [number, number, number, number];
    const width = box.width / scaleX - left - right;
    const height = box.height / scaleY - top - bottom;
    const scrollbar = { width: scrollbarOf(width, clientWidth, view), height: scrollbarOf(height, clientHeight, view) };
    set(host, {
      all: "initial",
      position: "fixed",
      "z-index": "2147483646",
      "pointer-events": "none",
      overflow: "hidden",
      // A scrollbar may stand at the left.
      left: `${box.left + (clientLeft - Math.round(left) + left) * scaleX}px`,
      top: `${box.top + (clientTop - Math.round(top) + top) * scaleY}px`,
      width: `${width - scrollbar.width}px`,
      height: `${height - scrollbar.height}px`,
      "transform-origin": "0 0",
      transform: scaleX === 1 && scaleY === 1 ? "none" : `scale(${scaleX}, ${scaleY})`,
      visibility: isCovered(textarea, box) ? "hidden" : "visible",
    });
    set(sheet, {
      "box-sizing": "border-box",
      "min-height": "100%",
      width: `${width - scrollbar.width}px`,
      // Or else forced colours would show the copy's letters over the textarea's.
      "forced-color-adjust": "none",
      color: "transparent",
      "overflow-wrap": "break-word",
      transform: `translate(${-textarea.scrollLeft}px, ${-textarea.scrollTop}px)`,
    });
  };

  // Only what changed is replaced, so that the live ranges of the marks keep their words while the agent types on.
  const copyText = () => {
    const old = words.data;
    const now = textarea.value;
    if (old === now) return;
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head]) head++;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
    words.replaceData(head, old.length - head - tail, now.slice(head, now.length - tail));
  };

  const show = () => {
    copyText();
    if (!host.isConnected) page.documentElement.append(host);
    lay();
  };

  const hide = () => {
    following?.abort();
    following = null;
    highlights.clear();
    host.remove();
    words.data = "";
  };

  const rangeOf = (start: number, end: number) => {
    const range = page.createRange();
    range.setStart(words, Math.min(start, words.length));
    range.setEnd(words, Math.min(end, words.length));
    return range;
  };

  signal.addEventListener("abort", hide, { once: true });

  return {
    paint(marks) {
      if (marks.length === 0) return hide();
      show();
      highlights.paint(marks.map((mark) => ({ range: rangeOf(mark.start, mark.end), mark })));
      if (following) return;
      following = new AbortController();
      followPlace(textarea, lay, following.signal);
      const { signal: until } = following;
      textarea.addEventListener("scroll", lay, { signal: until, passive: true });
      textarea.addEventListener("input", show, { signal: until });
    },
    rects(start, end) {
      const wasHidden = !host.isConnected;
      show();
      const rects = [...rangeOf(start, end).getClientRects()];
      if (wasHidden) hide();
      return rects;
    },
  };
}

/** A scrollbar is a whole number of the screen's pixels thick. */
function scrollbarOf(inside: number, client: number, view: Window): number {
  const thick = inside - client;
  return thick < 1 ? 0 : Math.round(thick * view.devicePixelRatio) / view.devicePixelRatio;
}

function set(element: HTMLElement, properties: Record<string, string>) {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, "important");
}

// Marks must not shine through a dialog or menu that the page has opened over the textarea.
function isCovered(textarea: HTMLTextAreaElement, box: DOMRect): boolean {
  const root = textarea.getRootNode() as Document | ShadowRoot;
  const view = textarea.ownerDocument.defaultView as Window;
  const x = (Math.max(0, box.left) + Math.min(view.innerWidth, box.right)) / 2;
  const y = (Math.max(0, box.top) + Math.min(view.innerHeight, box.bottom)) / 2;
  const top = root.elementFromPoint(x, y);
  return (
    top !== null &&
    top !== textarea &&
    // A card of ours beside the words hides none of them for good.
    !top.localName.startsWith("wellput-") &&
    !top.contains(textarea) &&
    !textarea.parentElement?.contains(top)
  );
}
