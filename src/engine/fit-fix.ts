/**
 * Fits a replacement to its place: a capital where the sentence begins, none inside it, and no second full stop.
 * @param draft the whole draft
 * @param start UTF-16 offset of what is replaced
 * @param end UTF-16 offset behind it
 */
export function fitFix(fix: string, draft: string, start: number, end: number): string {
  const atSentenceStart = beginsSentence(draft, start);
  const first = fix.charAt(0);
  let fitted = fix;
  if (atSentenceStart) fitted = first.toUpperCase() + fix.slice(1);
  else if (isPlainCapital(fix)) fitted = first.toLowerCase() + fix.slice(1);
  const next = draft.charAt(end);
  const replacesEnd = /[.!?…]["”')\]]*$/.test(draft.slice(start, end));
  if (/[.!?]$/.test(fitted) && !replacesEnd && next !== "" && !/^\s*(\n|$)/.test(draft.slice(end, end + 2)))
    fitted = fitted.replace(/[.!?]+$/, "");
  else if (replacesEnd && !/[.!?…:]$/.test(fitted)) fitted += ".";
  return fitted;
}

function beginsSentence(draft: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && ' \t\u00a0"“('.includes(draft.charAt(at))) at--;
  return at < 0 || ".!?…:\r\n".includes(draft.charAt(at));
}

/** A capital that only marks the sentence start: not "I", not a name, not a blank. */
function isPlainCapital(fix: string): boolean {
  return /^(The|This|That|These|Those|We|You|Your|Our|It|Here|There|If|When|What|To|As|A|An|In|On|For|So|And|But|Thanks|Thank|Please|Let|Could|Would|Can|May|Sorry|One|No|Yes|My)\b/.test(
    fix,
  );
}
