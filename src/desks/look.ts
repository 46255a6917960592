/** A place to look: a page, an open shadow root or an element. */
export type Place = Document | ShadowRoot | Element;

/**
 * Selectors of one thing, surest first. `A → B` means: A is a frame, B is looked up in that frame's own document.
 * Frames are always reached into from the page above them, never by a second script inside (see `deskFor`).
 */
export type Selectors = readonly string[];

/** All elements of one selector, in document order. */
export function all(place: Place, selector: string): HTMLElement[] {
  const [outer = "", inner] = selector.split(" → ");
  const found = [...place.querySelectorAll<HTMLElement>(outer)];
  if (inner === undefined) return found;
  return found.flatMap((frame) => {
    const page = frameDocument(frame);
    return page ? [...page.querySelectorAll<HTMLElement>(inner)] : [];
  });
}

/** What the first selector that finds anything to `accept` finds; later ones are fallbacks, so their finds are not mixed in. */
export function allOf(place: Place, selectors: Selectors, accept: (element: HTMLElement) => boolean = () => true) {
  for (const selector of selectors) {
    const found = all(place, selector).filter(accept);
    if (found.length > 0) return found;
  }
  return [];
}

/** The first element of the first selector that finds anything to `accept`. */
export function firstOf(place: Place, selectors: Selectors, accept?: (element: HTMLElement) => boolean) {
  return allOf(place, selectors, accept)[0] ?? null;
}

/** Is one of these there? */
export function has(place: Place, selectors: Selectors): boolean {
  return selectors.some((selector) =>
    selector.includes(" → ") ? all(place, selector).length > 0 : place.querySelector(selector) !== null,
  );
}

/** As `closest`, but goes on from a frame's document to the frame and from a shadow root to its host. */
export function closestAcross(element: Element, selector: string): HTMLElement | null {
  for (let at: Element | null = element; at; at = outerOf(at)) {
    const found = at.closest<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** The nearest of several ancestors, tried surest first. */
export function closestOf(element: Element, selectors: Selectors): HTMLElement | null {
  for (const selector of selectors) {
    const found = closestAcross(element, selector);
    if (found) return found;
  }
  return null;
}

/** The nearest element in the surroundings of this one: looks in ever wider ancestors, at most `steps` of them. */
export function nearby(element: Element, selectors: Selectors, steps = 8): HTMLElement | null {
  let at: Element | null = element.parentElement;
  for (let step = 0; at && step < steps; step++, at = at.parentElement) {
    const found = firstOf(at, selectors);
    if (found) return found;
  }
  return null;
}

/** The page and every open shadow root in it. Walks the whole page: only for desks known to use them, when the page itself had nothing. */
export function openRoots(page: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page];
  const document = page.nodeType === 9 ? (page as Document) : page.ownerDocument;
  const walker = (document as Document).createTreeWalker(page, 1);
  while (walker.nextNode()) {
    const { shadowRoot } = walker.currentNode as Element;
    if (shadowRoot) roots.push(...openRoots(shadowRoot));
  }
  return roots;
}

/** The document in a same-origin frame; `null` when it is another site's. */
export function frameDocument(frame: Element): Document | null {
  return (frame as HTMLIFrameElement).contentDocument ?? null;
}

function outerOf(element: Element): Element | null {
  const root = element.getRootNode();
  if ("host" in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}
