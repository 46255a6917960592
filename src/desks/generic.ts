import type { Desk, ReplyBox } from "./desk";
import { firstOf, frameDocument, openRoots } from "./look";
import { offLimits } from "./off-limits";
import { quotedIn } from "./quoted";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, QUOTES } from "./text";
import { visible } from "./visible";

const EDITOR = [
  "textarea, [contenteditable]:not([contenteditable=false])", // 2026-09 Mailvelope main.js; Harper contentScript
];
const EDITOR_FRAME = [
  "iframe:not([src]), iframe[src=''], iframe[src^='about:'], iframe[src^='javascript:'], iframe[srcdoc]", // 2026-09 Mailvelope main.js: an editor's own frame has no address
];
const CHOSEN = [
  "[role=tab][aria-selected=true], [role=tab].active, [aria-pressed=true]", // 2026-09 guess: ARIA's own words
];
// A page's wish to be left alone by writing tools; honoured here, because nobody has looked at this page for us.
const LEAVE_ALONE =
  '[data-gramm="false"], [data-enable-grammarly="false"], [data-lt-active="false"], .cm-editor, .monaco-editor, .ace_editor'; // 2026-09 Harper index.ts; Summernote 0.9.1
const SUBJECT = [
  "input[name=subject i], input[id*=subject i]", // 2026-09 guess: usual names
];
const MOST_BUTTONS = 80;
const SMALLEST = { width: 250, height: 60 };

const ANSWERING =
  /repl(y|ies)|respon[ds]|answer|message|comment|compos|e-?mail|antwort|nachricht|répon|respuesta|mensaje|rispo|antwoord|bericht|respost|mensag/i;
const SENDING =
  /^(send|reply|submit|post|respond|answer|update|senden|antwort|envoyer|répon|enviar|respon|invia|verstu|verzend)/i;
const ELSE =
  /signature|description|template|macro|canned|search|filter|tag|title|subject|recipient|address|source|code|sql|query|summary|search|bio|about/i;
const NOTE =
  /\b(internal|private)[\s_-]?(note|comment|message)?|\bwork[\s_-]?notes?\b|\badd (a )?note\b|\bis-private\b|\bnote-mode\b/i;

/**
 * Any page with one box that looks like a reply box. Off until the agent switches it on for that site:
 * the extension has no access there before.
 */
export const generic: Desk = {
  id: "generic",
  name: "This site",
  matches: [],
  isHere: (page) => page.contentType !== "application/pdf",
  boxes(page) {
    const found = [...editorsIn(page, EDITOR), ...framed(page)].flatMap(boxOf);
    return found.length > 0 ? found : inShadow(page).flatMap(boxOf);
  },
  conversation(box) {
    const { customer, name } = quotedIn(box.editor);
    const subject = firstOf(surroundings(box.editor), SUBJECT) ?? firstOf(box.editor.ownerDocument, SUBJECT);
    return { customer, name, subject: lineOf(subject), channel: null };
  },
  notDraft: `${QUOTES}, blockquote, .gmail_signature, #Signature, #_rc_sig, .moz-signature, [data-signature='true']`, // 2026-09 signatures of Gmail, Outlook, Roundcube, Thunderbird, Zammad
  send: (box) => sendButton(surroundings(box.editor)),
  sendKeys: [],
};

function inShadow(page: Document): HTMLElement[] {
  const roots = openRoots(page).filter((root) => root !== page);
  return roots.flatMap((root) => editorsIn(root, EDITOR));
}

function framed(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(EDITOR_FRAME.join(", "))].filter(visible).flatMap((frame) => {
    const inner = frameDocument(frame);
    const body = inner?.body;
    if (!inner || !body) return [];
    const editable = inner.designMode === "on" || inner.querySelector("html[contenteditable], body[contenteditable]");
    return editable && body.getAttribute("contenteditable") !== "false" && !offLimits(body) ? [body] : [];
  });
}

/** No box unless it looks like a reply box: roomy, and called so or beside a button that sends. */
function boxOf(editor: HTMLElement): ReplyBox[] {
  if (editor.closest(LEAVE_ALONE) || !roomy(editor)) return [];
  const names = namesOf(editor);
  if (ELSE.test(names) && !ANSWERING.test(names)) return [];
  const around = surroundings(editor);
  const send = sendButton(around);
  if (!ANSWERING.test(names) && !send) return [];
  const tab = around.tagName === "BODY" ? null : firstOf(around, CHOSEN);
  const said = `${names} ${lineOf(tab) ?? ""} ${lineOf(send) ?? ""} ${around.className}`;
  return [replyBox(editor, NOTE.test(said) ? "note" : "reply")];
}

/** What the page calls this box: its label, placeholder, name, id, or its frame's. */
function namesOf(editor: HTMLElement): string {
  const frame = editor.ownerDocument.defaultView?.frameElement;
  const named = frame && editor.tagName === "BODY" ? [frame, editor] : [editor];
  const own = named.flatMap((element) =>
    ["aria-label", "placeholder", "data-placeholder", "name", "id", "title"].map((key) => element.getAttribute(key)),
  );
  const labels = editor.tagName === "TEXTAREA" ? [...(editor as HTMLTextAreaElement).labels].map(lineOf) : [];
  return [...own, ...labels].filter(Boolean).join(" ");
}

// The form, or the nearest ancestor that holds a button too: the composer.
function surroundings(editor: HTMLElement): HTMLElement {
  const frame = editor.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined;
  const start = frame && editor.tagName === "BODY" ? frame : editor;
  const form = start.closest("form");
  if (form) return form;
  let at = start.parentElement;
  for (let steps = 0; at && steps < 6 && at.tagName !== "HTML"; steps++, at = at.parentElement) {
    if (sendButton(at)) return at;
  }
  return start.parentElement ?? start;
}

function sendButton(around: Element): HTMLElement | null {
  // A composer has a toolbar at most; more is the whole page.
  if (around.getElementsByTagName("button").length > MOST_BUTTONS) return null;
  const buttons = around.querySelectorAll<HTMLElement>("button:not([role=tab]), input[type=submit], [role=button]");
  return [...buttons].find((button) => SENDING.test(wording(button)) && visible(button)) ?? null;
}

function wording(button: HTMLElement): string {
  if (button.tagName === "INPUT") return (button as HTMLInputElement).value.trim();
  return (button.textContent?.trim() || button.getAttribute("aria-label") || "").trim();
}

function roomy(editor: HTMLElement): boolean {
  const frame = editor.tagName === "BODY" ? editor.ownerDocument.defaultView?.frameElement : null;
  const { width, height } = (frame ?? editor).getBoundingClientRect();
  // No layout at all (jsdom) tells nothing about size.
  if (width === 0 && height === 0) return true;
  return width >= SMALLEST.width && height >= SMALLEST.height;
}
