/**
 * Where and how a sentence that was missing goes in: as a sentence of its own, never glued to its neighbours, and not
 * on the greeting's line.
 * @param at UTF-16 offset asked for
 * @param sentence the fix
 */
export function fitInsertion(text: string, at: number, sentence: string): { at: number; words: string } {
  let place = Math.max(0, Math.min(at, text.length));
  // After "Hi Anna," comes a new paragraph: step over the line ends to its first word.
  if (endsGreeting(text, place)) {
    let next = place;
    while (next < text.length && /\s/.test(text[next] as string)) next++;
    if (next === text.length) return { at: text.length, words: `${text.endsWith("\n") ? "" : "\n\n"}${sentence}` };
    place = next;
  }
  const before = text[place - 1];
  const after = text[place];
  const gapBefore = before === undefined || /\s/.test(before) ? "" : " ";
  const gapAfter = after === undefined || /\s/.test(after) ? "" : " ";
  return { at: place, words: gapBefore + sentence + gapAfter };
}

function endsGreeting(text: string, at: number): boolean {
  const rest = text.slice(at);
  return text[at - 1] === "," && (rest === "" || /^[ \t]*\n/.test(rest));
}
