import {
  compositionEnd,
  fakeEnd,
  fakeMouseUp,
  fakeSpace,
  glanceAway,
  insertByCommand,
  insertByInputEvent,
  insertByPaste,
  letGo,
  type Way,
} from "./ways";

/** An editor as its page shows it: how it is told from others, and the ways of writing its model and its undo follow. */
export interface Kind {
  name: string;
  /** Matches the editable itself or an element around it. */
  around: string;
  /** Tried in this order. */
  ways: Way[];
}

// Which way works was measured editor by editor (npm run test:editors). One that merely changes the DOM would leave the
// editor's model behind, and the agent would send the old words.
const kinds: Kind[] = [
  // Reverts every DOM change it did not make itself; understands beforeinput. Zendesk.
  { name: "ckeditor5", around: ".ck-editor__editable", ways: [insertByInputEvent, insertByPaste] },
  { name: "slate", around: "[data-slate-editor]", ways: [insertByInputEvent, insertByPaste] },
  // Learns of a selection a moment late, so that the command would write where the caret was before.
  { name: "lexical", around: "[data-lexical-editor]", ways: [insertByInputEvent, insertByPaste] },
  // execCommand doubles the text when the stretch crosses a style.
  { name: "draftjs", around: ".public-DraftEditor-content", ways: [insertByPaste] },
  { name: "trix", around: "trix-editor", ways: [insertByPaste] },
  // These keep their own undo levels and close one only on a key of navigation, after typing, or on a snapshot.
  {
    name: "tinymce",
    around: ".mce-content-body",
    ways: [insertByCommand({ before: [fakeEnd], after: [fakeEnd] })],
  },
  {
    name: "ckeditor4",
    around: ".cke_editable",
    ways: [insertByCommand({ before: [letGo, fakeEnd], after: [letGo, fakeEnd] })],
  },
  { name: "summernote", around: ".note-editable", ways: [insertByCommand({ before: [fakeMouseUp] })] },
  {
    name: "froala",
    around: ".fr-element",
    ways: [insertByCommand({ before: [fakeEnd, glanceAway], after: [fakeEnd, glanceAway] })],
  },
  {
    name: "rooster",
    around: "#rooster-editor, [id^='editorParent_'] [contenteditable], [id^='contentDiv_']",
    // A key of navigation lets go of a format it holds ready for the next letter: after a paste, its colour.
    ways: [insertByCommand({ before: [fakeEnd, compositionEnd], after: [compositionEnd] })],
  },
  // Squire leaves no sign of itself; this is Fastmail's class for it.
  { name: "squire", around: ".v-RichText-input", ways: [insertByCommand({ before: [fakeSpace] })] },
];

// Gmail's plain contenteditable, ProseMirror, Tiptap, Quill, Redactor and whatever is not known: the browser's own
// editing, which all of them watch; then, for one that reverts it, the event before it.
const plain: Kind = { name: "plain", around: "*", ways: [insertByCommand(), insertByInputEvent] };

/** Tells an editor by its signature. */
export function kindOf(element: HTMLElement): Kind {
  return kinds.find((kind) => element.closest(kind.around)) ?? plain;
}
