import type { Desk, ReplyBox } from "./desk";
import { all, firstOf, has } from "./look";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const HERE = [
  "form#reply textarea#response", // 2026-09 osTicket include/staff/ticket-view.inc.php
];
const EDITOR = [
  // The note's form wears the class "hidden" while the reply's tab is open, and the other way round.
  'form#reply:not(.hidden) .redactor-in[contenteditable="true"], form#note:not(.hidden) .redactor-in[contenteditable="true"]', // 2026-09 osTicket redactor-osticket.js
  "form#reply:not(.hidden) textarea#response, form#note:not(.hidden) textarea#internal_note", // 2026-09 osTicket ticket-view.inc.php
];
const MESSAGE = [
  "#ticket_thread .thread-entry", // 2026-09 osTicket templates/thread-entry.tmpl.php
  ".thread-entry", // 2026-09 osTicket templates/thread-entry.tmpl.php
];
const BODY = [
  ".thread-body", // 2026-09 osTicket templates/thread-entry.tmpl.php
];
const SENDER = [
  ".header b", // 2026-09 osTicket templates/thread-entry.tmpl.php: '<b>%s</b> posted %s'
];
const SUBJECT = [
  ".tixTitle", // 2026-09 toggl osticket.js
];
const SEND = [
  "input[type=submit].save", // 2026-09 osTicket ticket-view.inc.php
];

/** osTicket, on a team's own server. Reply and internal note are two forms. */
export const osticket: Desk = {
  id: "osticket",
  name: "osTicket",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const page = editor.ownerDocument;
    const said = all(page, MESSAGE.find((selector) => has(page, [selector])) ?? MESSAGE.join(", ")).map(saidIn);
    return {
      customer: lastFromCustomer(said),
      name: said.findLast(({ from }) => from === "customer")?.sender ?? null,
      subject: lineOf(firstOf(page, SUBJECT)),
      channel: "ticket",
    };
  },
  notDraft: "blockquote", // 2026-09 guess: usual for quotes; the server adds the signature
  // The form has a field named "id", so its own id is asked of the attribute.
  send: ({ editor }) => firstOf(editor.closest("form") ?? editor, SEND),
  sendKeys: [],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const form = editor.closest("form")?.getAttribute("id");
  return replyBox(editor, form === "reply" ? "reply" : form === "note" ? "note" : "unknown");
}

function saidIn(entry: HTMLElement): Said & { sender: string | null } {
  const body = firstOf(entry, BODY);
  const from = entry.matches(".message") ? "customer" : entry.matches(".response") ? "us" : "note";
  return { from, text: body ? messageText(body) : "", sender: lineOf(firstOf(entry, SENDER)) };
}
