import { type ComponentChild, render } from "preact";
import { styles } from "../ui/styles";
import { schemeOf } from "./scheme-of";

/** Everything of ours in a page stands in elements whose names begin so; the next life of the extension finds them by it. */
export const PREFIX = "wellput-";

/** A piece of ours on top of the page, in a shadow tree of its own. */
export interface Layer {
  host: HTMLElement;
  /** The `position: fixed` element that is moved about; what is drawn stands in it. */
  body: HTMLElement;
  /** Draws; with `null` takes everything away, the host too. */
  draw(what: ComponentChild | null): void;
  isDrawn(): boolean;
}

export interface LayerAsk {
  /** What it belongs to: it wears light or dark as the page does there. */
  near: Element;
  /** Joined to the prefix, e.g. "card". */
  name: string;
  /** The class of the element that is moved about: its measures are the styles' business. */
  className?: string;
  /** In the browser's top layer, above the page's own dialogs. Never takes the focus either way. */
  onTop: boolean;
}

export function openLayer({ near, name, className = "", onTop }: LayerAsk, signal: AbortSignal): Layer {
  const page = document;
  const host = page.createElement(PREFIX + name);
  const root = host.attachShadow({ mode: "open" });
  const style = page.createElement("style");
  style.textContent = styles;
  const body = page.createElement("div");
  body.className = className;
  body.style.setProperty("position", "fixed", "important");
  root.append(style, body);
  // Marked important: pages have rules for everything under <html>.
  for (const [property, value] of Object.entries(HOST)) host.style.setProperty(property, value, "important");
  if (onTop) host.setAttribute("popover", "manual");
  keepToItself(host, signal);
  const takeAway = () => {
    render(null, body);
    host.remove();
  };
  signal.addEventListener("abort", takeAway, { once: true });

  return {
    host,
    body,
    isDrawn: () => host.isConnected,
    draw(what) {
      if (signal.aborted) return;
      if (what === null) return takeAway();
      if (!host.isConnected) {
        const scheme = schemeOf(near);
        host.dataset.scheme = scheme;
        host.style.setProperty("color-scheme", scheme, "important");
        page.documentElement.append(host);
        if (onTop) host.showPopover();
      }
      render(what, body);
    },
  };
}

const HOST = {
  all: "initial",
  display: "block",
  position: "fixed",
  inset: "0 auto auto 0",
  width: "0",
  height: "0",
  margin: "0",
  padding: "0",
  border: "0",
  overflow: "visible",
  "z-index": "2147483000",
};

/** The page hears nothing of what happens in ours, and pressing a button of ours leaves the caret where it is. */
function keepToItself(host: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of UNHEARD) host.addEventListener(type, stop, { signal, passive: true });
  host.addEventListener(
    "mousedown",
    (event) => {
      event.stopPropagation();
      if (!(event.composedPath()[0] as Element).closest("input, textarea, select")) event.preventDefault();
    },
    { signal },
  );
}

const UNHEARD = [
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut", "focusin", "focusout"],
  ...["pointerdown", "pointerup", "mouseup", "click", "dblclick", "auxclick", "contextmenu"],
  ...["touchstart", "touchend", "wheel"],
];
