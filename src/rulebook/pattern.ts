/** One element of a pattern. */
export type Node =
  | { kind: "word"; word: string }
  | { kind: "lemma"; word: string }
  | { kind: "class"; name: string }
  | { kind: "place"; place: "start" | "end" | "question" | "exclamation" }
  | { kind: "gap"; most: number }
  | { kind: "not"; of: Node }
  | { kind: "comma" }
  | { kind: "sequence"; items: Node[] }
  | { kind: "choice"; items: Node[] }
  | { kind: "optional"; of: Node };

/** Longest gap a pattern may ask for, in words. */
const WIDEST_GAP = 8;
const USUAL_GAP = 4;

/** What is wrong with a pattern, and where in it. */
export class PatternError extends Error {
  /** @param at UTF-16 offset into the pattern */
  constructor(
    message: string,
    readonly pattern: string,
    readonly at: number,
  ) {
    super(`${message} (at letter ${at + 1} of “${pattern}”)`);
  }
}

/**
 * Reads a pattern of the rulebook:
 * `word`, `~verb` (all its forms), `<class>`, `(a|b c)`, `[optional]`, `…` (up to 4 words), `…7`, `!word` (any word but),
 * `,` (a comma here), `^` sentence start, `$` `?` `!` sentence end of any kind, a question's, an exclamation's.
 * @throws PatternError
 */
export function parsePattern(source: string): Node {
  let at = 0;
  const fail = (message: string): never => {
    throw new PatternError(message, source, at);
  };
  const skip = () => {
    while (at < source.length && /\s/.test(source[at] as string)) at++;
  };
  const root = choice();
  skip();
  if (at < source.length) fail(`“${source[at]}” has no beginning`);
  return root;

  function choice(): Node {
    const items = [sequence()];
    while (source[at] === "|") {
      at++;
      items.push(sequence());
    }
    return items.length === 1 ? (items[0] as Node) : { kind: "choice", items };
  }

  function sequence(): Node {
    const items: Node[] = [];
    for (;;) {
      skip();
      const sign = source[at];
      if (sign === undefined || sign === "|" || sign === ")" || sign === "]") break;
      items.push(item());
    }
    if (items.length === 0) fail("Nothing stands here");
    return items.length === 1 ? (items[0] as Node) : { kind: "sequence", items };
  }

  function item(): Node {
    const sign = source[at] as string;
    if (sign === "(" || sign === "[") {
      at++;
      const inner = choice();
      skip();
      const closer = sign === "(" ? ")" : "]";
      if (source[at] !== closer) fail(`“${closer}” is missing`);
      at++;
      return sign === "(" ? inner : { kind: "optional", of: inner };
    }
    if (sign === "…") return gap(1);
    if (source.startsWith("...", at)) return gap(3);
    if (sign === "^") return place("start");
    if (sign === "$") return place("end");
    if (sign === "?") return place("question");
    if (sign === ",") {
      at++;
      return { kind: "comma" };
    }
    if (sign === "!") {
      if (source[at + 1] === undefined || /[\s)|\]]/.test(source[at + 1] as string)) return place("exclamation");
      at++;
      const of = item();
      if (!isOneWord(of)) fail("“!” takes one word, a choice of single words or a class");
      return { kind: "not", of };
    }
    if (sign === "<") {
      const end = source.indexOf(">", at);
      if (end < 0) fail("“>” is missing");
      const name = source.slice(at + 1, end);
      if (!/^[a-z][a-z-]*$/.test(name)) fail(`“${name}” is no name of a word class`);
      at = end + 1;
      return { kind: "class", name };
    }
    if (sign === "~") {
      at++;
      return { kind: "lemma", word: word() };
    }
    return { kind: "word", word: word() };
  }

  function gap(length: number): Node {
    at += length;
    const digits = /^\d+/.exec(source.slice(at))?.[0] ?? "";
    at += digits.length;
    const most = digits === "" ? USUAL_GAP : Number(digits);
    if (most < 1 || most > WIDEST_GAP) fail(`A gap reaches over 1 to ${WIDEST_GAP} words`);
    return { kind: "gap", most };
  }

  function place(name: "start" | "end" | "question" | "exclamation"): Node {
    at++;
    return { kind: "place", place: name };
  }

  function word(): string {
    const found = /^[\p{L}\p{N}'’&%/-]+/u.exec(source.slice(at))?.[0];
    if (!found) return fail(`“${source[at] ?? "the end"}” cannot stand here`);
    if (found !== found.toLowerCase()) fail("Patterns are written in lower case");
    at += found.length;
    return found.replaceAll("’", "'");
  }
}

function isOneWord(node: Node): boolean {
  if (node.kind === "word" || node.kind === "lemma" || node.kind === "class") return true;
  return node.kind === "choice" && node.items.every(isOneWord);
}
