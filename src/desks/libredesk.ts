import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf, has } from "./look";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const HERE = [
  ".editor-wrapper .ProseMirror", // 2026-09 libredesk components/editor/TextEditor.vue
];
const COMPOSE = [
  ".box:has(.editor-wrapper)", // 2026-09 libredesk ReplyBox.vue
  '[role="dialog"]:has(.editor-wrapper)', // 2026-09 libredesk ReplyBox.vue: full screen
];
const EDITOR = [
  '.editor-wrapper .ProseMirror[contenteditable="true"]', // 2026-09 libredesk components/editor/TextEditor.vue
];
const NOTE = [
  '[role="tab"][id$="-trigger-private_note"][data-state="active"]', // 2026-09 libredesk ReplyBoxContent.vue; radix-vue ids
];
const NOTE_BOX = ".\\!bg-private"; // 2026-09 libredesk ReplyBox.vue
const REPLY = [
  '[role="tab"][id$="-trigger-reply"][data-state="active"]', // 2026-09 libredesk ReplyBoxContent.vue
];
const MESSAGE = [
  "[data-message-uuid]", // 2026-09 libredesk MessageList.vue
];
const BUBBLE = [
  ".message-bubble", // 2026-09 libredesk MessageBubble.vue
];
const NAME = [
  ".items-start > div:first-child a", // 2026-09 libredesk MessageBubble.vue
];
const SEND = [
  "button.rounded-r-none", // 2026-09 libredesk ReplyBoxMenuBar.vue
];

/** LibreDesk, on a team's own server. */
export const libredesk: Desk = {
  id: "libredesk",
  name: "LibreDesk",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const said = all(editor.ownerDocument, MESSAGE.join(", ")).map(saidIn);
    return {
      customer: lastFromCustomer(said),
      name: said.findLast(({ from }) => from === "customer")?.sender ?? null,
      subject: null,
      channel: "email",
    };
  },
  notDraft: [
    "blockquote, .gmail_quote_container", // 2026-09 libredesk shared-ui/utils/quotedContent.js
    "[id$='divRplyFwdMsg'], [id$='divRplyFwdMsg'] ~ *, [id$='appendonsend'], [id$='appendonsend'] ~ *", // 2026-09 libredesk quotedContent.js
    "#OLK_SRC_BODY_SECTION, .OutlookMessageHeader, .yahoo_quoted", // 2026-09 libredesk quotedContent.js
  ].join(", "),
  send: ({ editor }) => firstOf(closestOf(editor, COMPOSE) ?? editor, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const compose = closestOf(editor, COMPOSE);
  if (!compose) return replyBox(editor, "unknown");
  if (has(compose, NOTE) || compose.matches(NOTE_BOX)) return replyBox(editor, "note", compose);
  return replyBox(editor, has(compose, REPLY) ? "reply" : "unknown", compose);
}

// The page's own messages stand at the end of the row, the customer's at its start.
function saidIn(message: HTMLElement): Said & { sender: string | null } {
  const bubble = firstOf(message, BUBBLE);
  const text = bubble ? messageText(bubble) : "";
  if (!bubble || bubble.matches(".bg-private")) return { from: "note", text, sender: null };
  const theirs = bubble.closest(".items-start") !== null;
  return { from: theirs ? "customer" : "us", text, sender: lineOf(firstOf(message, NAME)) };
}
