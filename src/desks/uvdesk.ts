import type { Desk, ReplyBox } from "./desk";
import { closestAcross, firstOf, has } from "./look";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf } from "./text";

const HERE = [
  "textarea#reply-area", // 2026-09 uvdesk core-framework Resources/views/ticket.html.twig
];
const EDITOR = [
  "#reply iframe#reply-area_ifr → body", // 2026-09 uvdesk ticket.html.twig (TinyMCE)
  "#reply textarea#reply-area", // 2026-09 uvdesk ticket.html.twig: until TinyMCE is there
];
const NOTE_EDITOR = [
  "#note iframe#note-area_ifr → body", // 2026-09 uvdesk ticket.html.twig: #note-area, TinyMCE's naming
  "#note textarea#note-area", // 2026-09 uvdesk ticket.html.twig
];
const ACTIVE = "uv-tab-view-active"; // 2026-09 uvdesk ticket.html.twig
const SEND = [
  "#reply .uv-dropdown.reply li", // 2026-09 uvdesk ticket.html.twig
];
const NAME = [
  ".uv-ticket-member-name", // 2026-09 uvdesk ticket.html.twig
];

/** UVdesk, on a team's own server. Who wrote which message is not marked for certain, so none is read. */
export const uvdesk: Desk = {
  id: "uvdesk",
  name: "UVdesk",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => [...editorsIn(page, EDITOR), ...editorsIn(page, NOTE_EDITOR)].map(boxOf),
  conversation({ editor }) {
    return { customer: null, name: lineOf(firstOf(pageOf(editor), NAME)), subject: null, channel: "ticket" };
  },
  notDraft: "blockquote", // 2026-09 guess: usual for quotes
  send: ({ editor }) => firstOf(pageOf(editor), SEND),
  sendKeys: [],
};

function pageOf(editor: Element): Document {
  return closestAcross(editor, "#reply, #note")?.ownerDocument ?? editor.ownerDocument;
}

function boxOf(editor: HTMLElement): ReplyBox {
  if (closestAcross(editor, "#note")) return replyBox(editor, "note");
  return replyBox(editor, closestAcross(editor, "#reply")?.classList.contains(ACTIVE) ? "reply" : "unknown");
}
