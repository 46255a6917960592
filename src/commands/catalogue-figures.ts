import type { Conversation } from "../engine/review";
import { type ReviewSettings, review } from "../engine/review-reply";
import type { Rulebook } from "../engine/rulebook";
import type { CatalogueSentence, CatalogueSentences } from "../labelled/own-lessons";

/** Detector → the rules that do its work, or why none does. */
export type Detectors = Record<string, string[] | { "left-out": string }>;

/** How one detector of the catalogue fares. */
export interface DetectorFigures {
  id: string;
  flags: number;
  /** Of these, how many one of its own rules marks. */
  caught: number;
  /** … and how many any rule of its principle, or one of its own, marks. */
  caughtAtAll: number;
  passes: number;
  /** Of these, how many all of its own rules leave alone. */
  silent: number;
}

/** What a bare sentence is set into: many rules speak only in a reply to somebody who is let down. */
const LET_DOWN = "My order 5512 arrived broken on Monday and nobody answers. What happens now? Dana Whitlock";
const inLetter = (sentence: string) => `Hi Dana,\n\n${sentence}\n\nBest wishes,\nTom`;

/**
 * Runs the catalogue's own sentences through the rulebook, quiet rules switched on: a bare sentence by itself and in a
 * letter, the others with the customer's message, by e-mail and by a channel unknown.
 */
export function catalogueFigures(
  rulebook: Rulebook,
  examples: CatalogueSentences,
  detectors: Detectors,
): DetectorFigures[] {
  const settings: ReviewSettings = { rules: Object.fromEntries(rulebook.rules.map(({ id }) => [id, "on"])) };
  const found = (reply: string, customer: string | null, channel: Conversation["channel"]) =>
    review(rulebook, reply, { customer, name: null, subject: null, channel }, settings).findings;

  /** The rules that speak up. What is missing in the letter says nothing of the sentence, so it does not count. */
  const speakers = (sentence: CatalogueSentence): string[] => {
    if (typeof sentence !== "string") {
      const { reply, customer } = sentence;
      return [...found(reply, customer, null), ...found(reply, customer, "email")].map(({ rule }) => rule);
    }
    const setIn = found(inLetter(sentence), LET_DOWN, "email").filter(({ missing }) => missing === null);
    return [...found(sentence, null, null), ...setIn].map(({ rule }) => rule);
  };

  return Object.entries(examples).map(([id, { principle, flag, pass }]) => {
    const rules = detectors[id];
    const own = new Set(Array.isArray(rules) ? rules : []);
    const flagged = flag.map(speakers);
    return {
      id,
      flags: flag.length,
      caught: flagged.filter((said) => said.some((rule) => own.has(rule))).length,
      caughtAtAll: flagged.filter((said) => said.some((rule) => own.has(rule) || rule.startsWith(`${principle}/`)))
        .length,
      passes: pass.length,
      silent: pass.map(speakers).filter((said) => !said.some((rule) => own.has(rule))).length,
    };
  });
}

/** All detectors together. */
export function sumOf(figures: DetectorFigures[]): Omit<DetectorFigures, "id"> {
  const sum = { flags: 0, caught: 0, caughtAtAll: 0, passes: 0, silent: 0 };
  for (const one of figures) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += one[key];
  return sum;
}
