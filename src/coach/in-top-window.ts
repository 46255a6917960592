import type { Box } from "../ui/place-card";

/** Rectangles of an editor's own window in the coordinates of the window the coach draws in. */
export function inTopWindow(editor: Element, rects: readonly Box[]): Box[] {
  const { x, y } = offsetOfFrame(editor);
  return rects.map(({ left, top, width, height }) => ({ left: left + x, top: top + y, width, height }));
}

/** Where the editor's window begins in ours: nowhere else than at 0, 0 unless it stands in a frame. */
export function offsetOfFrame(editor: Element): { x: number; y: number } {
  let x = 0;
  let y = 0;
  let view = editor.ownerDocument.defaultView;
  while (view && view !== window && view.frameElement) {
    const frame = view.frameElement;
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
  }
  return { x, y };
}

/** What of an editor can be seen, in our window's coordinates. */
export function visiblePart(editor: HTMLElement): Box {
  const frame = editor.ownerDocument.defaultView?.frameElement;
  // A frame's body is as long as its text; what is seen of it is the frame.
  const seen = frame && editor.ownerDocument !== document ? frame : editor;
  const [box] = inTopWindow(seen, [seen.getBoundingClientRect()]) as [Box];
  return box;
}
