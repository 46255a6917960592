import type { Desk, ReplyBox } from "./desk";
import { all, firstOf, has } from "./look";
import { editorsIn, replyBox } from "./reply-box";
import { submitSays } from "./submit-says";
import { messageText, textOf } from "./text";
import { lastFromCustomer } from "./thread";

const HERE = [
  ".comm-area", // 2026-09 frappe/helpdesk CommunicationArea.vue
];
const EDITOR = [
  '.comm-area .ProseMirror[contenteditable="true"]', // 2026-09 frappe/helpdesk EmailEditor.vue
];
const COMMENT_HINT = [
  '[data-placeholder^="@John"]', // 2026-09 frappe/helpdesk CommunicationArea.vue: English, and only while empty
];
const REPLY_HINT = [
  '[data-placeholder^="Hi John"]', // 2026-09 frappe/helpdesk CommunicationArea.vue: English, and only while empty
  ".replied-content", // 2026-09 frappe/helpdesk EmailEditor.vue: only the reply has a quote beside it
];
const MESSAGE = [
  '[id^="communication-"]', // 2026-09 frappe/helpdesk EmailArea.vue
];
const BODY = [
  "iframe[srcdoc]", // 2026-09 frappe/helpdesk EmailContent.vue
];
const SEND = [
  "button", // 2026-09 frappe/helpdesk EmailEditor.vue: 'Send', no class of its own
];

/** Frappe Helpdesk, on a team's own server. Reply and comment are two editors, one shown at a time. */
export const frappe: Desk = {
  id: "frappe",
  name: "Frappe Helpdesk",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const mails = all(editor.ownerDocument, MESSAGE.join(", ")).map((mail) => ({ ...senderOf(mail), mail }));
    // Whoever wrote first opened the ticket; the page marks nobody as the customer.
    const opener = mails[0]?.from;
    const said = mails.map(({ from, mail }) => ({
      from: from === opener ? ("customer" as const) : ("us" as const),
      text: bodyOf(mail),
    }));
    return { customer: lastFromCustomer(said), name: mails[0]?.name ?? null, subject: null, channel: "email" };
  },
  notDraft: [
    ".replied-content", // 2026-09 frappe/helpdesk EmailEditor.vue: a quote, editable by itself
    "blockquote, p.reply-to-content, p.reply-to-content ~ *", // 2026-09 frappe/helpdesk EmailEditor.vue
  ].join(", "),
  send: ({ editor }) => firstOf(wrapperOf(editor), SEND, (button) => /^send/i.test(button.textContent?.trim() ?? "")),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

// The innermost ancestor with a button of its own, still inside the area of both editors.
function wrapperOf(editor: HTMLElement): HTMLElement {
  let at = editor.parentElement ?? editor;
  while (at.parentElement && !at.matches(".comm-area") && !has(at, SEND)) at = at.parentElement;
  return at;
}

function boxOf(editor: HTMLElement): ReplyBox {
  const wrapper = wrapperOf(editor);
  if (has(editor, COMMENT_HINT)) return replyBox(editor, "note");
  if (has(wrapper, REPLY_HINT)) return replyBox(editor, "reply");
  const commenting = [...wrapper.querySelectorAll("button")].some((button) =>
    /^comment/i.test(button.textContent ?? ""),
  );
  return replyBox(editor, commenting ? "note" : submitSays(wrapper));
}

function senderOf(mail: HTMLElement): { from: string; name: string | null } {
  const head = textOf(mail).split("\n")[0] ?? "";
  const [, name, address] = /^(.*?)\s*<([^>\s]+@[^>\s]+)>/.exec(head) ?? [];
  return { from: address ?? head, name: name?.trim() || null };
}

// A received mail stands in a frame made from an attribute, so it is read from there: no frame needs to have loaded.
function bodyOf(mail: HTMLElement): string {
  const frame = firstOf(mail, BODY);
  const view = mail.ownerDocument.defaultView;
  if (!frame || !view) return "";
  const { body } = new view.DOMParser().parseFromString(frame.getAttribute("srcdoc") ?? "", "text/html");
  return messageText(body);
}
