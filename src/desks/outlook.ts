import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf, has } from "./look";
import { covers } from "./match-pattern";
import { quotedIn } from "./quoted";
import { editorsIn } from "./reply-box";
import { boxBySubject } from "./subject";
import { lineOf, messageText, QUOTE_STARTS } from "./text";
import { lastFromCustomer } from "./thread";
import { visible } from "./visible";

const HERE = [
  '[href*="cdn.office.net"], meta[content*="owamail"], link[href*="/owamail/"], script[src*="/owamail/"]', // 2026-09 Briskine plugins/outlook.js: other domains, pop-out windows
];
const COMPOSE = [
  '[id^="docking_InitVisiblePart"]', // 2026-09 Briskine plugins/outlook.js; Selenium page objects
  '[data-app-section="Form_Content"]', // 2026-09 Briskine plugins/outlook.js: pop-out
  '[role="main"]', // 2026-09 Briskine plugins/outlook.js
];
const READING = [
  '[role="main"]', // 2026-09 Briskine plugins/outlook.js
];
const EDITOR = [
  '[id^="editorParent_"] [contenteditable="true"]', // 2026-09 ten extensions
  'div[contenteditable="true"][aria-multiline="true"]', // 2026-09 Briskine plugins/outlook.js: recipients are not multi-line
  'div[aria-label="Message body"][contenteditable="true"]', // 2026-09 an extension (English only)
];
const TO = [
  '[contenteditable="true"][aria-label="To"]', // 2026-09 guess: English only
  '[contenteditable="true"]:not([aria-multiline="true"])', // 2026-09 Briskine plugins/outlook.js
];
const SUBJECT_FIELD = [
  'input[id^="MSG_"][id$="_SUBJECT"]', // 2026-09 an extension that reads draft ids
  'input[aria-label="Subject"], input[aria-label="Add a subject"]', // 2026-09 several (English only)
];
const SUBJECT = [
  '[role=heading][id$="_SUBJECT"]', // 2026-09 two extensions
];
const MESSAGE = [
  '[role=main] [id^="UniqueMessageBody"]', // 2026-09 six extensions
  '[id^="UniqueMessageBody"]', // 2026-09 an extension's notes on Outlook's page structure
];
const SENDER = [
  '[id$="_FROM"]', // 2026-09 an extension's notes on Outlook's page structure
  'span[aria-label^="From:"]', // 2026-09 an extension (English only)
];
const SEND = [
  '[data-testid="ComposeSendButton"] button', // 2026-09 toggl outlook.js
  '[data-testid="ComposeSendButton"]', // 2026-09 toggl outlook.js
  'button[id^="splitButton-"][id$="__primaryActionButton"]', // 2026-09 two extensions
  'button[aria-label="Send"]', // 2026-09 several (English only)
];

/** Outlook on the web. Its pop-outs are about:blank windows, told by what their head loads. */
export const outlook: Desk = {
  id: "outlook",
  name: "Outlook",
  matches: [
    "https://outlook.live.com/*",
    "https://outlook.office.com/*",
    "https://outlook.office365.com/*",
    "https://outlook.cloud.microsoft/*",
  ],
  isHere: (page, url) => covers(outlook.matches, url) || has(page.head, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation(box) {
    const { editor } = box;
    const thread = threadOf(editor);
    const to = lineOf(firstOf(composeOf(editor), TO, (field) => field !== editor));
    const quoted = quotedIn(editor);
    const said = thread.map((message) => ({
      ...message,
      from: isAddressed(message.sender, to) ? ("customer" as const) : ("us" as const),
    }));
    const quotesCustomer = quoted.name === null || isAddressed(quoted.name, to);
    return {
      customer: lastFromCustomer(said) ?? (quotesCustomer ? quoted.customer : null),
      name: said.findLast(({ from }) => from === "customer")?.sender ?? (quotesCustomer ? quoted.name : null),
      subject: lineOf(firstOf(editor.ownerDocument, SUBJECT, visible)) ?? subjectOf(editor),
      channel: "email",
    };
  },
  notDraft: [
    "#divRplyFwdMsg, [id$='divRplyFwdMsg'], #divRplyFwdMsg ~ *, [id$='divRplyFwdMsg'] ~ *", // 2026-09 ProtonMail messageBlockquote.ts; the quote is not wrapped, so all that follows
    "#appendonsend, [id$='appendonsend'], #appendonsend ~ *, [id$='appendonsend'] ~ *", // 2026-09 freescout Mail.php
    "#Signature, [id$='Signature'], #ms-outlook-mobile-signature", // 2026-09 guess: memory
    "#OLK_SRC_BODY_SECTION", // 2026-09 mailgun/talon html_quotations.py
    ".OutlookMessageHeader", // 2026-09 libredesk quotedContent.js
    "blockquote", // 2026-09 guess: quotes of other mail programs
  ].join(", "),
  send: (box) => firstOf(composeOf(box.editor), SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter", "Alt+S"],
};

function composeOf(editor: Element): Element {
  return closestOf(editor, COMPOSE) ?? editor.ownerDocument.documentElement;
}

function boxOf(editor: HTMLElement): ReplyBox {
  const quotes = editor.querySelector(QUOTE_STARTS) !== null || threadOf(editor).length > 0;
  return boxBySubject(editor, subjectOf(editor), quotes);
}

function subjectOf(editor: Element): string | null {
  return lineOf(firstOf(composeOf(editor), SUBJECT_FIELD));
}

// Only mails in the pane this box stands in; which comes first is the agent's own setting.
function threadOf(editor: HTMLElement) {
  const pane = closestOf(editor, READING);
  if (!pane) return [];
  const bodies = all(pane.ownerDocument, MESSAGE.join(", ")).filter((body) => pane.contains(body) && visible(body));
  return bodies.map((body) => ({ text: messageText(body), sender: lineOf(senderOf(body)) }));
}

function senderOf(body: HTMLElement): HTMLElement | null {
  let at = body.parentElement;
  for (let steps = 0; at && steps < 12; steps++, at = at.parentElement) {
    // As soon as a second mail comes into view, the sender found would be somebody else's.
    if (all(at, MESSAGE.join(", ")).length > 1) return null;
    const found = firstOf(at, SENDER);
    if (found) return found;
  }
  return null;
}

// Who is written to is the customer. Without a visible recipient the mail beside the box is taken as theirs.
function isAddressed(sender: string | null, to: string | null): boolean {
  if (!to) return true;
  const names = (sender ?? "").toLowerCase().match(/[\p{L}]{3,}/gu) ?? [];
  return names.some((name) => to.toLowerCase().includes(name));
}
