import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf, has } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, replyBox } from "./reply-box";
import { messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const HERE = [
  ".reply-box .reply-box__top", // 2026-09 chatwoot ReplyBox.vue
];
const COMPOSE = [
  ".reply-box", // 2026-09 chatwoot ReplyBox.vue
];
const EDITOR = [
  '.reply-box .reply-box__top .ProseMirror[contenteditable="true"], .reply-box .reply-box__top textarea', // 2026-09 chatwoot ReplyBox.vue
  '.reply-box .ProseMirror[contenteditable="true"]', // 2026-09 guess: should the inner wrapper be renamed
];
const NOTE = [
  ".button--note.is-active, .bottom-box.is-note-mode", // 2026-09 chatwoot ReplyTopPanel.vue, ReplyBottomPanel.vue: older versions
];
const MESSAGE = [
  "[data-message-id]", // 2026-09 chatwoot components-next/message/Message.vue
];
const BUBBLE = [
  ".left-bubble, .right-bubble", // 2026-09 chatwoot bubbles/Base.vue
];
const PRIVATE = ".bg-n-solid-amber"; // 2026-09 guess: chatwoot bubbles/Base.vue, private notes
// Everybody but the agent at the keyboard stands left, colleagues and bots too: they are told by colour.
const COLLEAGUE = ".bg-n-solid-blue, .bg-n-solid-iris"; // 2026-09 guess: chatwoot bubbles/Base.vue, teammates and bots
const SEND = [
  ".reply-box .bottom-box .right-wrap button", // 2026-09 chatwoot ReplyBottomPanel.vue
];

/** Chatwoot, on its own service or a team's server. */
export const chatwoot: Desk = {
  id: "chatwoot",
  name: "Chatwoot",
  matches: ["https://app.chatwoot.com/app/*"],
  isHere: (page, url) => covers(chatwoot.matches, url) || has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const said = all(editor.ownerDocument, MESSAGE.join(", ")).map(saidIn);
    return { customer: lastFromCustomer(said), name: null, subject: null, channel: "chat" };
  },
  notDraft: "blockquote", // 2026-09 guess: usual for quotes
  send: ({ editor }) => firstOf(editor.ownerDocument, SEND),
  sendKeys: ["Enter", "Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const compose = closestOf(editor, COMPOSE);
  if (!compose) return replyBox(editor, "unknown");
  const note = compose.classList.contains("is-private") || has(compose, NOTE);
  return replyBox(editor, note ? "note" : "reply", compose);
}

function saidIn(message: HTMLElement): Said {
  const bubble = firstOf(message, BUBBLE);
  if (!bubble) return { from: "note", text: "" };
  return { from: fromWhom(message, bubble), text: messageText(bubble) };
}

function fromWhom(message: HTMLElement, bubble: HTMLElement): Said["from"] {
  if (bubble.matches(PRIVATE)) return "note";
  const left = bubble.matches(".left-bubble") && message.matches(".justify-start, :has(.justify-start)");
  return left && !bubble.matches(COLLEAGUE) ? "customer" : "us";
}
