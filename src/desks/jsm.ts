import type { Desk, ReplyBox } from "./desk";
import { all, firstOf, nearby } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, notAReply, replyBox } from "./reply-box";
import { lineOf, messageText, textOf } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const EDITOR = [
  "#ak-editor-textarea.ProseMirror", // 2026-09 eight extensions; the description and every comment use it too
];
const NOTE_TAB = [
  "#comment-editor-container-tabs-0", // 2026-09 liferay-jira-userscript: 'Add internal note'
];
const REPLY_TAB = [
  "#comment-editor-container-tabs-1", // 2026-09 guess: the other tab, 'Reply to customer'
];
const SEND = [
  '[data-testid="comment-save-button"]', // 2026-09 a recipe for browser automation
];
const SUBJECT = [
  '[data-testid="issue.views.issue-base.foundation.summary.heading"]', // 2026-09 guess: memory
];
const DESCRIPTION = [
  '[data-testid="issue.views.field.rich-text.description"]', // 2026-09 guess: memory
];
const REPORTER = [
  '[data-testid="issue.views.field.user.reporter"]', // 2026-09 guess: memory
];
const COMMENT = [
  '[data-testid^="issue-comment-base.ui.comment"]', // 2026-09 guess: memory
];

/** Jira Service Management (Cloud). An editor without the two tabs is an ordinary Jira comment, for the team. */
export const jsm: Desk = {
  id: "jsm",
  name: "Jira Service Management",
  matches: [
    "https://*.atlassian.net/browse/*",
    // All of Jira, but not its neighbours: a request is often opened from a queue or a board without a page load.
    "https://*.atlassian.net/jira/*",
  ],
  isHere: (_, url) => covers(jsm.matches, url),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation(box) {
    const page = box.editor.ownerDocument;
    const name = lineOf(firstOf(page, REPORTER));
    const description = firstOf(page, DESCRIPTION);
    const first: Said[] = description ? [{ from: "customer", text: messageText(description) }] : [];
    const comments = all(page, COMMENT.join(", ")).filter((comment) => !comment.parentElement?.closest(COMMENT.join()));
    return {
      customer: lastFromCustomer([...first, ...comments.map((comment) => saidIn(comment, name))]),
      name,
      subject: lineOf(firstOf(page, SUBJECT)),
      channel: "ticket",
    };
  },
  notDraft: "blockquote", // 2026-09 guess: usual for quotes
  send: (box) => nearby(box.editor, SEND),
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const note = nearby(editor, NOTE_TAB);
  const reply = nearby(editor, REPLY_TAB);
  if (!note && !reply) return notAReply(editor);
  if (note?.getAttribute("aria-selected") === "true") return replyBox(editor, "note");
  return replyBox(editor, reply?.getAttribute("aria-selected") === "true" ? "reply" : "unknown");
}

function saidIn(comment: HTMLElement, reporter: string | null): Said {
  const text = textOf(comment);
  if (/^internal note$/im.test(text)) return { from: "note", text };
  if (!reporter || !text.startsWith(reporter)) return { from: "us", text };
  return { from: "customer", text: messageText(comment).slice(reporter.length).trim() };
}
