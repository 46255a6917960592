import type { Mark } from "./box";
import { look } from "./look";

/** The stretches one box has painted. Several boxes share their document's registry without erasing each other. */
export interface Highlights {
  /** Paints these and nothing else of this box. */
  paint(stretches: { range: Range; mark: Mark }[]): void;
  /** Takes everything of this box away. */
  clear(): void;
}

const PRIORITY = { gentle: 0, firm: 1, stop: 2, active: 3 };
const NAMES = Object.keys(PRIORITY) as (keyof typeof PRIORITY)[];

type Globals = Window & typeof globalThis;

// One sheet serves every box of a document or shadow root; adopting it anew for each paint would restyle the whole page.
const sheets = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; boxes: Set<Highlights> }>();

/**
 * @param root the document or open shadow root whose text is painted
 * @param style the sheet that says how
 */
export function openHighlights(root: Document | ShadowRoot, style = look): Highlights {
  const page = root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
  // A frame's text is painted by the frame's own registry, highlight and sheet, not by those of whoever reaches in.
  const own = page.defaultView as Globals;
  let painted: { name: string; range: Range }[] = [];

  const unpaint = () => {
    const { highlights } = own.CSS;
    for (const { name, range } of painted) {
      const highlight = highlights.get(name);
      highlight?.delete(range); // gone when the page has emptied the registry
      if (highlight?.size === 0) highlights.delete(name);
    }
    painted = [];
  };

  const add = (severity: keyof typeof PRIORITY, range: Range) => {
    const name = `wellput-${severity}`;
    const highlight = own.CSS.highlights.get(name) ?? new own.Highlight();
    highlight.priority = PRIORITY[severity];
    highlight.add(range);
    own.CSS.highlights.set(name, highlight);
    painted.push({ name, range });
  };

  const box: Highlights = {
    paint(stretches) {
      unpaint();
      if (stretches.length) adopt(root, own, box, style);
      for (const { range, mark } of stretches) {
        add(mark.severity, range);
        if (mark.active) add("active", range);
      }
    },
    clear() {
      unpaint();
      abandon(root, box);
    },
  };
  return box;
}

function adopt(root: Document | ShadowRoot, own: Globals, box: Highlights, style: string) {
  const shared = sheets.get(root) ?? { sheet: new own.CSSStyleSheet(), boxes: new Set() };
  if (!sheets.has(root)) {
    shared.sheet.replaceSync(style);
    sheets.set(root, shared);
  }
  shared.boxes.add(box);
  // A page that sets its own list anew drops ours.
  if (!root.adoptedStyleSheets.includes(shared.sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, shared.sheet];
}

function abandon(root: Document | ShadowRoot, box: Highlights) {
  const shared = sheets.get(root);
  shared?.boxes.delete(box);
  if (shared?.boxes.size === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== shared.sheet);
}

/** Removes what an earlier copy of the extension left painted in this document, after it was reloaded or updated. */
export function removeOrphans(page: Document): void {
  const own = page.defaultView as Globals;
  for (const name of NAMES) own.CSS.highlights.delete(`wellput-${name}`);
  for (const mirror of page.querySelectorAll("wellput-mirror")) mirror.remove();
}
