import type { Desk } from "./desk";
import { closestOf, firstOf } from "./look";
import { covers } from "./match-pattern";
import { quotedIn } from "./quoted";
import { editorsIn } from "./reply-box";
import { boxBySubject } from "./subject";
import { lineOf } from "./text";

const COMPOSE = [
  '[data-test-id="compose"]', // 2026-09 gorgias-chrome plugins/yahoo.js
];
const EDITOR = [
  '[data-test-id="rte"][contenteditable="true"]', // 2026-09 eight extensions
  '[data-test-id="compose"] [contenteditable="true"][role="textbox"]', // 2026-09 guess: should the editor's own mark go
];
const TO = [
  '[data-test-id="pill-text"]', // 2026-09 an extension
];
const SUBJECT = [
  '[data-test-id="compose-subject"]', // 2026-09 four extensions
];
const SEND = [
  '[data-test-id="compose-send-button"]', // 2026-09 three extensions
];
const QUOTE = ".yahoo_quoted, [id*='yahoo_quoted']"; // 2026-09 ProtonMail messageBlockquote.ts; freescout Mail.php

/** Yahoo Mail. */
export const yahoo: Desk = {
  id: "yahoo",
  name: "Yahoo Mail",
  matches: ["https://mail.yahoo.com/*"],
  isHere: (_, url) => covers(yahoo.matches, url),
  boxes: (page) =>
    editorsIn(page, EDITOR).map((editor) =>
      boxBySubject(editor, subjectOf(editor), editor.querySelector(QUOTE) !== null),
    ),
  conversation({ editor }) {
    const { customer, name } = quotedIn(editor);
    const to = lineOf(firstOf(composeOf(editor), TO));
    return { customer, name: name ?? (to?.includes("@") ? null : to), subject: subjectOf(editor), channel: "email" };
  },
  notDraft: [
    QUOTE, // 2026-09 see there
    "blockquote.iosymail, blockquote", // 2026-09 ProtonMail messageBlockquote.ts
    "#signature, [id$='signature']", // 2026-09 guess: memory
  ].join(", "),
  send: ({ editor }) => firstOf(composeOf(editor), SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function composeOf(editor: Element): Element {
  return closestOf(editor, COMPOSE) ?? editor.ownerDocument.documentElement;
}

function subjectOf(editor: Element): string | null {
  return lineOf(firstOf(composeOf(editor), SUBJECT));
}
