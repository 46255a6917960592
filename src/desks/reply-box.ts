import type { ReplyBox } from "./desk";
import { allOf, closestAcross, openRoots, type Place, type Selectors } from "./look";
import { offLimits } from "./off-limits";
import { visible } from "./visible";

/** Visible editors, each once; a match inside another match is the same editor. */
export function editorsIn(page: Place, selectors: Selectors): HTMLElement[] {
  const found = allOf(page, selectors, (editor) => !offLimits(editor) && visible(editor));
  return found.filter((editor) => !found.some((other) => other !== editor && other.contains(editor)));
}

/** As `editorsIn`, looking into open shadow roots when the page itself has none. */
export function editorsInShadow(page: Document, selectors: Selectors): HTMLElement[] {
  const found = editorsIn(page, selectors);
  if (found.length > 0) return found;
  return openRoots(page).flatMap((root) => (root === page ? [] : editorsIn(root, selectors)));
}

/** One reply box, with the empty state that goes with its kind. */
export function replyBox(editor: HTMLElement, kind: ReplyBox["kind"], frame: HTMLElement | null = null): ReplyBox {
  const silentBecause = kind === "reply" ? null : kind === "note" ? "internal-note" : "undecided";
  return { editor, kind, frame: frame ?? standing(editor), silentBecause };
}

/** A box that writes to somebody who asked nothing: a forward. */
export function notAReply(editor: HTMLElement, frame: HTMLElement | null = null): ReplyBox {
  return { editor, kind: "unknown", frame: frame ?? standing(editor), silentBecause: "not-a-reply" };
}

// The wrappers that common editors put round themselves, seen in each editor's own markup in 2026-09:
// TinyMCE 5 and up, TinyMCE 4, CKEditor 4, CKEditor 5, Summernote, Redactor, Froala, Draft.js.
const WRAPPERS =
  ".tox-tinymce, .mce-tinymce, .cke, .ck.ck-editor, .note-editor, .redactor-box, .fr-box, .DraftEditor-root";

function standing(editor: HTMLElement): HTMLElement {
  const wrapper = closestAcross(editor, WRAPPERS);
  if (wrapper) return wrapper;
  const frame = editor.ownerDocument.defaultView?.frameElement;
  if (frame && editor.tagName !== "TEXTAREA") return frame as HTMLElement;
  if (editor.tagName === "TEXTAREA") return editor;
  const parent = editor.parentElement;
  return parent && parent.tagName !== "BODY" ? parent : editor;
}
