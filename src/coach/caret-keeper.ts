/** Remembers where the caret or selection of an editor is, to give the focus back exactly there. */
export function keepCaret(editor: HTMLElement): () => void {
  const root = editor.getRootNode() as Document | ShadowRoot;
  const page = editor.ownerDocument;
  if (editor.localName === "textarea") {
    const area = editor as HTMLTextAreaElement;
    const { selectionStart, selectionEnd, selectionDirection } = area;
    return () => {
      area.focus({ preventScroll: true });
      area.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
    };
  }
  const selection = selectionIn(root, page);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    page.defaultView?.focus();
    editor.focus({ preventScroll: true });
    // The page may have rebuilt its nodes while the card was open: then its own idea of the caret has to do.
    if (!anchorNode || !focusNode || !editor.contains(anchorNode) || !editor.contains(focusNode)) return;
    selectionIn(root, page)?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  };
}

/** Selects a stretch of the draft, so that the next key writes over it. `range` is the stretch's, `null` in a textarea. */
export function selectStretch(editor: HTMLElement, range: Range | null, start: number, end: number): void {
  if (editor.localName === "textarea") (editor as HTMLTextAreaElement).setSelectionRange(start, end);
  if (!range) return;
  const root = editor.getRootNode() as Document | ShadowRoot;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selectionIn(root, editor.ownerDocument)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

// Chromium keeps the selection of a shadow tree on the shadow root, Firefox on the document.
function selectionIn(root: Document | ShadowRoot, page: Document): Selection | null {
  return (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.() ?? page.getSelection();
}
