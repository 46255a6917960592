import type { Desk } from "./desk";
import { closestOf, firstOf } from "./look";
import { covers } from "./match-pattern";
import { quotedIn } from "./quoted";
import { editorsIn } from "./reply-box";
import { boxBySubject } from "./subject";
import { lineOf } from "./text";

const COMPOSE = [
  '[data-testid^="composer"]:not(button, input)', // 2026-09 guess: memory
  ".composer", // 2026-09 guess: memory
];
const EDITOR = [
  'iframe[data-testid="rooster-iframe"] → #rooster-editor', // 2026-09 ProtonMail/WebClients RoosterEditor.tsx; inner id a guess
  'iframe[data-testid="rooster-iframe"] → [contenteditable="true"]', // 2026-09 ProtonMail/WebClients RoosterEditor.tsx
  'textarea[data-testid="editor-textarea"]', // 2026-09 guess: plain-text mode
];
const SUBJECT = [
  '[data-testid="composer:subject"]', // 2026-09 guess: memory
];
const SEND = [
  '[data-testid="composer:send-button"]', // 2026-09 guess: memory
];
const QUOTE = ".protonmail_quote"; // 2026-09 ProtonMail/WebClients messageBlockquote.ts

/** Proton Mail: its editor is a frame of its own site; received mails stand in sandboxed frames that nobody can read. */
export const proton: Desk = {
  id: "proton",
  name: "Proton Mail",
  matches: ["https://mail.proton.me/*"],
  isHere: (_, url) => covers(proton.matches, url),
  boxes: (page) =>
    editorsIn(page, EDITOR).map((editor) =>
      boxBySubject(editor, subjectOf(editor), editor.querySelector(QUOTE) !== null),
    ),
  conversation: ({ editor }) => ({ ...quotedIn(editor), subject: subjectOf(editor), channel: "email" }),
  notDraft: [
    QUOTE, // 2026-09 see there
    ".protonmail_signature_block", // 2026-09 guess: memory
    "blockquote", // 2026-09 guess: quotes of other mail programs
  ].join(", "),
  send: ({ editor }) => firstOf(composeOf(editor), SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

// Several composers may float at once, each with a subject of its own.
function composeOf(editor: HTMLElement): Element {
  const outer = (editor.ownerDocument.defaultView?.frameElement as HTMLElement | null) ?? editor;
  return closestOf(outer, COMPOSE) ?? outer.ownerDocument.documentElement;
}

function subjectOf(editor: HTMLElement): string | null {
  return lineOf(firstOf(composeOf(editor), SUBJECT));
}
