import type { Desk, ReplyBox } from "./desk";
import { all, firstOf, has } from "./look";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";
import { visible } from "./visible";

const HERE = [
  "textarea#issue_notes", // 2026-11 a running Redmine 5
];
const EDITOR = [
  "textarea#issue_notes", // 2026-11 a running Redmine 5
  'textarea[name="issue[notes]"]', // 2026-11 a running Redmine 5
];
const PRIVATE = [
  "#issue_private_notes", // 2026-11 a running Redmine 5: a tick box, for those who may write private notes
];
const AUTHOR = [
  "div.issue .author a.user", // 2026-11 a running Redmine 5
  "div.issue .author a", // 2026-11 a running Redmine 5
];
const DESCRIPTION = [
  "div.issue .description .wiki", // 2026-11 a running Redmine 5
];
const JOURNAL = [
  "#history .journal.has-notes", // 2026-11 a running Redmine 5
];
const JOURNAL_AUTHOR = [
  "h4 a.user, .note-header a.user", // 2026-11 a running Redmine 5
];
const JOURNAL_BODY = [
  ".wiki", // 2026-11 a running Redmine 5
];
const SUBJECT = [
  "div.issue .subject h3", // 2026-11 a running Redmine 5
];
const SEND = [
  '#issue-form > input[type=submit][name="commit"]', // 2026-11 a running Redmine 5
  "#issue-form input[type=submit]", // 2026-11 a running Redmine 5
];

/** Redmine, on a team's own server: notes on an issue, answered to whoever opened it. */
export const redmine: Desk = {
  id: "redmine",
  name: "Redmine",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const page = editor.ownerDocument;
    const name = lineOf(firstOf(page, AUTHOR));
    const description = firstOf(page, DESCRIPTION);
    const first: Said[] = description ? [{ from: "customer", text: messageText(description) }] : [];
    const notes = all(page, JOURNAL.join(", ")).map((journal) => saidIn(journal, name));
    return {
      customer: lastFromCustomer([...first, ...notes]),
      name,
      subject: lineOf(firstOf(page, SUBJECT)),
      channel: "ticket",
    };
  },
  notDraft: "",
  send: ({ editor }) => firstOf(editor.ownerDocument, SEND, visible),
  sendKeys: [],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const tick = firstOf(editor.ownerDocument, PRIVATE) as HTMLInputElement | null;
  return replyBox(editor, tick?.checked ? "note" : "reply");
}

function saidIn(journal: HTMLElement, author: string | null): Said {
  const body = firstOf(journal, JOURNAL_BODY);
  const text = body ? messageText(body) : "";
  if (journal.matches(".private-notes")) return { from: "note", text };
  return { from: lineOf(firstOf(journal, JOURNAL_AUTHOR)) === author ? "customer" : "us", text };
}
