import type { Desk, ReplyBox } from "./desk";
import { all, firstOf, frameDocument, openRoots, type Place } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf } from "./text";

const FRAME = [
  "iframe#gsft_main", // 2026-09 a Playwright script; the shell's own frame for classic forms
];
const REPLY =
  '#activity-stream-comments-textarea, #activity-stream-textarea[data-stream-text-input="comments"], textarea[id$=".comments"]'; // 2026-09 four scripts
const NOTE =
  '#activity-stream-work_notes-textarea, #activity-stream-textarea[data-stream-text-input="work_notes"], textarea[id$=".work_notes"]'; // 2026-09 four scripts
const EDITOR = [
  `${REPLY}, ${NOTE}`, // 2026-09 see each; both may be shown at once
];
const CALLER = [
  "#sys_display\\.incident\\.caller_id", // 2026-09 a userscript
  'input[id^="sys_display."][id$=".caller_id"], input[id^="sys_display."][id$=".contact"]', // 2026-09 guess: same naming in other tables
];
const SUBJECT = [
  "#incident\\.short_description", // 2026-09 a userscript
  'input[id$=".short_description"]', // 2026-09 guess: same naming in other tables
];
const DESCRIPTION = [
  'textarea[id="incident.description"], textarea[id$=".description"]', // 2026-09 guess: same naming
];
const SEND = [
  "button.activity-submit", // 2026-09 guess: memory
  "#sysverb_update, #sysverb_update_bottom", // 2026-09 a script
];

/** ServiceNow's classic forms, alone or in the shell's frame. Workspaces are another program, not known here. */
export const servicenow: Desk = {
  id: "servicenow",
  name: "ServiceNow",
  matches: ["https://*.service-now.com/*"],
  isHere: (_, url) => covers(servicenow.matches, url),
  boxes: (page) =>
    forms(page)
      .flatMap((form) => editorsIn(form, EDITOR))
      .map(boxOf),
  conversation({ editor }) {
    const form = editor.ownerDocument;
    return {
      customer: lineOf(firstOf(form, DESCRIPTION)),
      name: lineOf(firstOf(form, CALLER)),
      subject: lineOf(firstOf(form, SUBJECT)),
      channel: "ticket",
    };
  },
  notDraft: "",
  send: ({ editor }) => firstOf(editor.ownerDocument, SEND),
  sendKeys: [],
};

// The classic form stands in a frame, which stands in the shell's open shadow root.
function forms(page: Document): Place[] {
  const here = editorsIn(page, EDITOR);
  if (here.length > 0) return [page];
  const frames = openRoots(page).flatMap((root) => all(root, FRAME.join(", ")));
  return frames.flatMap((frame) => frameDocument(frame) ?? []);
}

function boxOf(editor: HTMLElement): ReplyBox {
  if (editor.matches(NOTE)) return replyBox(editor, "note");
  return replyBox(editor, editor.matches(REPLY) ? "reply" : "unknown");
}
