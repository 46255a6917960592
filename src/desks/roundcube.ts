import type { Desk, ReplyBox } from "./desk";
import { isInHouse } from "./in-house";
import { all, closestAcross, firstOf, has } from "./look";
import { quotedIn } from "./quoted";
import { editorsIn } from "./reply-box";
import { boxBySubject } from "./subject";
import { lineOf } from "./text";
import { visible } from "./visible";

const HERE = [
  "body.task-mail", // 2026-09 roundcube skins/elastic/templates/includes/layout.html
  "#composebody[name=_message]", // 2026-09 roundcube compose.html
];
const EDITOR = [
  "iframe#composebody_ifr → body.mce-content-body", // 2026-11 a running Roundcube 1.6 (TinyMCE 5); the textarea is then hidden
  "iframe#composebody_ifr → body[contenteditable=true]", // 2026-09 TinyMCE 5 and 6 markup
  "textarea#composebody", // 2026-09 roundcube compose.html
];
const COMPOSE = "form[name=form], #composebodycontainer, form"; // 2026-09 roundcube compose.html
const SUBJECT = [
  "#compose-subject, input[name=_subject]", // 2026-09 roundcube compose.html
];
const FROM = [
  "select#_from option:checked, select[name=_from] option:checked", // 2026-11 a running Roundcube 1.6
  "input[name=_from]", // 2026-11 a running Roundcube 1.6: one identity
];
const TO = "#_to, [name=_to], #_cc, [name=_cc], #_bcc, [name=_bcc]"; // 2026-11 roundcube compose.html; elastic/ui.js keeps them in step with its list
const SEND = [
  "button.btn.send, button.send", // 2026-09 roundcube compose.html
  "a.send", // 2026-09 roundcube compose.html: the toolbar's
];

/** Roundcube, on a team's own server. The customer's mail is on the compose page only as a quote. */
export const roundcube: Desk = {
  id: "roundcube",
  name: "Roundcube",
  matches: [],
  isHere: (page) => has(page, HERE),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation({ editor }) {
    const page = pageOf(editor);
    const us = lineOf(firstOf(page, FROM));
    return { ...quotedIn(editor, us), subject: lineOf(firstOf(page, SUBJECT)), channel: "email" };
  },
  notDraft: [
    "#_rc_sig", // 2026-09 roundcube program/js/editor.js
    "#reply-intro", // 2026-09 roundcube program/actions/mail/compose.php
    "blockquote", // 2026-09 roundcube program/actions/mail/compose.php
  ].join(", "),
  send: ({ editor }) => firstOf(pageOf(editor), SEND, visible),
  sendKeys: [],
};

function pageOf(editor: Element): Document {
  return closestAcross(editor, COMPOSE)?.ownerDocument ?? editor.ownerDocument;
}

function boxOf(editor: HTMLElement): ReplyBox {
  const quotes = quotedIn(editor).customer !== null;
  const page = pageOf(editor);
  const to = all(page, TO).map((field) => lineOf(field) ?? "");
  return boxBySubject(editor, lineOf(firstOf(page, SUBJECT)), quotes, isInHouse(lineOf(firstOf(page, FROM)), to));
}
