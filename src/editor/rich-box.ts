import { applyFix } from "./apply-fix";
import type { BoxOptions, EditorBox } from "./box";
import { watchComposing } from "./composing";
import { openHighlights } from "./highlights";
import { kindOf } from "./kind-of";
import { readDraft } from "./read-draft";
import type { RichDraft } from "./way-back";

/** A contenteditable host, or the body of an editor's frame. */
export function openRichBox(element: HTMLElement, { signal, notDraft }: BoxOptions): EditorBox {
  const closing = new AbortController();
  const root = element.getRootNode() as Document | ShadowRoot;
  const highlights = openHighlights(root);
  const isComposing = watchComposing(element, AbortSignal.any([signal, closing.signal]));
  const kind = kindOf(element);

  // Reading costs most of what a keystroke may cost, so what was read serves the caret and the marks until something changes.
  let last: RichDraft | null = null;
  const changes = new MutationObserver(() => (last = null));
  changes.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  const read = () => {
    changes.takeRecords();
    const draft = readDraft(element, notDraft);
    last = draft;
    return draft;
  };
  const current = () => (changes.takeRecords().length ? read() : (last ?? read()));

  const caret = () => {
    const selection = selectionOf(root);
    return selection?.focusNode ? current().offsetOf(selection.focusNode, selection.focusOffset) : null;
  };

  const select = (start: number, end: number) => {
    const range = read().range(start, end);
    if (!range) return false;
    // Focus first: an editor that restores its last selection on focus would undo ours.
    if (!hasFocus(element, root)) element.focus({ preventScroll: true });
    selectionOf(root)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    return true;
  };

  const close = () => {
    closing.abort();
    changes.disconnect();
    last = null;
    highlights.clear();
  };
  signal.addEventListener("abort", close, { once: true, signal: closing.signal });

  return {
    element,
    kind: kind.name,
    read,
    caret,
    isComposing,
    close,
    rects: (start, end) => [...(current().range(start, end)?.getClientRects() ?? [])],
    mark(marks) {
      if (signal.aborted || closing.signal.aborted) return;
      const draft = current();
      highlights.paint(
        marks.flatMap((mark) => {
          const range = draft.range(mark.start, mark.end);
          return range ? [{ range, mark }] : [];
        }),
      );
    },
    replace: (start, end, expected, replacement) =>
      applyFix(
        {
          element,
          ways: kind.ways,
          text: () => read().text,
          isComposing,
          select,
          range: (from, to) => read().range(from, to),
          caret,
          isFragile(from, to) {
            const draft = read();
            return draft.holdsObject(from, to) || draft.text.slice(from, to).includes("\n");
          },
        },
        start,
        end,
        expected,
        replacement,
      ),
  };
}

// Chromium keeps the selection of a shadow tree on the shadow root, Firefox on the document.
function selectionOf(root: Document | ShadowRoot): Selection | null {
  const page = root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
  const shadow = root as ShadowRoot & { getSelection?: () => Selection | null };
  return shadow.getSelection?.() ?? page.getSelection();
}

function hasFocus(element: HTMLElement, root: Document | ShadowRoot): boolean {
  const page = element.ownerDocument;
  return page.hasFocus() && (root.activeElement === element || (page.designMode === "on" && element === page.body));
}
