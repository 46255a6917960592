// A word or a few in single braces, standing free: {time}, {order number}. Not {{ticket.requester.name}}, which the
// helpdesk fills itself, nor /users/{id}, nor code.
const FREE_BLANK = /(?<![\w{/$=.&?-])\{\p{Ll}[\p{L}\p{N}' /-]{0,40}\}(?![\w}/])/gu;

/**
 * Blanks still to be filled, as they stand in the draft, each once.
 * @param known blanks that came from fixes applied here: these count wherever they stand
 */
export function findBlanks(text: string, known: Iterable<string> = []): string[] {
  const found = new Set(text.match(FREE_BLANK) ?? []);
  for (const blank of known) if (text.includes(blank)) found.add(blank);
  return [...found].sort((a, b) => text.indexOf(a) - text.indexOf(b));
}
