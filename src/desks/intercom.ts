import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf } from "./look";
import { covers } from "./match-pattern";
import { editorsInShadow, replyBox } from "./reply-box";
import { submitSays } from "./submit-says";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const COMPOSE = [
  ".inbox2__composer__container", // 2026-09 clockify; two extensions
  "[data-conversation-reply-composer]", // 2026-09 Support Copilot for Intercom
];
const SPACE = [
  '[data-intercom-target="conversation-space"]', // 2026-09 an extension for several helpdesks
];
const EDITOR = [
  ".ProseMirror.embercom-prosemirror-composer-editor", // 2026-09 three extensions
  '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]', // 2026-09 Support Copilot for Intercom
];
const OLD_NOTE = [
  ".conversation__text.o__note", // 2026-09 Intercom Tag Enforcer: older inbox
];
const OLD_NOTE_TAB = [
  'a.o__selected[data-intercom-target="note-tab"]', // 2026-09 Intercom Tag Enforcer: older inbox
];
const PART = [
  "[data-part-group-id]", // 2026-09 Support Copilot for Intercom
  '[class*="group/content-part"]', // 2026-09 Support Copilot for Intercom: since April 2026
];
const BODY = [
  ".interblocks-html, .inbox-2__break-words", // 2026-09 Support Copilot for Intercom
];
const TITLE = [
  "[data-inbox-conversation-header-title]", // 2026-09 Support Copilot; clockify intercom.js
];
const SEND = [
  ".js__conversation-controls-buttons button", // 2026-09 Intercom Tag Enforcer: older inbox
];
const CUSTOMER = "1"; // 2026-09 Support Copilot for Intercom: 3 = teammate, 5 = bot, 20 = automated

/** Intercom Inbox. No certain sign of a note in today's inbox: its buttons' words decide, else it stays silent. */
export const intercom: Desk = {
  id: "intercom",
  name: "Intercom",
  matches: [
    "https://app.intercom.com/a/*",
    "https://app.eu.intercom.com/a/*",
    "https://app.au.intercom.com/a/*",
    "https://app.intercom.io/a/*",
  ],
  isHere: (_, url) => covers(intercom.matches, url),
  boxes: (page) => editorsInShadow(page, EDITOR).map(boxOf),
  conversation(box) {
    const place = closestOf(box.editor, SPACE) ?? box.editor.ownerDocument;
    const parts = firstOf(place, PART) ? all(place, PART.find((selector) => firstOf(place, [selector])) ?? "") : [];
    const said = parts.map((part): Said => {
      const body = firstOf(part, BODY);
      return { from: fromWhom(part, place), text: body ? messageText(body) : "" };
    });
    const title = lineOf(firstOf(place, TITLE));
    // The title is the customer's name until somebody gives the conversation a title of its own.
    const isName = title !== null && /^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(title);
    return {
      customer: lastFromCustomer(said),
      name: isName ? title : null,
      subject: isName ? null : title,
      channel: "chat",
    };
  },
  notDraft: "blockquote", // 2026-09 guess: usual for quotes
  send: (box) => firstOf(closestOf(box.editor, COMPOSE) ?? box.frame, SEND),
  sendKeys: ["Enter", "Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const compose = closestOf(editor, COMPOSE);
  if (closestOf(editor, OLD_NOTE) || firstOf(editor.ownerDocument, OLD_NOTE_TAB)) return replyBox(editor, "note");
  return replyBox(editor, compose ? submitSays(compose) : "unknown");
}

// Newer rows carry no role: the customer's bubbles stand left of the stream's middle.
function fromWhom(part: HTMLElement, place: Document | Element): Said["from"] {
  const category = part.getAttribute("data-part-group-category");
  if (category) return category === CUSTOMER ? "customer" : "us";
  const body = firstOf(part, BODY)?.getBoundingClientRect();
  const stream = firstOf(place, ["[data-conversation-stream]"])?.getBoundingClientRect(); // 2026-09 Support Copilot
  if (!body?.width || !stream?.width) return "us";
  return body.left + body.width / 2 < stream.left + stream.width / 2 ? "customer" : "us";
}
