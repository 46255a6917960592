import type { Desk, ReplyBox } from "./desk";
import { has, nearby } from "./look";
import { editorsIn, replyBox } from "./reply-box";

const EDITOR = [
  'textarea#comment[name="comment"]', // 2026-09 peppermint apps/client/components/TicketDetails/index.tsx
];
const SWITCH = [
  'button[role="switch"][aria-checked]', // 2026-09 peppermint TicketDetails/index.tsx: 'Public Reply', off unless switched on
];

/** Peppermint, on a team's own server: a comment is internal unless "Public Reply" is switched on. */
export const peppermint: Desk = {
  id: "peppermint",
  name: "Peppermint",
  matches: [],
  isHere: (page) => has(page, EDITOR) && has(page, SWITCH),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  // The page marks neither the customer nor their words.
  conversation: () => ({ customer: null, name: null, subject: null, channel: "ticket" }),
  notDraft: "",
  send: () => null,
  sendKeys: [],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const publicly = nearby(editor, SWITCH)?.getAttribute("aria-checked");
  return replyBox(editor, publicly === "true" ? "reply" : publicly === "false" ? "note" : "unknown");
}
