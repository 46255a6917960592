import { deskFor } from "./index";
import { frameDocument } from "./look";

// What tells that a box appeared, went, or changed between reply and note. Values typed into fields change no attribute.
const ATTRIBUTES = [
  "class",
  "hidden",
  "style",
  "contenteditable",
  "disabled",
  "readonly",
  "aria-hidden",
  "aria-selected",
  "aria-checked",
  "aria-pressed",
  "aria-current",
  "aria-label",
  "data-channel",
  "data-is-active",
  "data-state",
  "data-stream-text-input",
  "data-type",
];
const SOONEST = 100;
const LATEST = 400;

/**
 * Tells when reply boxes may have appeared, gone or changed kind: not what changed, only that it is time to ask the desk again.
 * At most one call per 100 ms, more seldom where `onChange` is slow, when the page is idle or 300 ms later; none for what happens inside an editor,
 * so typing costs one look at each batch of changes and nothing more. Same-origin frames and open shadow roots that were
 * focused are watched too.
 */
export function watch(page: Document, signal: AbortSignal, onChange: () => void): void {
  const view = page.defaultView;
  if (!view || signal.aborted) return;
  const watched = new WeakSet<Node>();
  let waiting = false;
  let pause = SOONEST;
  const observer = new view.MutationObserver((records) => {
    if (!waiting && records.some(outsideEditors)) soon();
  });
  // Elements of this page, and of frames in it, do not share classes with each other: never `instanceof`.
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  listen(page);
  deskFor(page, new URL(view.location.href))?.remember?.(page, signal);

  function soon(): void {
    if (waiting || signal.aborted) return;
    waiting = true;
    view?.setTimeout(() => whenIdle(view, look), pause);
  }

  function look(): void {
    waiting = false;
    if (signal.aborted) return;
    for (const frame of page.querySelectorAll("iframe")) listenIn(frame);
    const start = performance.now();
    onChange();
    // On a page so big that looking takes its time, look more seldom: never more than a twentieth of the time.
    pause = Math.max(SOONEST, (performance.now() - start) * 20);
  }

  function listen(root: Document | ShadowRoot): void {
    // By its root element: document.open() in an editor's frame keeps the document, but drops its listeners.
    const identity = (root as Document).documentElement ?? root;
    if (watched.has(identity)) return;
    watched.add(identity);
    observeAround(root);
    const options = { signal, capture: true };
    root.addEventListener(
      "focusin",
      (event) => {
        for (const step of event.composedPath()) if (isShadowRoot(step)) listen(step);
        if (isEditable(event.composedPath()[0])) soon();
      },
      options,
    );
    // A ticked "internal note" or a chosen kind of reply changes a property, not an attribute.
    root.addEventListener("change", soon, options);
    // A frame's load does not bubble, but it can be caught on the way down.
    root.addEventListener("load", (event) => isFrame(event.target) && soon(), options);
    const inner = (root as Document).defaultView;
    if (!inner) return;
    for (const type of ["popstate", "hashchange", "pageshow"]) inner.addEventListener(type, soon, { signal });
    const { navigation } = inner as Window & { navigation?: EventTarget };
    navigation?.addEventListener("currententrychange", soon, { signal });
    for (const frame of root.querySelectorAll("iframe")) listenIn(frame);
  }

  function listenIn(frame: Element): void {
    const inner = frameDocument(frame);
    if (inner) listen(inner);
  }

  // In an editor's own frame everything below the body is the draft, so only the body's coming and going counts.
  function observeAround(root: Document | ShadowRoot): void {
    const wanted = { childList: true, attributes: true, attributeFilter: ATTRIBUTES };
    if (!isEditorFrame(root)) {
      observer.observe(root, { ...wanted, subtree: true });
      return;
    }
    // The document too: document.open() replaces its root.
    observer.observe(root, { childList: true });
    const { documentElement } = root as Document;
    if (documentElement) observer.observe(documentElement, wanted);
  }
}

function whenIdle(view: Window, act: () => void): void {
  if (typeof view.requestIdleCallback === "function") view.requestIdleCallback(act, { timeout: LATEST - SOONEST });
  else act();
}

function outsideEditors(record: MutationRecord): boolean {
  const { target } = record;
  if (target.nodeType !== 1) return target.nodeType !== 3;
  const editor = (target as Element).closest("[contenteditable], textarea");
  if (!editor) return true;
  // The editor itself switched on or off, shown or hidden; but not its classes, which follow the caret in some editors.
  return editor === target && record.type === "attributes" && record.attributeName !== "class";
}

function isEditorFrame(root: Document | ShadowRoot): boolean {
  if (root.nodeType !== 9) return false;
  const page = root as Document;
  return page.designMode === "on" || page.querySelector("html[contenteditable], body[contenteditable]") !== null;
}

function isEditable(target: EventTarget | undefined): boolean {
  const element = target as Element | undefined;
  return element?.nodeType === 1 && element.matches("textarea, [contenteditable], [contenteditable] *");
}

function isShadowRoot(target: EventTarget): target is ShadowRoot {
  return "host" in target && "mode" in target;
}

function isFrame(target: EventTarget | null): boolean {
  return (target as Element | null)?.nodeName === "IFRAME";
}
