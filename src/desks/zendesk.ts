import type { Desk, ReplyBox, SeenConversation } from "./desk";
import { all, closestOf, firstOf } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const PANE = [
  "[data-ticket-id]", // 2026-09 an extension that warns of mismatched clients
  "#main_panes > *", // 2026-09 DeepL's extension; a workflow extension
  "[data-is-active]", // 2026-09 clockify selectors.json singleTicketViewNewUi
];
const COMPOSE = [
  '[data-test-id="editor-view"]', // 2026-09 liferay-zendesk-userscript internal.ts, reply.ts
  "#editor-view", // 2026-09 Briskine plugins/zendesk.js
  '[data-test-id="ticket-rich-text-editor"]', // 2026-09 DeepL's extension; liferay-zendesk-userscript reply.ts
];
const EDITOR = [
  '[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"], [data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable="true"]', // 2026-09 eight extensions
  '[data-test-id^="omnicomposer-"][contenteditable="true"]', // 2026-09 danielk-am/components command-palette
  '.zendesk-editor--rich-text-container [contenteditable="true"]', // 2026-09 an extension for the older interface
];
const CHANNEL = [
  '[data-test-id="omnichannel-channel-switcher-button"]', // 2026-09 a KPI tracker: data-channel = internal, web, email, sms, chat, native_messaging
];
const TAB = [
  '[data-test-id="header-tab"][aria-current="page"][data-entity-id]', // 2026-09 an extension that warns of mismatched clients
];
const SEND = [
  '[data-test-id="omnichannel-omnicomposer-send-button"]', // 2026-09 a workflow extension: messaging
  '[data-test-id="submit_button-button"]', // 2026-09 DeepL's extension; Cypress tests
  '[data-test-id="submit_button-menu-button"]', // 2026-09 DeepL's extension
];
const MESSAGE = [
  'article[data-test-id="omni-log-comment-item"]', // 2026-09 ten extensions
];
const SPOKEN = [
  '[data-test-id="omni-log-item-message"]', // 2026-09 DeepL's extension: its attribute type = end-user, agent, internal
];
const BODY = [
  '[data-test-id="omni-log-message-content"]', // 2026-09 two extensions
  '[data-test-id="omni-log-item-message"]', // 2026-09 DeepL's extension
];
const NOTE_TAG = [
  '[data-test-id="omni-log-internal-note-tag"]', // 2026-09 eight extensions
];
const SENDER = [
  '[data-test-id="omni-log-comment-user-link"]', // 2026-09 an extension
  '[data-test-id="omni-log-item-sender"]', // 2026-09 an extension
];
const WHEN = [
  'time[data-test-id="timestamp-relative"][datetime]', // 2026-09 DeepL's extension
];
const REQUESTER = [
  '[data-test-id="tabs-nav-item-users"]', // 2026-09 guess: memory (requester in the ticket's header)
  '#editor-view [data-garden-id="tags.avatar"] + *', // 2026-09 Briskine plugins/zendesk.js: To in the composer
];
const SUBJECT = [
  'input[data-test-id="omni-header-subject"]', // 2026-09 six extensions
  'input[data-test-id="ticket-pane-subject"]', // 2026-09 liferay-zendesk-userscript description.ts: older interface
];

/** Zendesk Agent Workspace. Every open ticket stays mounted, so everything is looked up in the shown ticket's pane. */
export const zendesk: Desk = {
  id: "zendesk",
  name: "Zendesk",
  matches: ["https://*.zendesk.com/agent/*"],
  isHere: (_, url) => covers(zendesk.matches, url),
  boxes: (page) => editorsIn(page, EDITOR).filter(inShownTicket).map(boxOf),
  conversation(box) {
    const pane = paneOf(box.editor);
    const said = messagesIn(pane);
    const sender = said.findLast((message) => message.from === "customer")?.sender;
    return {
      customer: lastFromCustomer(said),
      name: sender ?? lineOf(firstOf(pane, REQUESTER)),
      subject: lineOf(firstOf(pane, SUBJECT)),
      channel: channelOf(box.editor),
    };
  },
  notDraft: [
    ".signature", // 2026-09 an extension strips it from messages
    ".zd_quote, .zendesk_quote", // 2026-09 guess: memory
    "blockquote", // 2026-09 guess: usual for quotes
  ].join(", "),
  send: (box) => firstOf(paneOf(box.editor), SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function paneOf(editor: Element): Element {
  return closestOf(editor, PANE) ?? editor.ownerDocument.documentElement;
}

function inShownTicket(editor: HTMLElement): boolean {
  if (editor.closest('[data-is-active="false"]')) return false;
  const shown = firstOf(editor.ownerDocument, TAB)?.getAttribute("data-entity-id");
  const ticket = editor.closest("[data-ticket-id]")?.getAttribute("data-ticket-id");
  return !shown || !ticket || shown === ticket;
}

function boxOf(editor: HTMLElement): ReplyBox {
  return replyBox(editor, kindOf(switcher(editor)), closestOf(editor, COMPOSE));
}

function switcher(editor: Element): HTMLElement | null {
  const compose = closestOf(editor, COMPOSE);
  return (compose && firstOf(compose, CHANNEL)) ?? firstOf(paneOf(editor), CHANNEL);
}

function kindOf(channel: Element | null): ReplyBox["kind"] {
  const name = channel?.getAttribute("data-channel");
  if (name) return name === "internal" ? "note" : "reply";
  // Only the English interface says so; another language leaves it undecided.
  return /internal/i.test(channel?.getAttribute("aria-label") ?? "") ? "note" : "unknown";
}

function channelOf(editor: Element): SeenConversation["channel"] {
  const name = switcher(editor)?.getAttribute("data-channel") ?? "";
  if (/chat|messag|sms|whatsapp/.test(name)) return "chat";
  return name === "email" ? "email" : "ticket";
}

function messagesIn(pane: Element): (Said & { sender: string | null })[] {
  const requester = lineOf(firstOf(pane, REQUESTER));
  return byTime(all(pane, MESSAGE.join(", "))).map((message) => {
    const body = firstOf(message, BODY);
    const sender = lineOf(firstOf(message, SENDER));
    return { from: fromWhom(message, sender, requester), text: body ? messageText(body) : "", sender };
  });
}

function fromWhom(message: Element, sender: string | null, requester: string | null): Said["from"] {
  const type = firstOf(message, SPOKEN)?.getAttribute("type");
  if (firstOf(message, NOTE_TAG) || type === "internal") return "note";
  if (type) return type === "end-user" ? "customer" : "us";
  return sender && requester?.includes(sender) ? "customer" : "us";
}

// The order is the agent's own setting.
function byTime(messages: HTMLElement[]): HTMLElement[] {
  const times = messages.map((message) => Date.parse(firstOf(message, WHEN)?.getAttribute("datetime") ?? ""));
  if (times.some(Number.isNaN)) return messages;
  const order = [...messages.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  return order.flatMap((at) => messages[at] ?? []);
}
