import type { Desk, ReplyBox } from "./desk";
import { closestAcross, firstOf, has } from "./look";
import { quotedIn } from "./quoted";
import { editorsIn, notAReply, replyBox } from "./reply-box";
import { lineOf } from "./text";

const HERE = [
  "form#ComposeTicket textarea#RichText", // 2026-09 znuny AgentTicketCompose.tt
  'input[name="Action"][value^="AgentTicket"] ~ * textarea#RichText, form:has(input[name="Action"][value^="AgentTicket"]) textarea#RichText', // 2026-09 guess: the note's screen is built alike
];
const EDITOR = [
  "form#ComposeTicket iframe.cke_wysiwyg_frame → body.cke_editable", // 2026-09 CKEditor 4 markup; znuny Core.UI.RichTextEditor.js
  'form:has(input[name="Action"][value^="AgentTicket"]) iframe.cke_wysiwyg_frame → body.cke_editable', // 2026-09 guess: the note's screen
  "form#ComposeTicket textarea#RichText:not(.HasCKEInstance)", // 2026-09 znuny AgentTicketCompose.tt: plain mode
  'form:has(input[name="Action"][value^="AgentTicket"]) textarea#RichText:not(.HasCKEInstance)', // 2026-09 guess: the note's screen, plain
];
const ACTION = [
  'input[name="Action"]', // 2026-09 znuny AgentTicketCompose.tt
];
const VISIBLE_TO_CUSTOMER = [
  "#IsVisibleForCustomer", // 2026-09 znuny AgentTicketCompose.tt
];
const SENDS = [
  'input[name="Subaction"][value="SendEmail"]', // 2026-09 znuny AgentTicketCompose.tt
];
const TO = [
  'input[id^="CustomerTicketText_"]', // 2026-09 znuny AgentTicketCompose.tt
];
const SUBJECT = [
  'input#Subject[name="Subject"]', // 2026-09 znuny AgentTicketCompose.tt
];
const SEND = [
  "#submitRichText", // 2026-09 znuny AgentTicketCompose.tt
];

/** Znuny and OTRS, on a team's own server: replies are written in a pop-up that holds the customer's mail as a quote. */
export const znuny: Desk = {
  id: "znuny",
  name: "Znuny",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const form = formOf(editor);
    const { customer, name } = quotedIn(editor);
    const to = lineOf(firstOf(form, TO))?.replace(/<.*|"/g, "").trim();
    return {
      customer,
      name: to && !to.includes("@") ? to : name,
      subject: lineOf(firstOf(form, SUBJECT)),
      channel: "email",
    };
  },
  notDraft: "blockquote", // 2026-09 guess: OTRS quotes so
  send: ({ editor }) => firstOf(formOf(editor), SEND),
  sendKeys: [],
};

function formOf(editor: Element): Element {
  return closestAcross(editor, "form") ?? editor.ownerDocument.documentElement;
}

function boxOf(editor: HTMLElement): ReplyBox {
  const form = formOf(editor);
  const action = lineOf(firstOf(form, ACTION)) ?? "";
  if (/Forward|Bounce/.test(action)) return notAReply(editor);
  const shown = firstOf(form, VISIBLE_TO_CUSTOMER) as HTMLInputElement | null;
  if (/Note$/.test(action) && !shown?.checked) return replyBox(editor, "note");
  // An unticked "visible for customer" makes any of these screens internal.
  if (shown?.type === "checkbox" && !shown.checked) return replyBox(editor, "note");
  return replyBox(editor, has(form, SENDS) || shown?.checked ? "reply" : "unknown");
}
