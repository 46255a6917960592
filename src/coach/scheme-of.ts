/** Whether a page is light or dark where an element stands: some are dark while the system is light, and the other way round. */
export function schemeOf(element: Element): "light" | "dark" {
  for (let at: Element | null = element; at; at = outer(at)) {
    const view = at.ownerDocument.defaultView;
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      view
        ?.getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    if (alpha < 0.5) continue;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  const followsSystem = colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches;
  return followsSystem ? "dark" : "light";
}

function outer(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return "host" in root ? (root as ShadowRoot).host : (element.ownerDocument.defaultView?.frameElement ?? null);
}
