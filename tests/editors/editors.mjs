/**
 * @typedef {{ name: string, as: string, package: string, box: string, frame?: string, shadow?: string, plain?: true, pause?: number, lag?: number, fresh?: number, dictated?: true }} Lab
 * `as`: where the editor is met; `box`: selector of the editable; `frame`: selector of the frame it is in; `shadow`: of its shadow host;
 * `plain`: no formatting to keep; `pause`: ms after which its undo begins a new step;
 * `lag`: ms until it learns that the caret was moved; `fresh`: how many fuzz sessions share a page;
 * `dictated`: the fuzz's twin puts a fix in at one stroke, as ours comes, and not letter by letter.
 */

/** Every editor of the suite, with the real thing it stands for. @type {Lab[]} */
export const editors = [
  { name: "contenteditable", as: "Gmail", package: "", box: "#host" },
  { name: "textarea", as: "Redmine, plain mail", package: "", box: "#host", plain: true },
  { name: "react-textarea", as: "chat boxes", package: "react-dom", box: "#box", plain: true },
  { name: "ckeditor5", as: "Zendesk", package: "ckeditor5", box: ".ck-editor__editable" },
  {
    name: "ckeditor4",
    as: "Request Tracker, Znuny",
    package: "ckeditor4",
    box: "body",
    frame: "iframe.cke_wysiwyg_frame",
    // Keeps unseen filling characters from one selection to the next, and a Backspace may fall on one.
    fresh: 1,
  },
  { name: "prosemirror", as: "Jira, Front", package: "prosemirror-view", box: ".ProseMirror", pause: 550 },
  { name: "tiptap", as: "Libredesk, Frappe", package: "@tiptap/core", box: ".tiptap", pause: 550 },
  { name: "chatwoot", as: "Chatwoot", package: "@chatwoot/prosemirror-schema", box: ".ProseMirror", pause: 550 },
  { name: "quill", as: "Quill", package: "quill", box: ".ql-editor", pause: 1050 },
  { name: "lexical", as: "Lexical", package: "lexical", box: "#host", pause: 350 },
  { name: "slate", as: "Slate", package: "slate-react", box: "[data-slate-editor]", lag: 150 },
  { name: "draftjs", as: "Draft.js", package: "draft-js", box: ".public-DraftEditor-content" },
  { name: "tinymce5", as: "Roundcube, UVdesk", package: "tinymce", box: "body", frame: "iframe.tox-edit-area__iframe" },
  { name: "froala", as: "Freshdesk", package: "froala-editor", box: ".fr-element", pause: 550 },
  { name: "summernote", as: "FreeScout", package: "summernote", box: ".note-editable" },
  { name: "trix", as: "Basecamp, HEY", package: "trix", box: "trix-editor" },
  { name: "squire", as: "Fastmail", package: "squire-rte", box: ".v-RichText-input" },
  {
    name: "rooster",
    as: "Outlook on the web",
    package: "roosterjs",
    box: "#editorParent_1 > div",
    // When a selection is typed over, it tidies the line and takes a space of the agent's with it.
    dictated: true,
  },
  { name: "shadow", as: "web components", package: "", box: "[contenteditable]", shadow: "#host" },
  { name: "srcdoc", as: "TinyMCE 6 and later", package: "", box: "body", frame: "#host" },
  { name: "blank-frame", as: "SOGo, Horde", package: "", box: "body", frame: "#host" },
];
