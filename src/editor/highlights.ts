import type { Mark } from "./box";
import { look } from "./look";

/** The stretches one box has painted. Several boxes share their document's registry without erasing each other. */
export interface Highlights {
  /** Paints these and nothing else of this box. */
  paint(stretches: { range: Range; mark: Mark }[]): void;
  clear(): void;
}

const PRIORITY = { gentle: 0, firm: 1, stop: 2, active: 3 };
const NAMES = Object.keys(PRIORITY) as (keyof typeof PRIORITY)[];

type Globals = Window & typeof globalThis;

/** @param root the document or open shadow root whose text is painted */
export function openHighlights(root: Document | ShadowRoot): Highlights {
  const page = root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
  // A frame's text is painted by the frame's own registry, highlight and sheet, not by those of whoever reaches in.
  const own = page.defaultView as Globals;
  const sheet = new own.CSSStyleSheet();
  sheet.replaceSync(look);
  let painted: { name: string; range: Range }[] = [];

  const clear = () => {
    const { highlights } = own.CSS;
    for (const { name, range } of painted) {
      const highlight = highlights.get(name);
      highlight?.delete(range); // gone when the page has emptied the registry
      if (highlight?.size === 0) highlights.delete(name);
    }
    painted = [];
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };

  return {
    clear,
    paint(stretches) {
      clear();
      if (stretches.length === 0) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const { range, mark } of stretches) {
        add(mark.severity, range);
        if (mark.active) add("active", range);
      }
    },
  };

  function add(severity: keyof typeof PRIORITY, range: Range) {
    const name = `wellput-${severity}`;
    const highlight = own.CSS.highlights.get(name) ?? new own.Highlight();
    highlight.priority = PRIORITY[severity];
    highlight.add(range);
    own.CSS.highlights.set(name, highlight);
    painted.push({ name, range });
  }
}

/** Removes what an earlier copy of the extension left painted in this document, after it was reloaded or updated. */
export function removeOrphans(page: Document): void {
  const own = page.defaultView as Globals;
  for (const name of NAMES) own.CSS.highlights.delete(`wellput-${name}`);
  for (const mirror of page.querySelectorAll("wellput-mirror")) mirror.remove();
}
