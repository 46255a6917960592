import { INVISIBLE } from "./invisible";

/** A textarea's value without quotes, signature and invisible characters, and the way to and fro. */
export interface PlainDraft {
  text: string;
  /** UTF-16 offset into the value, for one into `text`; `asEnd` clings to what stands before it. */
  toValue(offset: number, asEnd?: boolean): number;
  toText(valueOffset: number): number;
}

interface Kept {
  at: number;
  from: number;
  length: number;
}

/** Reads a textarea's value. Plain mail marks its parts by custom: "> " for quotes, "-- " for the signature. */
export function readPlain(value: string): PlainDraft {
  const kept: Kept[] = [];
  let text = "";
  let inSignature = false;
  let start = 0;
  const lines = value.split("\n");
  for (const [index, line] of lines.entries()) {
    const isQuote = line.startsWith(">");
    const leadsToQuote = /\d.*:\s*$/.test(line) && (lines[index + 1] ?? "").startsWith(">");
    if (/^-{3,} ?\p{L}[^-]*-{3,}\s*$/u.test(line)) break; // "-----Original Message-----"
    if (isQuote || leadsToQuote) inSignature = false;
    else if (/^--\s?$/.test(line)) inSignature = true;
    if (!isQuote && !leadsToQuote && !inSignature) keepLine(start, index === lines.length - 1 ? line : `${line}\n`);
    start += line.length + 1;
  }

  return {
    text,
    toValue(offset, asEnd = false) {
      const one = asEnd
        ? (kept.findLast((stretch) => stretch.at < offset) ?? kept[0])
        : (kept.find((stretch) => offset < stretch.at + stretch.length) ?? kept.at(-1));
      return one ? one.from + Math.max(0, Math.min(offset - one.at, one.length)) : 0;
    },
    toText(valueOffset) {
      const one = kept.findLast((stretch) => stretch.from <= valueOffset);
      return one ? one.at + Math.min(one.length, valueOffset - one.from) : 0;
    },
  };

  function keepLine(from: number, line: string) {
    let run: Kept | null = null;
    for (let i = 0; i < line.length; i++) {
      const letter = line.charAt(i);
      if (INVISIBLE.test(letter)) {
        run = null;
        continue;
      }
      const last = kept.at(-1);
      if (!run && last && last.from + last.length === from + i) run = last;
      if (!run) {
        run = { at: text.length, from: from + i, length: 0 };
        kept.push(run);
      }
      text += letter === "\u00A0" ? " " : letter;
      run.length++;
    }
  }
}
