import type { BoxOptions, EditorBox } from "./box";
import { openRichBox } from "./rich-box";
import { openTextBox } from "./text-box";

/** Opens an editable for reading, marking and writing: a textarea, a contenteditable host or an editor frame's body. */
export function openBox(element: HTMLElement, options: BoxOptions): EditorBox {
  return element.localName === "textarea"
    ? openTextBox(element as HTMLTextAreaElement, options)
    : openRichBox(element, options);
}
