import type { Desk, ReplyBox } from "./desk";
import { isInHouse } from "./in-house";
import { all, closestOf, firstOf, has } from "./look";
import { covers } from "./match-pattern";
import { quotedIn } from "./quoted";
import { editorsIn, notAReply, replyBox } from "./reply-box";
import { newMail, subjectSays } from "./subject";
import { lineOf, messageText } from "./text";
import { lastFromCustomer } from "./thread";
import { visible } from "./visible";

const COMPOSE = [
  "div.M9", // 2026-09 gmail.js src/gmail.js; Briskine plugins/gmail.js
  "[role=dialog]:has(form)", // 2026-09 InboxSDK setup-compose-view-driver-stream.ts
];
const EDITOR = [
  "div.M9 .Ap [g_editable=true], [role=dialog] .Ap [g_editable=true]", // 2026-09 InboxSDK gmail-compose-view.ts
  "div.M9 div[contenteditable=true]:not([id=subject])", // 2026-09 gmail.js compose.dom 'body'
  "div.editable.LW-avf[contenteditable=true][role=textbox]", // 2026-09 several Selenium page objects
];
const ANSWERS = [
  "input[name=rm]", // 2026-09 InboxSDK gmail-compose-view.ts: id of the message replied to, or 'undefined'
];
const FORWARD = [
  ".Un.J-JN-M-I .mI", // 2026-09 InboxSDK gmail-compose-view.ts: the forward arrow
];
const REPLY_IN_POPUP = [
  ".HQ", // 2026-09 InboxSDK gmail-compose-view.ts: reply inside a pop-up
];
const INLINE = [
  ".ip.adB", // 2026-09 InboxSDK gmail-message-view.ts: class adB while an inline reply is open
];
const SEND = [
  ".IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])", // 2026-09 InboxSDK gmail-compose-view.ts (.Uo = Send and archive)
  "div.T-I.T-I-atl[role=button]", // 2026-09 gmail.js compose.dom 'send_button'
];
const MESSAGE = [
  "div.adn[data-message-id], div.adn[data-legacy-message-id]", // 2026-09 gmail.js; FlowCrypt gmail-element-replacer.ts
];
const BODY = [
  ".ii.gt .a3s", // 2026-09 gmail.js; InboxSDK gmail-message-view.ts
];
const SENDER = [
  "td.gF span[email]", // 2026-09 InboxSDK gmail-message-view.ts: attributes email and name
  ".gD[email]", // 2026-09 guess: memory
];
const RECIPIENT = [
  "[name=to] [role=option][data-name], [name=to] [data-hovercard-id]", // 2026-09 Briskine plugins/gmail.js
];
const ADDRESSEE = [
  "[name=to] [data-hovercard-id], [name=cc] [data-hovercard-id], [name=bcc] [data-hovercard-id]", // 2026-09 Briskine plugins/gmail.js
];
const SUBJECT = [
  "h2.hP", // 2026-09 FlowCrypt; gmail.js; InboxSDK '.ha h2'
];
const COMPOSE_SUBJECT = [
  "input[name=subjectbox]", // 2026-09 InboxSDK gmail-compose-view.ts
];

