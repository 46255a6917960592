import type { ReplyBox, SeenConversation } from "../../src/desks/desk";

/** What a saved page must give: the boxes to find, and for the first of them what is told about it. */
export interface PageRow extends Partial<SeenConversation> {
  page: string;
  url: string;
  desk: string;
  kind: ReplyBox["kind"];
  channel: SeenConversation["channel"];
  silentBecause?: ReplyBox["silentBecause"];
  /** `data-expect` of every box, in order; one called "editor" when left out. */
  boxes?: (string | null)[];
  send?: string;
}

const PARCEL = "My parcel has not arrived and I am upset.";
const ANA = { customer: PARCEL, name: "Ana Cliente", subject: "Where is my parcel?" };
const GMAIL = { url: "https://mail.google.com/mail/u/0/#inbox/t1", desk: "gmail", channel: "email" } as const;
const ZENDESK = { url: "https://acme.zendesk.com/agent/tickets/8", desk: "zendesk", send: "Submit as Open" } as const;
const JSM = { url: "https://acme.atlassian.net/browse/IT-1", desk: "jsm", channel: "ticket", send: "Save" } as const;
const CHATWOOT = { url: "https://app.chatwoot.com/app/accounts/1/conversations/5", desk: "chatwoot" } as const;
const ZAMMAD = { url: "https://help.example.com/#ticket/zoom/1", desk: "zammad", channel: "ticket" } as const;
const FREESCOUT = { url: "https://help.example.com/conversation/1", desk: "freescout", channel: "email" } as const;
const RT = { url: "https://rt.example.com/Ticket/Update.html?id=1", desk: "rt", channel: "email" } as const;
const LIBREDESK = {
  url: "https://desk.example.com/inboxes/1",
  desk: "libredesk",
  channel: "email",
  send: "Send",
} as const;
const PEPPERMINT = { url: "https://pep.example.com/issue/1", desk: "peppermint", channel: "ticket" } as const;

export const PAGES: PageRow[] = [
  { page: "gmail-reply", ...GMAIL, kind: "reply", ...ANA, send: "Send" },
  { page: "zendesk-reply", ...ZENDESK, kind: "reply", ...ANA, channel: "ticket" },
  { page: "zendesk-note", ...ZENDESK, kind: "note", ...ANA, channel: "ticket" },
  {
    page: "outlook-reply",
    url: "https://outlook.office.com/mail/inbox/id/1",
    desk: "outlook",
    kind: "reply",
    ...ANA,
    channel: "email",
    send: "Send",
  },
  {
    page: "freshdesk-reply",
    url: "https://acme.freshdesk.com/a/tickets/1",
    desk: "freshdesk",
    kind: "reply",
    ...ANA,
    name: null,
    channel: "ticket",
    send: "Send",
  },
  {
    page: "intercom-reply",
    url: "https://app.intercom.com/a/inbox/x/inbox/1",
    desk: "intercom",
    kind: "unknown",
    ...ANA,
    subject: null,
    channel: "chat",
  },
  {
    page: "helpscout-reply",
    url: "https://secure.helpscout.net/conversation/1/1",
    desk: "helpscout",
    kind: "reply",
    ...ANA,
    channel: "email",
  },
  { page: "jsm-reply", ...JSM, kind: "reply" },
  { page: "jsm-note", ...JSM, kind: "note" },
  {
    page: "kustomer-reply",
    url: "https://acme.kustomerapp.com/app/customers/1",
    desk: "kustomer",
    kind: "unknown",
    channel: null,
  },
  {
    page: "servicenow-reply",
    url: "https://acme.service-now.com/incident.do?sys_id=1",
    desk: "servicenow",
    kind: "reply",
    boxes: ["editor", null],
    subject: "Parcel",
    channel: "ticket",
  },
  { page: "chatwoot-reply", ...CHATWOOT, kind: "reply", customer: PARCEL, channel: "chat", send: "Send" },
  { page: "chatwoot-note", ...CHATWOOT, kind: "note", customer: PARCEL, channel: "chat", send: "Send" },
  { page: "zammad-reply", ...ZAMMAD, kind: "reply", ...ANA, name: null },
  { page: "zammad-note", ...ZAMMAD, kind: "note", ...ANA, name: null },
  { page: "freescout-reply", ...FREESCOUT, kind: "reply", ...ANA, send: "Send Reply" },
  { page: "freescout-note", ...FREESCOUT, kind: "note", ...ANA, send: "Send Reply" },
  {
    page: "osticket-reply",
    url: "https://help.example.com/scp/tickets.php?id=1",
    desk: "osticket",
    kind: "reply",
    ...ANA,
    channel: "ticket",
    send: "",
  },
  { page: "rt-reply", ...RT, kind: "reply", ...ANA, name: "Ana", send: "" },
  { page: "rt-note", ...RT, kind: "note", ...ANA, name: "Ana", send: "" },
  {
    page: "roundcube-reply-text",
    url: "https://mail.example.com/?_task=mail&_action=compose",
    desk: "roundcube",
    kind: "reply",
    customer: PARCEL,
    name: "Ana",
    subject: "Re: parcel",
    channel: "email",
    send: "Send",
  },
  {
    page: "yahoo-reply",
    url: "https://mail.yahoo.com/d/compose/1",
    desk: "yahoo",
    kind: "reply",
    customer: PARCEL,
    subject: "Re: parcel",
    channel: "email",
    send: "Send",
  },
  {
    page: "fastmail-reply",
    url: "https://app.fastmail.com/mail/compose",
    desk: "fastmail",
    kind: "reply",
    customer: PARCEL,
    channel: "email",
    send: "Send",
  },
  {
    page: "odoo-reply",
    url: "https://acme.odoo.com/web#id=1",
    desk: "odoo",
    kind: "unknown",
    channel: "ticket",
    send: "Send",
  },
  {
    page: "frappe-reply",
    url: "https://desk.example.com/helpdesk/tickets/1",
    desk: "frappe",
    kind: "reply",
    customer: PARCEL,
    channel: "email",
    send: "Send (Ctrl + ⏎)",
  },
  { page: "libredesk-reply", ...LIBREDESK, kind: "reply", customer: PARCEL, name: "Ana Cliente" },
  { page: "libredesk-note", ...LIBREDESK, kind: "note", customer: PARCEL, name: "Ana Cliente" },
  { page: "peppermint-reply", ...PEPPERMINT, kind: "reply" },
  { page: "peppermint-note", ...PEPPERMINT, kind: "note" },
];
