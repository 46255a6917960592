import type { Draft } from "./box";
import { INVISIBLE } from "./invisible";

/** A draft of a rich editor, with the way there and back. */
export interface RichDraft extends Draft {
  /** Offset of a DOM position in `text`, or `null` when it stands in a part that is not draft. */
  offsetOf(node: Node, offset: number): number | null;
  /** Whether a picture, a mention or another thing that is not text stands between two offsets. */
  holdsObject(start: number, end: number): boolean;
}

// A stretch of `text` that came from one node: a run of characters, a line break or an object. A break's and an
// object's `offset` is their place among their parent's children.
interface Piece {
  kind: "text" | "break" | "object";
  at: number;
  length: number;
  node: Node;
  offset: number;
}

const OBJECTS = new Set([
  "img",
  "video",
  "audio",
  "object",
  "iframe",
  "input",
  "button",
  "select",
  "textarea",
  "svg",
  "canvas",
]);
const SCAFFOLD =
  "script, style, template, [data-mce-bogus='all'], [data-slate-placeholder], .ck-fake-selection-container";

/**
 * Reads a rich editor's content as plain text.
 * @param notDraft selector of parts to leave out
 */
export function readDraft(root: HTMLElement, notDraft = ""): RichDraft {
  const skip = notDraft ? `${SCAFFOLD}, ${notDraft}` : SCAFFOLD;
  const view = root.ownerDocument.defaultView as Window;
  const pieces: Piece[] = [];
  let text = "";
  let breakDue = false;
  let lineHasContent = false;
  let spaceDue: Piece | null = null; // a collapsible space counts only when something follows it in its line

  const endLine = () => {
    spaceDue = null;
    if (lineHasContent) breakDue = true;
    lineHasContent = false;
  };

  const beginContent = () => {
    if (breakDue) {
      text += "\n";
      breakDue = false;
      spaceDue = null;
    }
    if (spaceDue) {
      pieces.push({ ...spaceDue, at: text.length });
      text += " ";
      spaceDue = null;
    }
    lineHasContent = true;
  };

  const readText = (node: Text, whiteSpace: string) => {
    const raw = node.data;
    const keepsSpaces = whiteSpace.startsWith("pre") && whiteSpace !== "pre-line";
    const keepsBreaks = whiteSpace.startsWith("pre") || whiteSpace === "break-spaces";
    let run: Piece | null = null;
    for (let i = 0; i < raw.length; i++) {
      let letter = raw.charAt(i);
      if (INVISIBLE.test(letter)) {
        run = null;
        continue;
      }
      if (letter === "\u00A0") letter = " ";
      else if (letter === "\r" || (letter === "\n" && !keepsBreaks)) letter = "\t";
      if (!(keepsSpaces || whiteSpace === "break-spaces") && (letter === "\t" || (letter === " " && raw[i] === " "))) {
        if (lineHasContent && !spaceDue) spaceDue = { kind: "text", at: 0, length: 1, node, offset: i };
        run = null;
        continue;
      }
      if (letter === "\n") {
        beginContent();
        pieces.push({ kind: "text", at: text.length, length: 0, node, offset: i });
        breakDue = true;
        run = null;
        continue;
      }
      if (breakDue || spaceDue || !run) {
        beginContent();
        run = { kind: "text", at: text.length, length: 0, node, offset: i };
        pieces.push(run);
      }
      text += letter === "\t" ? " " : letter;
      run.length++;
    }
  };

  const placeOf = (node: ChildNode): [Node, number] => [
    node.parentNode as Node,
    [...(node.parentNode as Node).childNodes].indexOf(node),
  ];

  const readChildren = (parent: Element, whiteSpace: string, editable: boolean) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        if (editable) readText(child as Text, whiteSpace);
      } else if (child.nodeType === 1) readElement(child as Element, editable);
    }
  };

  const readElement = (element: Element, editable: boolean) => {
    if (element.localName === "br") {
      if (!editable) return;
      spaceDue = null;
      beginContent();
      const [node, offset] = placeOf(element);
      pieces.push({ kind: "break", at: text.length, length: 0, node, offset });
      breakDue = true;
      return;
    }
    if (element.matches(skip)) {
      if (isBlock(view.getComputedStyle(element).display)) endLine();
      return;
    }
    const style = view.getComputedStyle(element);
    if (style.display === "none") return;
    const block = isBlock(style.display);
    const attribute = element.getAttribute("contenteditable");
    const isIsland =
      attribute === "false" && !element.querySelector("[contenteditable]:not([contenteditable='false'])");
    if (OBJECTS.has(element.localName) || (isIsland && !block)) {
      if (!editable) return;
      beginContent();
      const [node, offset] = placeOf(element);
      pieces.push({ kind: "object", at: text.length, length: 1, node, offset });
      text += " ";
      return;
    }
    if (block) endLine();
    if (!isIsland) readChildren(element, whiteSpaceOf(style), attribute === null ? editable : attribute !== "false");
    if (block) endLine();
  };

  readChildren(root, whiteSpaceOf(view.getComputedStyle(root)), true);
  return wayBack(root, text, pieces);
}

function wayBack(root: HTMLElement, text: string, pieces: Piece[]): RichDraft {
  // The start of a stretch clings to the piece that begins there, the end to the piece that ends there.
  const startAt = (offset: number): [Node, number] => {
    const piece = pieces.find((one) => offset < one.at + one.length) ?? pieces.findLast((one) => one.at <= offset);
    return piece ? [piece.node, positionIn(piece, offset)] : [root, 0];
  };
  const endAt = (offset: number): [Node, number] => {
    const before = pieces.findLast((one) => one.at < offset || (one.at === offset && one.length === 0));
    const piece =
      before && offset <= before.at + before.length ? before : (pieces.find((one) => one.at >= offset) ?? before);
    return piece ? [piece.node, positionIn(piece, offset)] : [root, 0];
  };
  return {
    text,
    range(start, end) {
      const [endNode, endOffset] = endAt(end);
      const [startNode, startOffset] = start === end ? [endNode, endOffset] : startAt(start);
      if (!root.contains(startNode) || !root.contains(endNode)) return null;
      if (startOffset > lengthOf(startNode) || endOffset > lengthOf(endNode)) return null;
      const range = root.ownerDocument.createRange();
      range.setStart(startNode, startOffset);
      range.setEnd(endNode, endOffset);
      return range;
    },
    offsetOf(node, offset) {
      if (!root.contains(node)) return null;
      const probe = root.ownerDocument.createRange();
      probe.setStart(node, offset);
      let found = 0;
      for (const piece of pieces) {
        if (probe.comparePoint(piece.node, piece.offset) > 0) break;
        const inside = piece.node === node && piece.kind === "text";
        found = piece.at + Math.min(piece.length, inside ? offset - piece.offset : piece.length);
      }
      return found;
    },
    holdsObject: (start, end) =>
      pieces.some((one) => one.kind === "object" && one.at < end && one.at + one.length > start),
  };
}

function positionIn(piece: Piece, offset: number): number {
  return piece.offset + Math.max(0, Math.min(offset - piece.at, piece.length));
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length;
}

function isBlock(display: string): boolean {
  return !/^(inline|contents|none|ruby)/.test(display) && display !== "";
}

function whiteSpaceOf(style: CSSStyleDeclaration): string {
  return style.whiteSpace || "normal";
}