/** Gmail: no internal notes of its own; add-ons' note boxes stand outside div.M9. */
export const gmail: Desk = {
  id: "gmail",
  name: "Gmail",
  matches: ["https://mail.google.com/mail/*"],
  // /mail/mu/ is the mobile page, which is another program.
  isHere: (_, url) => covers(gmail.matches, url) && !url.pathname.startsWith("/mail/mu/"),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation(box) {
    const compose = closestOf(box.editor, COMPOSE) ?? box.frame;
    const page = box.editor.ownerDocument;
    const messages = answered(page, compose);
    const quoted = quotedIn(box.editor, ownAddress(page));
    const theirs = sorted(messages, compose, ownAddress(page));
    const sender = theirs.findLast((message) => message.from === "customer")?.sender;
    const subject = messages.length > 0 ? lineOf(firstOf(page, SUBJECT, visible)) : null;
    return {
      customer: lastFromCustomer(theirs) ?? quoted.customer,
      name: sender?.getAttribute("name") || quoted.name || recipient(compose)?.getAttribute("data-name") || null,
      subject: subject ?? lineOf(firstOf(compose, COMPOSE_SUBJECT)),
      channel: "email",
    };
  },
  notDraft: [
    ".gmail_quote, .gmail_attr", // 2026-09 InboxSDK test data (real drafts)
    ".gmail_quote_container", // 2026-09 libredesk quotedContent.js
    ".gmail_extra", // 2026-09 InboxSDK sent-response2.txt
    ".gmail_signature, [data-smartmail=gmail_signature]", // 2026-09 InboxSDK sync-compose-processor test
    ".gmail_signature_prefix", // 2026-09 guess: memory ('-- ' before the signature)
    "blockquote", // 2026-09 InboxSDK gmail-message-view.ts
  ].join(", "),
  send: (box) => firstOf(closestOf(box.editor, COMPOSE) ?? box.frame, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const compose = closestOf(editor, COMPOSE);
  const frame = editor.closest<HTMLElement>(".Ap");
  if (!compose) return replyBox(editor, "unknown", frame);
  const subject = lineOf(firstOf(compose, COMPOSE_SUBJECT)) ?? "";
  if (has(compose, FORWARD) || subjectSays(subject) === "forward") return notAReply(editor, frame);
  const answers = answersId(compose);
  if (answers || has(compose, REPLY_IN_POPUP) || closestOf(editor, INLINE)) return replyBox(editor, "reply", frame);
  if (subjectSays(subject) === "reply") return replyBox(editor, "reply", frame);
  return newMail(editor, isInHouse(ownAddress(editor.ownerDocument), addressees(compose)), frame);
}

function answersId(compose: Element): string | null {
  const id = lineOf(firstOf(compose, ANSWERS));
  return id && id !== "undefined" ? id.replace(/^#/, "") : null;
}

// The open thread, up to the message this box answers. A pop-out may answer a thread other than the one open behind it.
function answered(page: Document, compose: Element): HTMLElement[] {
  const messages = all(page, MESSAGE.join(", ")).filter((message) => !compose.contains(message) && visible(message));
  const id = answersId(compose);
  const at = messages.findIndex((message) => message.getAttribute("data-message-id")?.replace(/^#/, "") === id);
  if (at >= 0) return messages.slice(0, at + 1);
  return closestOf(compose, INLINE) ? messages : [];
}

function sorted(messages: HTMLElement[], compose: Element, us: string | null) {
  const to = new Set(recipients(compose));
  const senders = messages.map((message) => firstOf(message, SENDER));
  const addressed = senders.some((sender) => to.has(address(sender)));
  return messages.map((message, at) => {
    const sender = senders[at] ?? null;
    const body = firstOf(message, BODY);
    const theirs = addressed ? to.has(address(sender)) : address(sender) !== us;
    return { from: theirs ? ("customer" as const) : ("us" as const), text: body ? messageText(body) : "", sender };
  });
}

function recipient(compose: Element): HTMLElement | null {
  return firstOf(compose, RECIPIENT);
}

function recipients(compose: Element): string[] {
  return addressesOf(compose, RECIPIENT);
}

function addressees(compose: Element): string[] {
  return addressesOf(compose, ADDRESSEE);
}

function addressesOf(compose: Element, where: string[]): string[] {
  return all(compose, where.join(", "))
    .map((option) => option.getAttribute("data-hovercard-id")?.toLowerCase() ?? "")
    .filter((found) => found.includes("@"));
}

function address(sender: Element | null): string {
  return sender?.getAttribute("email")?.toLowerCase() ?? "";
}

// The window's title ends in "… - agent@example.com - Gmail" (2026-09, Briskine plugins/gmail.js).
function ownAddress(page: Document): string | null {
  return (
    page.title
      .toLowerCase()
      .match(/[^\s<>]+@[^\s<>]+\.[a-z]{2,}/g)
      ?.at(-1) ?? null
  );
}
