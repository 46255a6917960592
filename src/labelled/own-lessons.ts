import type { Principle } from "../engine/review";
import { unbracket } from "../rulebook/check-examples";
import type { Example, RuleSource } from "../rulebook/schema";
import type { Marked } from "./grade";
import type { Lesson } from "./lesson";

/** A reply, alone or with the message it answers. */
export type CatalogueSentence = string | { customer: string; reply: string };

/** The catalogue's sentences: detector → what it must flag and what it must pass. */
export type CatalogueSentences = Record<
  string,
  { principle: Principle; flag: CatalogueSentence[]; pass: CatalogueSentence[] }
>;

/** A lone sentence says nothing of how a whole reply sounds. */
const NEITHER = 3;

/** What the rulebook's own sentences teach: the flagged ones are faults. */
export function ruleLessons(rules: RuleSource[]): Lesson[] {
  return rules
    .filter(({ kind }) => kind === "phrase" || kind === "missing")
    .flatMap(({ id, principle, missing, flags }) =>
      flags.map((example, i) => lesson(`${id}#${i}`, example, principle, true, missing)),
    );
}

/** What the catalogue's sentences teach. */
export function catalogueLessons(detectors: CatalogueSentences): Lesson[] {
  return Object.entries(detectors).flatMap(([id, { principle, flag, pass }]) => [
    ...flag.map((sentence, i) => lesson(`${id}#${i}`, exampleOf(sentence), principle, true, null)),
    ...pass.map((sentence, i) => lesson(`${id}~${i}`, exampleOf(sentence), principle, false, null)),
  ]);
}

function exampleOf(sentence: CatalogueSentence): Example {
  const { customer, reply } = typeof sentence === "string" ? { customer: null, reply: sentence } : sentence;
  return { customer, reply, name: null, channel: null };
}

function lesson(
  id: string,
  { customer, reply }: Example,
  about: Principle,
  faulty: boolean,
  missing: Marked["missing"],
): Lesson {
  const { text, spans } = unbracket(reply);
  const quotes = missing ? [null] : spans.length > 0 ? spans.map(([start, end]) => text.slice(start, end)) : [text];
  const findings = faulty ? quotes.map((quote): Marked => ({ principle: about, quote, missing, severity: 2 })) : [];
  return { id, customer, reply: text, about, labels: [{ quality: NEITHER, findings }] };
}
