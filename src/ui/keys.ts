/**
 * For the root of everything drawn in a foreign page: buttons leave the focus in the editor, and keys typed here never
 * reach the page, where a lone letter may archive a ticket and Ctrl+Enter may send.
 */
export const keptInside = {
  onMouseDown(event: MouseEvent) {
    if (!isField(event.target)) event.preventDefault();
  },
  onKeyUp: stop,
  onKeyPress: stop,
};

function stop(event: Event) {
  event.stopPropagation();
}

/** Is something being typed into it? */
export function isField(target: EventTarget | null): boolean {
  // By name, not by class: what is drawn in another window has that window's classes.
  return (target as Element | null)?.localName === "input";
}

/** What Tab stops at inside `root`, in order. */
export function stops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("button:not(:disabled), input, summary")].filter(
    (stop) => stop.getClientRects().length > 0,
  );
}

/** Where the focus is, when it is inside `root`. */
export function focusIn(root: HTMLElement): HTMLElement | null {
  const active = (root.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
  return active && root.contains(active) ? active : null;
}

/** Moves the focus by one among `among`, without going round. */
export function step(root: HTMLElement, among: HTMLElement[], by: 1 | -1): void {
  const active = focusIn(root);
  const next = among[(active ? among.indexOf(active) : -1) + by];
  next?.focus();
}
