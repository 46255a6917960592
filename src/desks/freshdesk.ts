import type { Desk, ReplyBox } from "./desk";
import { all, closestOf, firstOf, has } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, notAReply, replyBox } from "./reply-box";
import { submitSays } from "./submit-says";
import { lineOf, messageText, textOf } from "./text";
import { lastFromCustomer } from "./thread";

const HERE = [
  "#ticket-details, section#mainactionbar", // 2026-09 clockify freshdesk.js; viewlift-userscripts
];
const COMPOSE = [
  ".ticket-details__item.rich-editor", // 2026-09 viewlift-userscripts: the open editor is an item of the thread
  ".fr-box", // 2026-09 Froala 5.4 markup
];
const EDITOR = [
  '.rich-editor div.fr-element.fr-view[contenteditable="true"]', // 2026-09 four userscripts
  'div.fr-element.fr-view[contenteditable="true"]', // 2026-09 Froala 5.4 markup
  ".rich-editor .redactor_editor[contenteditable=true]", // 2026-09 guess: older accounts
];
const NOTE = [
  "[data-test-notify-to]", // 2026-09 freshdesk-userscripts (2021): only the note form has it
  "[data-test-note], [data-test-note-action]:not([data-test-note-action=add])", // 2026-09 guess: not confirmed
];
const OPENERS: readonly (readonly [string, Opened])[] = [
  ['[data-test-email-action="reply"], [data-test-email-action-btn="reply"]', "reply"], // 2026-09 viewlift-userscripts
  ['[data-test-email-action="forward"], [data-test-email-action-btn="forward"]', "forward"], // 2026-09 viewlift-userscripts
  [
    '[data-test-id="add-note"], [data-test-note-action="add"], [data-test-email-action-btn="note"]', // 2026-09 viewlift-userscripts
    "note",
  ],
];
const MESSAGE = [
  ".ticket-details__item:not(.rich-editor)", // 2026-09 viewlift-userscripts
];
const DESCRIPTION = '[data-test-id="ticket-description"]'; // 2026-09 an extension for several helpdesks: the first message
const BODY = [
  ".text__content", // 2026-09 Sidecar userscript
];
const CONTACT = [
  "fw-unified-mfe--contact-info", // 2026-09 viewlift-userscripts: host of an open shadow root
  'mfe-application[app-id="fw-unified-mfe--contact-info"]', // 2026-09 viewlift-userscripts
];
const SUBJECT = [
  ".ticket-subject-heading", // 2026-09 toggl freshdesk.js; Sidecar
  ".sentiment-ticket-heading", // 2026-09 clockify freshdesk.js
];
const SEND = [
  "#send-and-set", // 2026-09 freshdesk-userscripts: same for note and reply
  "a.send-and-set-item", // 2026-09 viewlift-userscripts
];

type Opened = "reply" | "note" | "forward";
// No attribute of the open editor tells a note for certain, so the button that opened it is remembered, for that ticket only.
const opened = new WeakMap<Document, { by: Opened; at: string }>();

/** Freshdesk and Freshservice. */
export const freshdesk: Desk = {
  id: "freshdesk",
  name: "Freshdesk",
  matches: ["https://*.freshdesk.com/a/*", "https://*.freshservice.com/*"],
  isHere: (page, url) => covers(freshdesk.matches, url) || has(page, HERE),
  remember(page, signal) {
    page.addEventListener(
      "click",
      ({ target }) => {
        const by = OPENERS.find(([selector]) => (target as Element).closest(selector))?.[1];
        if (by) opened.set(page, { by, at: placeOf(page) });
      },
      { signal, capture: true },
    );
  },
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation(box) {
    const page = box.editor.ownerDocument;
    const name = contactName(page);
    const said = all(page, MESSAGE.join(", ")).map((item) => {
      const body = firstOf(item, BODY);
      const theirs = item.matches(DESCRIPTION) || (name !== null && textOf(item).startsWith(name));
      return { from: theirs ? ("customer" as const) : ("us" as const), text: body ? messageText(body) : "" };
    });
    return { customer: lastFromCustomer(said), name, subject: lineOf(firstOf(page, SUBJECT)), channel: "ticket" };
  },
  notDraft: [
    ".freshdesk_quote", // 2026-09 guess: memory
    "button.fr-quoted-marker-remove", // 2026-09 viewlift-userscripts: a folded quote's marker
    "blockquote, .gmail_quote", // 2026-09 guess: usual for quotes
  ].join(", "),
  send: (box) => firstOf(composeOf(box.editor), SEND) ?? firstOf(box.editor.ownerDocument, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function composeOf(editor: HTMLElement): HTMLElement {
  return closestOf(editor, COMPOSE) ?? editor;
}

function boxOf(editor: HTMLElement): ReplyBox {
  const compose = composeOf(editor);
  const page = editor.ownerDocument;
  if (has(compose, NOTE)) return replyBox(editor, "note");
  const memory = opened.get(page);
  const by = memory?.at === placeOf(page) ? memory.by : null;
  const says = submitSays(compose);
  if (by === "forward") return notAReply(editor);
  if (by === null) return replyBox(editor, says);
  // Opened as one, called the other: nobody can tell.
  return replyBox(editor, says === "unknown" || says === by ? by : "unknown");
}

function placeOf(page: Document): string {
  return page.defaultView?.location.pathname ?? "";
}

function contactName(page: Document): string | null {
  const panel = firstOf(page, CONTACT);
  const said = panel && (panel.shadowRoot ? textOf(panel.shadowRoot as unknown as Element) : textOf(panel));
  const line = said?.split("\n").find((part) => part.trim() !== "");
  return line && /^\p{Lu}[\p{L}.'’-]*( [\p{L}.'’-]+){0,4}$/u.test(line) ? line : null;
}
