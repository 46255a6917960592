import { fitFix } from "../engine/fit-fix";
import type { RuleExplanation } from "../engine/review";
import { unbracket } from "./check-examples";
import type { Example, RuleSource } from "./schema";

/** Explains a rule by one of its own examples and what it could have been instead. */
export function explanationOf(
  { principle, kind, flags, allows, fixes }: RuleSource,
  statements: ReadonlyMap<string, string>,
): RuleExplanation {
  const { flag, after } = (kind === "missing" ? answered(flags, allows) : mended(flags, fixes)) ?? {
    flag: flags[0],
    after: kind === "missing" && fixes[0] ? `${flags[0]?.reply} ${fixes[0]}` : nearest(flags[0], allows),
  };
  return {
    principle,
    doctrine: statements.get(principle) ?? "",
    customer: flag?.customer ?? null,
    before: flag?.reply ?? "",
    after,
  };
}

/** To one and the same message, a reply that lacks something and one that has it. */
function answered(flags: Example[], allows: Example[]) {
  for (const flag of flags) {
    const allow = allows.find(({ customer, reply }) => customer === flag.customer && reply !== flag.reply);
    if (allow) return { flag, after: allow.reply };
  }
  return null;
}

/** The first example with its marked words replaced by what the card would offer first. */
function mended([flag]: Example[], [fix]: string[]) {
  if (!flag || !fix) return null;
  const { text, spans } = unbracket(flag.reply);
  const [start, end] = spans[0] ?? [text.length, text.length];
  return { flag, after: `${text.slice(0, start)}${fitFix(fix, text, start, end)}${text.slice(end)}` };
}

/** The near miss that has most words in common with what is marked: for marks that are taken away, not replaced. */
function nearest(flag: Example | undefined, allows: Example[]): string {
  const words = (reply: string) => new Set(reply.toLowerCase().match(/[\p{L}\p{N}']+/gu));
  const marked = words(flag?.reply ?? "");
  const likeness = ({ reply }: Example) => {
    const own = words(reply);
    const common = [...own].filter((word) => marked.has(word)).length;
    return common / (own.size + marked.size - common);
  };
  return [...allows].sort((a, b) => likeness(b) - likeness(a))[0]?.reply ?? "";
}
