import type { Desk, ReplyBox } from "./desk";
import { all, closestAcross, firstOf, has } from "./look";
import { quotedIn } from "./quoted";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const HERE = [
  'form[name="TicketUpdate"] .messagebox-container', // 2026-09 rt share/html/Ticket/Update.html; Widgets/Update/Message
  'form[name="TicketUpdate"] [name="UpdateContent"]', // 2026-11 a running RT 5.0.3
];
const EDITOR = [
  'form[name="TicketUpdate"] iframe.cke_wysiwyg_frame → body.cke_editable', // 2026-11 a running RT 5.0.3 (CKEditor 4)
  '.messagebox-container .ck-editor__editable[contenteditable="true"], form[name="TicketUpdate"] .ck-editor__editable[contenteditable="true"]', // 2026-09 rt 6 static/js/util.js (CKEditor 5)
  '.messagebox-container textarea.messagebox, form[name="TicketUpdate"] textarea[name="UpdateContent"]', // 2026-09 rt Elements/MessageBox: plain text; the rich editor's own source is hidden
];
const HINT = ".cke_editable.placeholder"; // 2026-11 a running RT 5.0.3: 'Type your message here'
const RECIPIENT = [
  'input[name="TxnSendMailTo"]:checked + label', // 2026-11 a running RT 5.0.3: who gets this mail
];
const CONTAINER = ".messagebox-container, .action-private, .action-response"; // 2026-09 rt Widgets/Update/Message: action-<type>
const TYPE = [
  'select#UpdateType, select[name="UpdateType"]', // 2026-09 rt Widgets/Update/Basics: private = comment, response = reply
];
const SUBJECT = [
  '#update-subject, input[name="UpdateSubject"]', // 2026-09 rt Widgets/Update/Message
];
const SEND = [
  '[name="SubmitTicket"]', // 2026-09 rt Widgets/Update/Submit
];
const MESSAGE = [
  ".transaction.message[data-transaction-id]", // 2026-09 rt Elements/ShowTransaction
];
const BODY = [
  ".messagebody", // 2026-09 rt ShowTransactionAttachments
  ".message-stanza", // 2026-09 rt ShowMessageStanza
];
const CREATOR = [
  ".metadata .description .user", // 2026-11 a running RT 5.0.3: the page of the ticket
  ".metadata .description", // 2026-09 rt ShowTransaction: 'Ana - Ticket created'
];
const ME = [
  "#preferences-menu .current-user, .current-user", // 2026-11 a running RT 5.0.3: 'Logged in as …'
];

/** Request Tracker 5 and 6, on a team's own server. The customer's message is mostly there only as a quote. */
export const rt: Desk = {
  id: "rt",
  name: "Request Tracker",
  matches: [],
  isHere: (page) => has(page, HERE),
  // An untouched editor holds its hint as text, until it gets the focus.
  boxes: (page) =>
    editorsIn(page, EDITOR)
      .filter((editor) => !editor.matches(HINT))
      .map(boxOf),
  conversation({ editor }) {
    const form = formOf(editor);
    const page = form.ownerDocument;
    const me = lineOf(firstOf(page, ME));
    // Which end is the newest is a setting; the numbers grow.
    const messages = all(page, MESSAGE.join(", ")).sort((a, b) => numberOf(a) - numberOf(b));
    const said = messages.map((message) => saidIn(message, me));
    const quoted = quotedIn(editor, me);
    const customer = lastFromCustomer(said);
    const sender = customer ? said.findLast(({ from }) => from === "customer")?.sender : quoted.name;
    return {
      customer: customer ?? quoted.customer,
      name: recipient(form) ?? (sender && sender !== "RT_System" ? sender : null),
      subject: lineOf(firstOf(form, SUBJECT)),
      channel: "email",
    };
  },
  notDraft: [
    "blockquote", // 2026-09 rt Elements/MessageBox QuoteTransaction
  ].join(", "),
  send: ({ editor }) => firstOf(formOf(editor), SEND),
  sendKeys: [],
};

function numberOf(message: HTMLElement): number {
  return Number(message.dataset.transactionId);
}

function recipient(form: Element): string | null {
  const name = lineOf(firstOf(form, RECIPIENT))?.replace(/\s*<.*/, "");
  return name && !name.includes("@") ? name : null;
}

function formOf(editor: Element): Element {
  return closestAcross(editor, "form") ?? editor.ownerDocument.documentElement;
}

function boxOf(editor: HTMLElement): ReplyBox {
  const container = closestAcross(editor, CONTAINER);
  if (container?.classList.contains("action-private")) return replyBox(editor, "note");
  if (container?.classList.contains("action-response")) return replyBox(editor, "reply");
  const type = (firstOf(formOf(editor), TYPE) as HTMLSelectElement | null)?.value;
  return replyBox(editor, type === "private" ? "note" : type === "response" ? "reply" : "unknown");
}

function saidIn(message: HTMLElement, me: string | null): Said & { sender: string | null } {
  const description = lineOf(firstOf(message, CREATOR)) ?? "";
  const sender = description.split(/ (?:-|–) /)[0]?.trim() || null;
  const body = firstOf(message, BODY);
  const text = body ? messageText(body) : "";
  if (message.matches(".comment") || /comments? added/i.test(description)) return { from: "note", text, sender };
  const ours = me !== null && sender !== null && me.toLowerCase().includes(sender.toLowerCase());
  return { from: ours ? "us" : "customer", text, sender };
}
