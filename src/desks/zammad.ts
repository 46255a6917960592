import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf, has, nearby } from "./look";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";
import { visible } from "./visible";

const HERE = [
  "form.article-add, #ticketArticleReplyForm", // 2026-09 zammad article_new.jst.eco; desktop ArticleReply.vue
];
const PANE = [
  ".ticketZoom", // 2026-09 zammad ticket_zoom view: several tickets stay mounted
];
const EDITOR = [
  'form.article-add [data-name="body"][contenteditable="true"]', // 2026-09 zammad article_new.jst.eco
  '#ticketArticleReplyForm .ProseMirror[contenteditable="true"]', // 2026-09 guess: the newer interface's editor
];
const STRIPES = [
  '[data-test-id="article-reply-stripes-panel"]', // 2026-09 zammad ArticleReply.vue: striped while internal
];
const MESSAGE = [
  ".ticket-article-item", // 2026-09 zammad article_view.jst.eco: classes are the sender's kind and the type
];
const INTERNAL = ".is-internal, :has(> .text-bubble.internal), :has(.text-bubble.internal)"; // 2026-09 zammad article_view.jst.eco
const BODY = [
  ".textBubble-content", // 2026-09 guess: inner wrapper
  ".text-bubble, .textBubble", // 2026-09 zammad article_view.jst.eco
];
const NAME = [
  '[data-tab="customer"] [title="Name"]', // 2026-09 toggl zammad.js
];
const SUBJECT = [
  ".ticket-title-update", // 2026-09 clockify zammad.js
];
const SEND = [
  ".js-submit", // 2026-09 guess: memory (Update)
];

/** Zammad, classic and new interface, on a team's own server. */
export const zammad: Desk = {
  id: "zammad",
  name: "Zammad",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const pane = closestOf(editor, PANE) ?? editor.ownerDocument;
    const said = all(pane, MESSAGE.join(", ")).map(saidIn);
    return {
      customer: lastFromCustomer(said),
      name: lineOf(firstOf(editor.ownerDocument, NAME, visible)),
      subject: lineOf(firstOf(pane, SUBJECT, visible)),
      channel: "ticket",
    };
  },
  notDraft: [
    '[data-signature="true"]', // 2026-09 guess: memory
    "blockquote[type=cite], blockquote", // 2026-09 ProtonMail messageBlockquote.ts
  ].join(", "),
  send: ({ editor }) => firstOf(closestOf(editor, PANE) ?? editor.ownerDocument, SEND, visible),
  sendKeys: [],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const form = editor.closest("form.article-add");
  if (form?.classList.contains("is-internal")) return replyBox(editor, "note");
  if (form?.classList.contains("is-public")) return replyBox(editor, "reply");
  // Its panel may be an empty overlay, so the nearest one counts, not a visible one.
  const stripes = nearby(editor, STRIPES);
  if (form || !stripes) return replyBox(editor, "unknown");
  return replyBox(editor, stripes.matches(".bg-stripes, .border-stripes") ? "note" : "reply");
}

function saidIn(message: HTMLElement): Said {
  const body = firstOf(message, BODY);
  const text = body ? messageText(body) : "";
  if (message.matches(INTERNAL)) return { from: "note", text };
  return { from: message.classList.contains("customer") ? "customer" : "us", text };
}
