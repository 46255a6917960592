/** A plain-text draft told apart from the quote and signature around it. Offsets are UTF-16 units into the text given. */
export interface Cut {
  /** From the first word of the agent's own to the last. */
  draft: [start: number, end: number];
  /** Stretches inside `draft` that are quoted or signature: answers written between the quoted lines. */
  holes: [start: number, end: number][];
  /** The quoted words, one level deep (deeper ones are older mail, often our own); `null` when nothing is quoted. */
  quote: string | null;
  /** Who is quoted, from "On …, Ana wrote:". */
  by: string | null;
}

interface Line {
  text: string;
  start: number;
  end: number;
  is: "own" | "blank" | "quote" | "head" | "signature";
}

const QUOTED = /^\s?>/;
const SIGNATURE = /^--[ \u00a0]?$/;
const REST_IS_QUOTE =
  /^(-{2,}\s*(Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original)\s*-{2,}|-{5,}\s*Forwarded message\s*-{5,}|--\s?Please reply above this line\s?--|##- .{0,80} -##)$/i;
// "On … wrote:", and Znuny's "05/05/2026 10:00 - Ana wrote:".
const WROTE =
  /^(?:(?:On|Am|Le|El|Il|Op|Em|Den)\b|(?=\d[\d/.: -]{7,}))(.{4,240}?)\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b.{0,120}:$/i;
const HEADER = /^(From|Sent|Date|To|Cc|Subject|Von|Gesendet|An|Betreff|De|Envoyé|À|Objet):\s/i;

/**
 * Cuts "On … wrote:", "> " lines, forwarded originals and "-- " signatures off a plain-text draft: text areas have no elements to tell by.
 * A signature ends at the next quote, because some desks set it above the quote.
 * @param quotesGone the text came from a rich editor, its quotes already left out: "On … wrote:" then has nothing after it to cut
 */
export function cutQuote(text: string, quotesGone = false): Cut {
  const lines = sort(split(text), quotesGone);
  const own = lines.filter((line) => line.is === "own");
  const quote = lines
    .filter((line) => line.is === "quote")
    .map((line) => line.text.replace(/^\s?> ?/, ""))
    .filter((line) => !QUOTED.test(line) && !WROTE.test(line.trim()) && !HEADER.test(line))
    .reduce(unwrapped, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const first = own[0];
  const last = own.at(-1);
  const at = first && last ? ([first.start, last.end] as [number, number]) : emptyDraft(lines, text);
  return { draft: at, holes: holesIn(lines, at), quote: quote || null, by: quotedBy(lines) };
}

/**
 * The same text with all that is not the agent's own blanked: every offset still fits, so findings need no moving.
 * @param quotesGone as for `cutQuote`
 */
export function blankQuotes(text: string, quotesGone = false): string {
  const { draft, holes } = cutQuote(text, quotesGone);
  const blanks: [number, number][] = [[0, draft[0]], ...holes, [draft[1], text.length]];
  return blanks.reduce(
    (left, [start, end]) => left.slice(0, start) + left.slice(start, end).replace(/[^\n]/g, " ") + left.slice(end),
    text,
  );
}

/** Who wrote, from a line such as "On 1 May 2026 at 10:00, Ana Cliente <ana@example.com> wrote:". */
export function wroteBy(line: string): string | null {
  const flat = line.replace(/\s+/g, " ").trim();
  const before =
    /^(?:(?:On|Le|El|Il|Em|Den)\b|(?=\d))(.*?)\s?(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b/i.exec(
      flat,
    );
  const after = /^(?:Am|Op)\b.*?\b(?:schrieb|schreef)\b(.*?):$/i.exec(flat);
  const bare = (after ?? before)?.[1]?.replace(/<[^>]*>|\([^)]*@[^)]*\)|\[mailto:[^\]]*\]|\S+@\S+|["“”]/g, "") ?? "";
  // The date holds the last digit; without one it is a day's name and a comma.
  const [, dated] = /^.*\d(?:[ap]\.?m\b\.?|h\b)?(.*)$/i.exec(bare) ?? [];
  const name = (dated ?? bare.replace(/^[^,]*,/, "")).replace(LEFT_OF_DATE, "").replace(/[\s,:]+$/, "");
  if (name === "" || /^(you|I|we|they|he|she)$/i.test(name)) return null;
  const [family, given, ...more] = name.split(", ");
  return given && more.length === 0 ? `${given} ${family}` : name;
}

// Whatever of a date may stand between its last digit and the name.
const LEFT_OF_DATE =
  /^([\s,.:)-]|[ap]\.?m\b\.?|uhr\b|utc\b|gmt\b|(st|nd|rd|th)\b|at\b|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?=,))+/i;

