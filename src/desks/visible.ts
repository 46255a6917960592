/**
 * Is this element laid out and shown? An element inside a same-origin frame is shown when its frame is too.
 * Helpdesks keep many tickets mounted and hidden, so nothing is coached, and nothing read as a customer's words, unless seen.
 */
export function visible(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.ownerDocument.defaultView?.frameElement ?? null) {
    if (!shown(at)) return false;
  }
  return true;
}

function shown(element: Element): boolean {
  if (typeof element.checkVisibility !== "function") return shownByStyle(element);
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  // A frame's empty body may be 0 high; its frame's size tells.
  if (element.tagName === "BODY") return true;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

// jsdom, and browsers before 2024: no layout to ask, so ask the styles.
function shownByStyle(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (view.getComputedStyle(element).visibility === "hidden") return false;
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    if (at.hasAttribute("hidden") || view.getComputedStyle(at).display === "none") return false;
  }
  return true;
}

function parentAcross(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return "host" in root ? (root as ShadowRoot).host : null;
}
