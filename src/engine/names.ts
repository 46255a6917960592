import { END, FIRST_WORD, START, UNKNOWN } from "./lexicon";
import { SHAPE_BIT } from "./shapes";
import type { Text } from "./text";

const OPENERS =
  /^(?:[-–—~]\s*)?(?:(?:[Mm]any |[Kk]ind |[Bb]est |[Ww]arm )?(?:[Tt]hanks|[Tt]hank you|[Rr]egards|[Ww]ishes|[Cc]heers|[Ss]incerely|[Yy]ours|[Ll]ove|[Tt]a)[,.!]?\s+)?((?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof)\.?\s+)?[A-ZÀ-Þ][\p{L}'’.-]*(?:\s+[A-ZÀ-Þ][\p{L}'’.-]*){0,2})[.!]?$/u;
const SAYS = /\b(?:my name is|this is|i am|i'm)\s+([A-ZÀ-Þ][\p{Ll}'’-]+(?:\s+[A-ZÀ-Þ][\p{L}'’-]+)?)(?=[\s,.!]|$)/u;
/** "… before Saturday? Dana Whitlock": two names and nothing else behind a sentence's end. */
const TWO_NAMES =
  /[.?!)]\s+((?:(?:Mrs?|Ms|Miss|Dr)\.?\s+)?[A-ZÀ-Þ][\p{L}'’-]*\.?\s+(?:[A-ZÀ-Þ]\.\s*)?[A-ZÀ-Þ][\p{L}'’-]*\p{Ll})[.!]?\s*$/u;
/** Capitalised words that stand alone on a last line without being a name. */
const NOT_NAMES =
  /^(?:thanks?|regards|cheers|sincerely|please|help|hello|hi|sent|order|urgent|best|yes|no|ok|not|the|this|it|i|we|you|why|how|when|where|what|worst|bad|good|great|very|never|still|fix|disappointed|angry|awful|terrible|pathetic|useless|fed|dear|sir|madam|android|iphone|windows|firefox|thunderbird|google|apple|asap|stupid|used|ring|call|file|ref|re|kind|kindest|many|warm|warmest|yours|so|absolutely|totally|merry|happy)\b/i;
/** Words of a closing, which no name holds. */
const CLOSING = /\b(?:thanks?|regards|wishes|sincerely|faithfully|cheers|christmas)\b/i;

/**
 * The name a customer signs with, when the page shows none: the last short line in capitals, or "my name is …".
 * @returns the name as written, or `null`
 */
export function signedName(customer: string): string | null {
  const lines = customer
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith(">"));
  for (const line of lines.slice(-3).reverse()) {
    if (line.length > 40 || /\d/.test(line)) continue;
    const found = OPENERS.exec(line)?.[1];
    if (mayBeName(found)) return found;
  }
  // "… before Saturday. Thanks, Dana Whitlock" on one line, or "… before Saturday? - Dana".
  const tail =
    /(?:(?:[Tt]hanks|[Tt]hank you|[Rr]egards|[Cc]heers|[Ww]ishes|[Ss]incerely)[,.!]?\s+|[.?!)]\s+[-–—]\s*)([A-ZÀ-Þ][\p{Ll}'’-]+(?:\s+[A-ZÀ-Þ][\p{L}'’.-]+)?)[.!]?\s*$/u.exec(
      customer,
    )?.[1];
  if (mayBeName(tail)) return tail;
  const bare = TWO_NAMES.exec(customer)?.[1];
  if (mayBeName(bare)) return bare;
  const says = SAYS.exec(customer)?.[1];
  return mayBeName(says) ? says : null;
}

const mayBeName = (words: string | undefined): words is string =>
  words !== undefined && !NOT_NAMES.test(words) && !CLOSING.test(words);

const IN_CAPITALS = SHAPE_BIT.capitalised | SHAPE_BIT.shout;

/**
 * Marks a text's tokens that are the customer's name; returns how many. Title and initials do not count.
 * Marked once the text's stems are known: a name is no word of substance.
 */
export function markName(text: Text, name: string | null): number {
  if (!name) return 0;
  if (name !== lastName) {
    lastParts = partsOf(name);
    lastLengths = new Set(lastParts.map(({ length }) => length));
    lastName = name;
  }
  let count = 0;
  for (let t = 0; t < text.count; t++) {
    const shape = text.shapes[t] as number;
    if (!(shape & IN_CAPITALS) || !lastLengths.has((text.ends[t] as number) - (text.starts[t] as number))) continue;
    if (!lastParts.includes(text.source.slice(text.starts[t], text.ends[t]).toLowerCase())) continue;
    text.shapes[t] = shape | SHAPE_BIT["customer-name"];
    text.stems[t] = 0;
    // "Hi Will, …" says nothing of what will be: the capital letter makes it a name, but for a sentence's first word.
    if (text.words[t - 1] !== START || standsAlone(text, t)) text.words[t] = UNKNOWN;
    count++;
  }
  return count;
}

function partsOf(name: string): string[] {
  const parts = name.toLowerCase().split(/[^\p{L}'’-]+/u);
  return parts.filter((part) => part.length > 1 && !/^(mr|mrs|ms|miss|dr|prof|sir|madam)$/.test(part));
}

/** The name looked for last, its parts and how long they are: while a reply is typed it stays the same. */
let lastName = "";
let lastParts: string[] = [];
let lastLengths = new Set<number>();

/** Nothing but a mark follows, as in an address. */
function standsAlone(text: Text, t: number): boolean {
  const next = text.words[t + 1] as number;
  return text.breaks[t + 1] !== 0 || (next >= END && next < FIRST_WORD);
}
