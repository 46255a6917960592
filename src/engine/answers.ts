import { type ClassTable, inClass } from "./classes";
import { END, FIRST_WORD, START } from "./lexicon";
import type { Question, QuestionClasses } from "./questions";
import { SHAPE_BIT } from "./shapes";
import type { Text } from "./text";

/** What kinds of answer a reply holds. */
export interface Evidence {
  time: boolean;
  money: boolean;
  amount: boolean;
  reason: boolean;
  /** How often it says yes or no. */
  yesNo: number;
}

/** Reads a reply for the kinds of answer it holds. */
export function evidenceOf(reply: Text, classes: ClassTable, kinds: QuestionClasses): Evidence {
  const found: Evidence = { time: false, money: false, amount: false, reason: false, yesNo: 0 };
  const is = (t: number, kind: number) => kind >= 0 && inClass(reply, classes, t, kind);
  for (let t = 0; t < reply.count; t++) {
    const shape = reply.shapes[t] as number;
    if (shape & SHAPE_BIT.clock || is(t, kinds.time)) found.time = true;
    if (shape & SHAPE_BIT.money || is(t, kinds.money)) found.money = true;
    if (shape & (SHAPE_BIT.money | SHAPE_BIT.number)) found.amount = true;
    if (is(t, kinds.reason)) found.reason = true;
    // "no" inside a sentence denies something; at its head, or standing alone in it ("so yes: …"), it answers.
    if (is(t, kinds.yesNo) && (opens(reply, t) || closes(reply, t))) found.yesNo++;
    // So does what repeats nothing of the question but its verb: "We do." "It is, till nine." "You can, from Friday."
    else if (opens(reply, t) && is(t, kinds.subject) && is(t + 1, kinds.auxiliary) && closes(reply, t + 1))
      found.yesNo++;
  }
  return found;
}

const opens = (text: Text, t: number) => text.words[t - 1] === START || text.breaks[t] !== 0;

function closes(text: Text, t: number): boolean {
  const next = text.words[t + 1] as number;
  return text.breaks[t + 1] !== 0 || (next >= END && next < FIRST_WORD);
}

/** Measures how far a reply takes up a question, and whether it is one at all. */
export function weigh(
  question: Question,
  customer: Text,
  ours: Set<number>,
  evidence: Evidence,
  classes: ClassTable,
  kinds: QuestionClasses,
): void {
  const stems = new Set<number>();
  const has = { when: false, amount: false, cost: false, why: false };
  const is = (t: number, kind: number) => kind >= 0 && inClass(customer, classes, t, kind);
  for (let t = question.from; t <= question.to; t++) {
    const stem = customer.stems[t] as number;
    if (stem !== 0 && !is(t, kinds.generic)) stems.add(stem);
    if (is(t, kinds.when)) has.when = true;
    if (is(t, kinds.amount)) has.amount = true;
    if (is(t, kinds.cost)) has.cost = true;
    if (is(t, kinds.why)) has.why = true;
    if (is(t, kinds.rhetorical)) question.rhetorical = true;
  }
  question.substance = stems.size;
  for (const stem of stems) if (ours.has(stem)) question.shared++;
  question.fits =
    (has.when && evidence.time) ||
    (has.amount && (evidence.money || (!has.cost && evidence.amount))) ||
    (has.why && evidence.reason);
}
