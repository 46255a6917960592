import type { ClassTable } from "./classes";
import type { THEIR_FACTS } from "./fact-names";
import { ends, looks } from "./looks";
import { matchQuestions, type Question, type QuestionClasses } from "./questions";
import { SHAPE_BIT } from "./shapes";
import { StemSet } from "./stem-set";
import type { Text } from "./text";

/** Measured values a rule may ask about by name. Counts are whole numbers; yes and no are 1 and 0. */
export type Facts = Record<string, number>;

/** What is measured of the customer's message. */
export interface Theirs {
  stems: StemSet;
  codes: Set<string>;
  questions: Question[];
  facts: Record<(typeof THEIR_FACTS)[number], number>;
}

/** Measures the customer's message. */
export function measureTheirs(customer: Text, questions: Question[]): Theirs {
  const codes = codesOf(customer);
  return {
    stems: new StemSet().fill(customer),
    codes,
    questions,
    facts: {
      "customer-words": customer.wordCount,
      "customer-sentences": customer.sentences.length,
      "customer-title": hasTitle(customer) ? 1 : 0,
      "customer-shouted": looks(customer).shouted,
      "customer-exclamations": ends(customer).exclamations,
      "questions-asked": questions.filter(({ rhetorical }) => !rhetorical).length,
      "given-codes": codes.size,
    },
  };
}

/** The reply's stems; one set for all reviews, none keeps it. */
const ours = new StemSet();

/**
 * Measures the reply, by itself and against the customer's message. `theirs` is `null` when that is not seen: what
 * depends on it is then absent, so no rule can rest on it.
 */
export function measure(
  reply: Text,
  theirs: Theirs | null,
  nameKnown: boolean,
  nameUsed: number,
  channel: string | null,
  classes: ClassTable,
  kinds: QuestionClasses,
): Facts {
  const look = looks(reply);
  const end = ends(reply);
  const facts: Facts = {
    words: reply.wordCount,
    sentences: reply.sentences.length,
    paragraphs: (reply.sentences.at(-1)?.paragraph ?? -1) + 1,
    "reply-questions": end.questions,
    exclamations: end.exclamations,
    "longest-sentence": end.longest,
    shouted: look.shouted,
    emoji: look.emoji,
    urls: look.urls,
    money: look.money,
    clocks: look.clocks,
    numbers: look.numbers,
    "reply-codes": look.codes,
    "name-known": nameKnown ? 1 : 0,
    "name-used": nameUsed,
    email: channel === "email" || channel === "ticket" ? 1 : 0,
    chat: channel === "chat" ? 1 : 0,
    public: channel === "public" ? 1 : 0,
  };
  return theirs ? Object.assign(facts, theirs.facts, taken(reply, theirs, classes, kinds)) : facts;
}

/** What the reply takes up of the customer's message. */
function taken(reply: Text, theirs: Theirs, classes: ClassTable, kinds: QuestionClasses): Facts {
  ours.fill(reply);
  const shared = markTheirs(reply, theirs.stems);
  const questions = matchQuestions(theirs.questions, reply, ours, classes, kinds);
  return {
    "shared-words": shared,
    "shared-share": theirs.stems.size === 0 ? 0 : Math.round((100 * shared) / theirs.stems.size),
    "new-share": ours.size === 0 ? 0 : Math.round((100 * (ours.size - shared)) / ours.size),
    "used-codes": theirs.codes.size === 0 ? 0 : usedCodes(reply, theirs.codes),
    "questions-unanswered": questions.unanswered.length,
    "questions-open": questions.unanswered.filter((question) => question.marked).length,
  };
}

function usedCodes(reply: Text, codes: Set<string>): number {
  const used = codesOf(reply);
  return [...codes].filter((code) => used.has(code)).length;
}

/** Longest title of a post, in tokens. */
const LONGEST_TITLE = 20;

/** A first paragraph of one sentence without a full stop, longer than a greeting, with the message proper below it. */
function hasTitle(customer: Text): boolean {
  const [first, second] = customer.sentences;
  if (!first || !second || second.paragraph === first.paragraph) return false;
  const length = first.to - first.from - 1;
  return length >= 4 && length <= LONGEST_TITLE && !/[.!,:;]\s*$/.test(customer.source.slice(first.start, first.end));
}

/** Of the reply's stems, those that are the customer's too; one set for all reviews, none keeps it. */
const sharedStems = new StemSet();

/** Gives the reply's tokens that take up the customer's words the shape "theirs"; returns how many different ones. */
function markTheirs(reply: Text, theirs: StemSet): number {
  sharedStems.clear(reply.count);
  for (let t = 0; t < reply.count; t++) {
    const stem = reply.stems[t] as number;
    if (stem === 0 || !theirs.has(stem)) continue;
    reply.shapes[t] = (reply.shapes[t] as number) | SHAPE_BIT.theirs;
    sharedStems.add(stem);
  }
  return sharedStems.size;
}

function codesOf(text: Text): Set<string> {
  const found = new Set<string>();
  for (let t = 0; t < text.count; t++) {
    if ((text.shapes[t] as number) & SHAPE_BIT.code)
      found.add(text.source.slice(text.starts[t], text.ends[t]).toLowerCase());
  }
  return found;
}
