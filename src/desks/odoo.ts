import type { Desk, ReplyBox } from "./desk";
import { closestOf, firstOf, has } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf } from "./text";
import { visible } from "./visible";

const HERE = [
  ".o-mail-Chatter .o-mail-Composer", // 2026-09 odoo addons/mail composer.xml
];
const CHATTER = [
  ".o-mail-Chatter", // 2026-09 odoo addons/mail: the same composer serves Discuss, which is the team's own chat
];
const EDITOR = [
  ".o-mail-Chatter textarea.o-mail-Composer-input:not(.o-mail-Composer-fake)", // 2026-09 odoo composer.xml: the fake one only measures
  ".o-mail-Chatter .o-mail-Composer-input[contenteditable=true], .o-mail-Chatter .o-mail-Composer .odoo-editor-editable", // 2026-09 guess: newer versions
];
const NOTE = [
  ".o-mail-Chatter-logNote.active", // 2026-09 guess: memory (chatter.xml)
];
const REPLY = [
  ".o-mail-Chatter-sendMessage.active", // 2026-09 guess: memory (chatter.xml)
];
const SUBJECT = [
  ".o_last_breadcrumb_item.active .text-truncate", // 2026-09 toggl odoo.js
];
const SEND = [
  "button.o-mail-Composer-send", // 2026-09 odoo composer.xml
];

/** Odoo's chatter (Helpdesk and others), on its own service or a team's server. Who wrote what there is not known for certain, so no message is read. */
export const odoo: Desk = {
  id: "odoo",
  name: "Odoo",
  matches: ["https://*.odoo.com/*"],
  isHere: (page, url) => covers(odoo.matches, url) || has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation: ({ editor }) => ({
    customer: null,
    name: null,
    subject: lineOf(firstOf(editor.ownerDocument, SUBJECT, visible)),
    channel: "ticket",
  }),
  notDraft: "blockquote", // 2026-09 guess: usual for quotes
  send: ({ editor }) => firstOf(closestOf(editor, CHATTER) ?? editor, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const chatter = closestOf(editor, CHATTER);
  if (!chatter) return replyBox(editor, "unknown");
  if (has(chatter, NOTE)) return replyBox(editor, "note");
  return replyBox(editor, has(chatter, REPLY) ? "reply" : "unknown");
}
