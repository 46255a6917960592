import { INVISIBLE } from "./invisible";
import { type Piece, type RichDraft, wayBack } from "./way-back";

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
  return wayBack(root, text, pieces, skip);
}

function isBlock(display: string): boolean {
  return !/^(inline|contents|none|ruby)/.test(display) && display !== "";
}

function whiteSpaceOf(style: CSSStyleDeclaration): string {
  return style.whiteSpace || "normal";
}
