import { findActs, findHits } from "../engine/acts";
import type { Reading } from "../engine/conditions";
import { rollOf, ruleCandidates, rulePraise } from "../engine/detect";
import { hear } from "../engine/in-context";
import { omitted } from "../engine/omissions";
import { allOf } from "../engine/patterns";
import { prepare } from "../engine/prepare";
import { read } from "../engine/read";
import type { Conversation } from "../engine/review";
import type { Rule, Rulebook } from "../engine/rulebook";
import { hints } from "../engine/second-look";
import type { ActSource, Example, RuleSource } from "./schema";

/** One sentence that does not behave as its file says. */
export interface Problem {
  /** Rule or act. */
  id: string;
  example: string;
  expected: string;
  got: string;
}

/** Takes the [brackets] out of an example. Offsets are UTF-16 units of the text without them. */
export function unbracket(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = "";
  let open = -1;
  for (const letter of marked) {
    if (letter === "[") open = text.length;
    else if (letter === "]" && open >= 0) {
      spans.push([open, text.length]);
      open = -1;
    } else text += letter;
  }
  return { text, spans };
}

/** Puts [brackets] round spans of a text. */
export function bracket(text: string, spans: [number, number][]): string {
  let marked = text;
  for (const [start, end] of [...spans].sort((a, b) => b[0] - a[0]))
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
  return marked;
}

/** Runs one rule's own sentences through that rule alone; returns what is not as it says. */
export function checkRuleExamples(rulebook: Rulebook, source: RuleSource): Problem[] {
  const rule = rulebook.rules.find((r) => r.id === source.id);
  if (!rule) return [{ id: source.id, example: "", expected: "a compiled rule", got: "none" }];
  const found = (
    example: Example,
  ): { text: string; spans: [number, number][]; expected: [number, number][]; count: number } => {
    const { text, spans } = unbracket(example.reply);
    const reading = read(rulebook, prepare(text, rulebook.lexicon), conversationOf(example));
    const on = { ...rule, standing: "on" as const };
    const roll = rollOf([on]);
    const got =
      rule.kind === "praise"
        ? rulePraise(roll, reading.hits, reading, [])
        : rule.kind === "hint"
          ? hinted(rulebook, on, reading)
          : ruleCandidates(roll, reading.hits, reading);
    return { text, expected: spans, spans: got.map((g): [number, number] => [g.start, g.end]), count: got.length };
  };
  const problems: Problem[] = [];
  for (const example of source.flags) {
    const { text, spans, expected, count } = found(example);
    const fits = expected.length === 0 ? count > 0 : bracket(text, spans) === bracket(text, expected);
    if (!fits)
      problems.push({
        id: source.id,
        example: example.reply,
        expected: "marked so",
        got: count === 0 ? "no mark" : bracket(text, spans),
      });
  }
  for (const example of source.allows) {
    const { text, spans, count } = found(example);
    if (count > 0)
      problems.push({
        id: source.id,
        example: example.reply,
        expected: "no mark",
        got: spans.every(([a, b]) => a === b) ? "found missing" : bracket(text, spans),
      });
  }
  return problems;
}

/** What the listener hints at, without other rules; nothing where there is no listener. */
function hinted({ listener, structure }: Rulebook, rule: Rule, reading: Reading): { start: number; end: number }[] {
  if (!listener) return [];
  const heard = hear(listener, reading);
  return rule.missing === null
    ? hints([rule], [], structure.sure.hint, heard, reading)
    : omitted([rule], [], structure.sure.omission, heard, reading);
}

/** Runs an act's own sentences. */
export function checkActExamples(rulebook: Rulebook, source: ActSource): Problem[] {
  const index = rulebook.acts.findIndex((act) => act.id === source.id);
  const side = source.side === "customer" ? "customer" : "reply";
  const done = (sentence: string): boolean => {
    const text = prepare(sentence, rulebook.lexicon);
    if (side === "reply") return ((read(rulebook, text, conversationOf(null)).reply.acts[index] ?? []).length ?? 0) > 0;
    const reading = read(rulebook, prepare("", rulebook.lexicon), { ...conversationOf(null), customer: sentence });
    return (
      (
        findActs(
          rulebook,
          "customer",
          findHits(rulebook, rulebook.customer, allOf(rulebook.customer.patterns), text),
          reading,
        )[index] ?? []
      ).length > 0
    );
  };
  return [
    ...source.is
      .filter((sentence) => !done(sentence))
      .map((example) => ({ id: source.id, example, expected: "this act", got: "not found" })),
    ...source.isnt.filter(done).map((example) => ({ id: source.id, example, expected: "not this act", got: "found" })),
  ];
}

function conversationOf(example: Example | null): Conversation {
  return {
    customer: example?.customer ?? null,
    name: example?.name ?? null,
    subject: null,
    channel: example?.channel ?? null,
  };
}
