/**
 * Fits a replacement to its place: a capital where the sentence begins, none inside it, and no second full stop.
 * @param draft the whole draft
 * @param start UTF-16 offset of what is replaced
 * @param end UTF-16 offset behind it
 */
export function fitFix(fix: string, draft: string, start: number, end: number): string {
  const first = fix.charAt(0);
  let fitted = fix;
  if (beginsSentence(draft, start)) fitted = first.toUpperCase() + fix.slice(1);
  else if (isPlainCapital(fix)) fitted = first.toLowerCase() + fix.slice(1);
  const last = fitted.charAt(fitted.length - 1);
  const replacesEnd = endsSentence(draft, start, end);
  if (isOneOf(last, ".!?") && !replacesEnd && end < draft.length && !/^\s*(\n|$)/.test(draft.slice(end, end + 2)))
    return fitted.replace(/[.!?]+$/, "");
  return replacesEnd && !isOneOf(last, ".!?…:") ? `${fitted}.` : fitted;
}

function beginsSentence(draft: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && ' \t\u00a0"“('.includes(draft.charAt(at))) at--;
  return at < 0 || ".!?…:\r\n".includes(draft.charAt(at));
}

/** Does this stretch of the draft close with a full stop or the like, quotation marks and brackets behind it or not? */
function endsSentence(draft: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && "\"”')]".includes(draft.charAt(at))) at--;
  return at >= start && ".!?…".includes(draft.charAt(at));
}

const isOneOf = (letter: string, letters: string) => letter !== "" && letters.includes(letter);

const PLAIN_CAPITALS = new Set(
  (
    "The This That These Those We You Your Our It Here There If When What To As A An In On For So And But Thanks Thank " +
    "Please Let Could Would Can May Sorry One No Yes My"
  ).split(" "),
);

/** A capital that only marks the sentence start: not "I", not a name, not a blank. */
function isPlainCapital(fix: string): boolean {
  return PLAIN_CAPITALS.has(/^\w*/.exec(fix)?.[0] ?? "");
}
