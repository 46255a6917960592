import { blankQuotes } from "../desks/quote";
import type { EditorBox } from "../editor/box";

/**
 * The draft without what the agent did not write: "On … wrote:", "> " lines and "-- " signatures, which stand in the
 * box as plain words, are blanked. As long as the draft itself, so every offset fits both.
 */
export function ownWords(box: EditorBox): string {
  return blankQuotes(box.read().text, box.element.localName !== "textarea");
}