// Mail programs break quoted lines near the 72nd letter; a sentence must not end there.
function unwrapped(before: string, line: string): string {
  const last = before.slice(before.lastIndexOf("\n") + 1);
  const wrapped = last.length >= 55 && /^[\p{L}\p{N}(“"'‘]/u.test(line);
  return `${before}${wrapped ? " " : "\n"}${line.trimEnd()}`;
}

function split(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const blank = line.trim() === "";
    lines.push({
      text: line.replace(/\r$/, ""),
      start,
      end: start + line.trimEnd().length,
      is: blank ? "blank" : "own",
    });
    start += line.length + 1;
  }
  return lines;
}

function sort(lines: Line[], quotesGone: boolean): Line[] {
  let signature = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (REST_IS_QUOTE.test(line.text.trim()) || headersStart(lines, at)) return restIsQuote(lines, at);
    const head = headLength(lines, at);
    if (head > 0) {
      signature = false;
      for (const part of lines.slice(at, at + head)) part.is = "head";
      if (!quotesGone && !quoteFollows(lines, at + head)) return restIsQuote(lines, at + head);
      at += head - 1;
    } else if (QUOTED.test(line.text)) {
      line.is = "quote";
      signature = false;
    } else if (SIGNATURE.test(line.text)) {
      line.is = "signature";
      signature = true;
    } else if (signature) {
      line.is = "signature";
    }
  }
  return lines;
}

// "On … wrote:" may be broken over two or three lines. Without quoted lines after it, only one with an address or a time
// counts: an agent may well begin a sentence with "On Monday you wrote:".
function headLength(lines: Line[], at: number): number {
  for (let length = 1; length <= 3; length++) {
    const parts = lines.slice(at, at + length);
    if (parts.length < length || parts.some((part) => part.text.trim() === "" || QUOTED.test(part.text))) return 0;
    const joined = parts.map((part) => part.text.trim()).join(" ");
    if (!WROTE.test(joined)) continue;
    const dated = /\S@\S/.test(joined) || (/\d{1,2}[:.h]\d{2}/.test(joined) && /\b\d{4}\b/.test(joined));
    return dated || quoteFollows(lines, at + length) ? length : 0;
  }
  return 0;
}

function quoteFollows(lines: Line[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.text.trim() !== "");
  return next !== undefined && QUOTED.test(next.text);
}

function headersStart(lines: Line[], at: number): boolean {
  const four = lines.slice(at, at + 4);
  return HEADER.test(four[0]?.text ?? "") && four.filter((line) => HEADER.test(line.text)).length >= 3;
}

function restIsQuote(lines: Line[], from: number): Line[] {
  for (const line of lines.slice(from)) line.is = REST_IS_QUOTE.test(line.text.trim()) ? "head" : "quote";
  return lines;
}

// Nothing written yet: below the quote if the box starts with one, else at the top.
function emptyDraft(lines: Line[], text: string): [number, number] {
  const begin = lines.find((line) => line.is !== "blank");
  if (!begin || begin.is === "signature" || begin.start > 0) return [0, 0];
  const signature = lines.find((line) => line.is === "signature");
  const end = signature ? signature.start : text.length;
  return [end, end];
}

function holesIn(lines: Line[], [start, end]: [number, number]): [number, number][] {
  const holes: [number, number][] = [];
  for (const line of lines) {
    if (line.is === "own" || line.is === "blank" || line.start < start || line.end > end) continue;
    const before = holes.at(-1);
    if (before && line.start <= before[1] + 1) before[1] = line.end;
    else holes.push([line.start, line.end]);
  }
  return holes;
}

function quotedBy(lines: Line[]): string | null {
  const head = lines.findIndex(
    (line) => line.is === "head" && /^\s*(\d|(On|Am|Le|El|Il|Op|Em|Den)\b)/i.test(line.text),
  );
  if (head < 0) return null;
  const parts = lines.slice(head, head + 3).filter((line) => line.is === "head");
  return wroteBy(parts.map((line) => line.text).join(" "));
}
