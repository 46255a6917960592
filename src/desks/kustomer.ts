import type { Desk, ReplyBox } from "./desk";
import { closestAcross, firstOf, nearby } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, replyBox } from "./reply-box";
import { submitSays } from "./submit-says";
import { lineOf } from "./text";

const EDITOR = [
  '.public-DraftEditor-content[contenteditable="true"]', // 2026-09 BirdsEye.user.js getComposer()
];
const BUTTONS = [
  "button, [role=button], [role=tab]", // 2026-09 guess: no selector seen for them
];
const NAME = [
  'input[data-kt="customerModalNameField"]', // 2026-09 BirdsEye.user.js: only while the customer's card is open
];

/** Kustomer: little is known of its page, so it is coached only where the buttons' words tell a reply. */
export const kustomer: Desk = {
  id: "kustomer",
  name: "Kustomer",
  matches: ["https://*.kustomerapp.com/app/*"],
  isHere: (_, url) => covers(kustomer.matches, url),
  boxes: (page) => editorsIn(page, EDITOR).map(boxOf),
  conversation: ({ editor }) => ({
    customer: null,
    name: lineOf(firstOf(editor.ownerDocument, NAME)),
    subject: null,
    channel: null,
  }),
  notDraft: "blockquote", // 2026-09 guess: usual for quotes
  send: () => null,
  sendKeys: [],
};

function boxOf(editor: HTMLElement): ReplyBox {
  const root = closestAcross(editor, ".DraftEditor-root") ?? editor;
  const composer = nearby(root, BUTTONS, 4)?.parentElement;
  return replyBox(editor, composer ? submitSays(composer) : "unknown");
}
