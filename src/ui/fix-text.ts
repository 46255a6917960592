/** A stretch of a fix: words, or a {blank} the agent fills. */
export type FixPiece = { text: string } | { blank: string };

/** Cuts "I'll write by {time}." into words and blanks. Braces that hold nothing or more braces are words. */
export function fixPieces(fix: string): FixPiece[] {
  const pieces: FixPiece[] = [];
  let from = 0;
  for (const found of fix.matchAll(/\{([^{}\n]+)\}/g)) {
    if (found.index > from) pieces.push({ text: fix.slice(from, found.index) });
    pieces.push({ blank: (found[1] as string).trim() });
    from = found.index + found[0].length;
  }
  if (from < fix.length) pieces.push({ text: fix.slice(from) });
  return pieces;
}

/** Puts the pieces together again; a blank without a value stays as {blank}. */
export function filledFix(pieces: readonly FixPiece[], values: Readonly<Record<string, string>>): string {
  return pieces
    .map((piece) => ("text" in piece ? piece.text : values[piece.blank]?.trim() || `{${piece.blank}}`))
    .join("");
}
