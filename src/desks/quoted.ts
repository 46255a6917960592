import { cutQuote, wroteBy } from "./quote";
import { QUOTE_STARTS, textOf } from "./text";

/** What a reply box quotes: on desks that show the customer's message nowhere else. */
export interface Quoted {
  customer: string | null;
  name: string | null;
}

// The innermost wrapper first: what stands round a blockquote is the line "On … wrote:".
const BODIES = "blockquote, .yahoo_quoted, .protonmail_quote, .replied-content, .gmail_quote";
// A quote inside a quote is older mail, often our own.
const OLDER = "blockquote, .gmail_quote, .gmail_attr, .protonmail_quote, .yahoo_quoted";

/**
 * Reads the customer's words and name from the quote inside the editor.
 * @param us our own name or address, as the page shows it: a quote of our own mail is not the customer's
 */
export function quotedIn(editor: HTMLElement, us: string | null = null): Quoted {
  const quoted = editor.tagName === "TEXTAREA" ? inText((editor as HTMLTextAreaElement).value) : inElements(editor);
  return quoted.name && us && namesUs(quoted.name, us) ? { customer: null, name: null } : quoted;
}

function inText(text: string): Quoted {
  const { quote, by } = cutQuote(text);
  return { customer: quote, name: by };
}

function inElements(editor: HTMLElement): Quoted {
  const outer = editor.querySelector<HTMLElement>(BODIES);
  if (!outer) return unwrapped(editor);
  const body = outer.matches("blockquote") ? outer : (outer.querySelector<HTMLElement>("blockquote") ?? outer);
  const own = textOf(body, OLDER);
  const cut = cutQuote(own);
  const head = headOf(outer, body);
  return { customer: own.slice(...cut.draft).trim() || cut.quote || own || null, name: head ? wroteBy(head) : null };
}

function headOf(outer: HTMLElement, body: HTMLElement): string | null {
  const page = outer.ownerDocument;
  const within = page.createRange();
  within.setStart(outer, 0);
  within.setEndBefore(body === outer ? (outer.firstChild ?? outer) : body);
  const inside = within.toString().trim();
  if (wroteBy(inside)) return inside;
  for (let at: Node | null = outer.previousSibling; at; at = at.previousSibling) {
    const said = (at.textContent ?? "").trim();
    if (said !== "") return said.split("\n").at(-1) ?? null;
  }
  return null;
}

// Outlook's quote is not wrapped: a block of headers, then the old mail, up to the end.
function unwrapped(editor: HTMLElement): Quoted {
  const start = editor.querySelector(QUOTE_STARTS);
  if (!start) return inText(textOf(editor));
  const rest = editor.ownerDocument.createRange();
  rest.setStartAfter(start);
  rest.setEndAfter(editor.lastChild ?? start);
  const holder = editor.ownerDocument.createElement("div");
  holder.append(rest.cloneContents());
  const headers = start.id.endsWith("divRplyFwdMsg") ? start : holder.querySelector("[id$='divRplyFwdMsg']");
  const name = headers ? (/^From:\s*([^<\n[]+)/im.exec(textOf(headers))?.[1]?.trim() ?? null) : null;
  if (headers !== start) headers?.remove();
  const text = textOf(holder, "hr");
  const cut = cutQuote(text);
  return { customer: text.slice(...cut.draft).trim() || cut.quote, name };
}

function namesUs(name: string, us: string): boolean {
  return us.toLowerCase().includes(name.toLowerCase());
}
