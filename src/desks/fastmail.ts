import type { Desk } from "./desk";
import { closestOf, firstOf } from "./look";
import { covers } from "./match-pattern";
import { quotedIn } from "./quoted";
import { editorsIn } from "./reply-box";
import { boxBySubject } from "./subject";
import { lineOf } from "./text";
import { visible } from "./visible";

const COMPOSE = [
  ".v-Compose", // 2026-09 gorgias-chrome plugins/fastmail.js
];
const EDITOR = [
  '.v-Compose .v-RichText-input[role="textbox"]', // 2026-09 overture RichTextView.js
  '.v-Compose [contenteditable="true"][aria-multiline="true"]', // 2026-09 overture RichTextView.js
  ".v-Compose textarea.v-Text-input", // 2026-09 guess: plain-text mode
];
const NOTES_APP = ".v-EditNote"; // 2026-09 an extension: Fastmail's notes, not mail
const SUBJECT_FIELD = [
  'input[id$="subject-input"]', // 2026-09 gorgias-chrome plugins/fastmail.js
];
const SUBJECT = [
  "#conversation .v-Thread-title", // 2026-09 toggl fastmail.js
];
const SEND = [
  ".v-Button.s-send", // 2026-09 two extensions
];

/** Fastmail. */
export const fastmail: Desk = {
  id: "fastmail",
  name: "Fastmail",
  matches: ["https://app.fastmail.com/*", "https://www.fastmail.com/*"],
  isHere: (_, url) => covers(fastmail.matches, url),
  boxes: (page) =>
    editorsIn(page, EDITOR)
      .filter((editor) => !editor.closest(NOTES_APP))
      .map((editor) => boxBySubject(editor, fieldOf(editor), quotedIn(editor).customer !== null)),
  conversation({ editor }) {
    const thread = lineOf(firstOf(editor.ownerDocument, SUBJECT, visible));
    return { ...quotedIn(editor), subject: fieldOf(editor) ?? thread, channel: "email" };
  },
  notDraft: [
    "blockquote[type=cite], blockquote", // 2026-09 guess: Squire quotes so
    "#signature, [id^='sig']", // 2026-09 guess: memory
  ].join(", "),
  send: ({ editor }) => firstOf(closestOf(editor, COMPOSE) ?? editor, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function fieldOf(editor: HTMLElement): string | null {
  return lineOf(firstOf(closestOf(editor, COMPOSE) ?? editor, SUBJECT_FIELD));
}
