import { cutQuote } from "./quote";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);
const UNREAD = new Set([
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "NOSCRIPT",
  "BUTTON",
  "SVG",
  "svg",
  "TEXTAREA",
  "SELECT",
  "IFRAME",
]);
const LONGEST = 20_000;

/** Quotes of earlier mail, as mail programs wrap them; taken out of a customer's message, which may quote ours. */
export const QUOTES = [
  ".gmail_quote, .gmail_quote_container, .gmail_extra, .gmail_attr", // 2026-09 InboxSDK test data; libredesk quotedContent.js
  ".protonmail_quote, .tutanota_quote", // 2026-09 ProtonMail/WebClients messageBlockquote.ts
  ".yahoo_quoted, [id*='yahoo_quoted'], blockquote.iosymail", // 2026-09 freescout app/Misc/Mail.php
  ".zmail_extra, .moz-cite-prefix", // 2026-09 ProtonMail/WebClients messageBlockquote.ts
  "#OLK_SRC_BODY_SECTION, .OutlookMessageHeader", // 2026-09 mailgun/talon html_quotations.py
  "blockquote[type='cite'], [name='quote'], #reply-intro", // 2026-09 freescout app/Misc/Mail.php; roundcube compose.php
  ".replied-content, p.reply-to-content", // 2026-09 frappe/helpdesk EmailEditor.vue
].join(", ");

/** These only mark where a quote starts: it runs to the end of the message. */
export const QUOTE_STARTS = [
  "#appendonsend, [id$='appendonsend']", // 2026-09 freescout app/Misc/Mail.php; libredesk quotedContent.test.js
  "#divRplyFwdMsg, [id$='divRplyFwdMsg']", // 2026-09 freescout app/Misc/Mail.php; libredesk quotedContent.test.js
  "#replySplit, hr[data-marker='__DIVIDER__']", // 2026-09 freescout app/Misc/Mail.php
].join(", ");

/**
 * The plain text of an element as it reads on the page: blocks and <br> as line breaks, no-break spaces as spaces.
 * @param without elements left out
 */
export function textOf(element: Element, without = ""): string {
  const parts: string[] = [];
  // The element itself is read even if it is a quote: somebody asked for it.
  for (const child of element.childNodes) {
    if (!gather(child, without, parts)) break;
  }
  return tidy(parts.join(""));
}

/** One customer message: its own words only, or all of it when nothing but a quote is there (a forward). */
export function messageText(element: Element): string {
  const whole = textOf(element);
  const own = textOf(element, QUOTES);
  if (own === "") return whole;
  const { draft } = cutQuote(own);
  return own.slice(...draft).trim() || own;
}

/** What a field or an element says on one line; `null` when nothing. */
export function lineOf(element: Element | null): string | null {
  if (!element) return null;
  const isField = element.tagName === "INPUT" || element.tagName === "TEXTAREA" || element.tagName === "SELECT";
  const said = isField ? (element as HTMLInputElement).value : textOf(element);
  return said.replace(/\s+/g, " ").trim() || null;
}

function gather(node: Node, without: string, parts: string[]): boolean {
  if (node.nodeType === 3) {
    parts.push(words(node as Text));
    return true;
  }
  if (node.nodeType !== 1) return true;
  const element = node as Element;
  if (UNREAD.has(element.tagName)) return true;
  if (without !== "" && element.matches(without)) return true;
  if (without !== "" && element.matches(QUOTE_STARTS)) return false;
  if (element.tagName === "BR") {
    parts.push("\n");
    return true;
  }
  const block = BLOCKS.has(element.tagName);
  if (block) parts.push(element.tagName === "P" ? "\n\n" : "\n");
  for (const child of element.childNodes) {
    if (!gather(child, without, parts)) return false;
  }
  if (block) parts.push(element.tagName === "P" ? "\n\n" : "\n");
  return true;
}

function words(text: Text): string {
  if (!text.data.includes("\n")) return text.data;
  const parent = text.parentElement;
  const kept =
    parent && /pre|break-spaces/.test(parent.ownerDocument.defaultView?.getComputedStyle(parent).whiteSpace ?? "");
  return kept || parent?.closest("pre, .pre") ? text.data : text.data.replace(/\s+/g, " ");
}

function tidy(text: string): string {
  return text
    .replace(/\u00a0/g, " ")
    .replace(/[\u200b\u200c\ufeff]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .slice(0, LONGEST);
}
