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
  boxes?: string[];
  send?: string;
}

const PARCEL = "My parcel has not arrived and I am upset.";
const ANA = { customer: PARCEL, name: "Ana Cliente", subject: "Where is my parcel?" };

export const PAGES: PageRow[] = [
  {
    page: "gmail-reply",
    url: "https://mail.google.com/mail/u/0/#inbox/t1",
    desk: "gmail",
    kind: "reply",
    ...ANA,
    channel: "email",
    send: "Send",
  },
  {
    page: "zendesk-reply",
    url: "https://acme.zendesk.com/agent/tickets/8",
    desk: "zendesk",
    kind: "reply",
    ...ANA,
    channel: "ticket",
    send: "Submit as Open",
  },
  {
    page: "zendesk-note",
    url: "https://acme.zendesk.com/agent/tickets/8",
    desk: "zendesk",
    kind: "note",
    ...ANA,
    channel: "ticket",
    send: "Submit as Open",
  },
];
