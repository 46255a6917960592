import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf, has } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const REPLY_EDITOR = '[role="textbox"][aria-label="Reply Editor"]'; // 2026-09 freescout-gpt-assistant helpscoutAdapter.js
const NOTE_EDITOR = '[role="textbox"][aria-label="Note Editor"]'; // 2026-09 guess: after 'Reply Editor'
const COMPOSE = [
  '[data-cy="ConvoEditor"], .editor-container', // 2026-09 freescout-gpt-assistant helpscoutAdapter.js
];
const EDITOR = [
  `${REPLY_EDITOR}, ${NOTE_EDITOR}`, // 2026-09 see each
  '[data-cy="ConvoEditor"] [contenteditable="true"], .editor-container[contenteditable="true"]', // 2026-09 freescout-gpt-assistant helpscoutAdapter.js
  ".redactor_redactor.redactor_editor", // 2026-09 CX Copilot: older interface
];
const NOTE = [
  '[data-testid="note-button"][aria-pressed="true"]', // 2026-09 guess: not confirmed
];
const MESSAGE = [
  'li > div[id^="thread-"]', // 2026-09 freescout-gpt-assistant helpscoutAdapter.js
];
const THEIRS = '.is-customer, [aria-label*="ustomer"]'; // 2026-09 freescout-gpt-assistant helpscoutAdapter.js
const NOTED = '.is-note, [aria-label*="ote"]'; // 2026-09 guess: after the customer's
const BODY = [
  'div[class*="is-wide-layout"]:not([data-testid])', // 2026-09 freescout-gpt-assistant helpscoutAdapter.js
];
const SENDER = [
  'span[data-nocollapse="true"]', // 2026-09 freescout-gpt-assistant helpscoutAdapter.js
];
const SUBJECT = [
  '[data-cy="EditableTextarea"]', // 2026-09 toggl helpscout.js
  '[aria-label="Conversation Subject"]', // 2026-09 clockify helpscout.js
];
const SEND = [
  "#sendBtn", // 2026-09 CX Copilot: older interface
];

/** Help Scout: coached only where the page itself calls the box its reply editor. */
export const helpscout: Desk = {
  id: "helpscout",
  name: "Help Scout",
  matches: ["https://secure.helpscout.net/*"],
  isHere: (_, url) => covers(helpscout.matches, url),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation(box) {
    const page = box.editor.ownerDocument;
    const said = messagesIn(page);
    return {
      customer: lastFromCustomer(said),
      name: said.findLast(({ from }) => from === "customer")?.sender ?? null,
      subject: lineOf(firstOf(page, SUBJECT)),
      channel: "email",
    };
  },
  notDraft: "blockquote, .gmail_quote", // 2026-09 guess: usual for quotes
  send: (box) => firstOf(closestOf(box.editor, COMPOSE) ?? box.frame, SEND) ?? firstOf(box.editor.ownerDocument, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  if (editor.matches(NOTE_EDITOR) || has(editor.ownerDocument, NOTE)) return replyBox(editor, "note");
  return replyBox(editor, editor.matches(REPLY_EDITOR) ? "reply" : "unknown");
}

// Newest first by default, but that is a setting; the numbers in the ids are in order of time.
function messagesIn(page: Document) {
  const number = (message: Element) => Number(message.id.replace("thread-", ""));
  const messages = all(page, MESSAGE.join(", ")).sort((a, b) => number(a) - number(b));
  return messages.map((message) => {
    const body = firstOf(message, BODY);
    return { from: fromWhom(message), text: body ? messageText(body) : "", sender: lineOf(firstOf(message, SENDER)) };
  });
}

function fromWhom(message: Element): Said["from"] {
  if (message.matches(THEIRS)) return "customer";
  return message.matches(NOTED) ? "note" : "us";
}
