import { applyFix } from "./apply-fix";
import type { BoxOptions, EditorBox } from "./box";
import { watchComposing } from "./composing";
import { type Mirror, openMirror } from "./mirror";
import { readPlain } from "./read-plain";
import { insertByCommand } from "./ways";

/** A textarea. Its text cannot be highlighted, so a mirror laid over it carries the marks. */
export function openTextBox(element: HTMLTextAreaElement, { signal }: BoxOptions): EditorBox {
  const closing = new AbortController();
  const either = AbortSignal.any([signal, closing.signal]);
  const isComposing = watchComposing(element, either);
  const read = () => readPlain(element.value);
  let mirror: Mirror | null = null;
  const mirrored = () => (mirror ??= openMirror(element, either));

  const caret = () => {
    const root = element.getRootNode() as Document | ShadowRoot;
    return root.activeElement === element ? read().toText(element.selectionEnd) : null;
  };

  const place = (start: number, end: number): [number, number] => {
    const draft = read();
    const to = draft.toValue(end, true);
    return start === end ? [to, to] : [draft.toValue(start), to];
  };

  return {
    element,
    kind: "textarea",
    read: () => ({ text: read().text, range: () => null }),
    caret,
    isComposing,
    close: () => closing.abort(),
    rects: (start, end) => (either.aborted ? [] : mirrored().rects(...place(start, end))),
    mark(marks) {
      if (either.aborted || (!mirror && marks.length === 0)) return;
      mirrored().paint(
        marks.map((mark) => {
          const [start, end] = place(mark.start, mark.end);
          return { ...mark, start, end };
        }),
      );
    },
    replace: (start, end, expected, replacement) =>
      applyFix(
        {
          element,
          ways: [insertByCommand()],
          text: () => read().text,
          isComposing,
          select(from, to) {
            element.focus({ preventScroll: true });
            element.setSelectionRange(...place(from, to));
            return true;
          },
          range: () => null,
          caret,
          isFragile(from, to) {
            const [valueFrom, valueTo] = place(from, to);
            return valueTo - valueFrom !== to - from && element.value.slice(valueFrom, valueTo).includes("\n");
          },
        },
        start,
        end,
        expected,
        replacement,
      ),
  };
}
