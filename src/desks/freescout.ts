import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf, has } from "./look";
import { editorsIn, notAReply, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const HERE = [
  ".conv-reply-block form.form-reply", // 2026-09 freescout conversations/view.blade.php
];
const COMPOSE = [
  ".conv-reply-block", // 2026-09 freescout view.blade.php
];
const EDITOR = [
  // Summernote calls its editable "note-editable" in replies too.
  '.conv-reply-block:not(.hidden) .conv-reply-body .note-editable[contenteditable="true"]', // 2026-09 freescout view.blade.php; Summernote 0.9.1
  '.conv-reply-block:not(.hidden) .note-editable[contenteditable="true"]', // 2026-09 freescout main.js
];
const IS_NOTE = [
  'input[name="is_note"]', // 2026-09 freescout main.js
];
const MESSAGE = [
  ".thread[data-thread_id]", // 2026-09 freescout partials/thread.blade.php
  "#conv-layout-main .thread", // 2026-09 freescout partials/thread.blade.php
];
const BODY = [
  ".thread-body .thread-content, .thread-content", // 2026-09 freescout thread.blade.php
];
const NAME = [
  "a.customer-name", // 2026-09 freescout customers/profile_snippet.blade.php
  ".thread-type-customer .thread-person strong", // 2026-09 freescout thread.blade.php
];
const SUBJECT = [
  ".conv-subjtext", // 2026-09 freescout view.blade.php
];
const SEND = [
  ".btn-reply-submit.btn-send-text", // 2026-09 freescout editor_bottom_toolbar.blade.php
];

/** FreeScout, on a team's own server. Its thread stands newest first. */
export const freescout: Desk = {
  id: "freescout",
  name: "FreeScout",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const page = editor.ownerDocument;
    const said = all(page, MESSAGE.find((selector) => has(page, [selector])) ?? MESSAGE.join(", ")).map(saidIn);
    return {
      customer: lastFromCustomer(said.reverse()),
      name: lineOf(firstOf(page, NAME)),
      subject: lineOf(firstOf(page, SUBJECT)),
      channel: "email",
    };
  },
  notDraft: "blockquote, .gmail_quote", // 2026-09 guess: usual for quotes; the signature stands outside the editor
  send: ({ editor }) => firstOf(closestOf(editor, COMPOSE) ?? editor.ownerDocument, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const compose = closestOf(editor, COMPOSE);
  if (!compose) return replyBox(editor, "unknown");
  if (compose.classList.contains("conv-forward-block")) return notAReply(editor);
  const flag = lineOf(firstOf(compose, IS_NOTE));
  return replyBox(editor, compose.classList.contains("conv-note-block") || flag === "1" ? "note" : "reply");
}

function saidIn(message: HTMLElement): Said {
  const body = firstOf(message, BODY);
  const text = body ? messageText(body) : "";
  if (message.matches(".thread-type-customer")) return { from: "customer", text };
  return { from: message.matches(".thread-type-message") ? "us" : "note", text };
}
