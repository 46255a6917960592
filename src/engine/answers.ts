import { type ClassTable, classSet, inAnyClass, inClass } from "./classes";
import { isTo } from "./is-to";
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
  /** How often it tells what to do: "Use a damp cloth." */
  instructions: number;
  /** How often it says yes or no. */
  yesNo: number;
}

/** Reads a reply for the kinds of answer it holds. */
export function evidenceOf(reply: Text, classes: ClassTable, kinds: QuestionClasses): Evidence {
  const found: Evidence = { time: false, money: false, amount: false, reason: false, instructions: 0, yesNo: 0 };
  const is = (t: number, kind: number) => kind >= 0 && inClass(reply, classes, t, kind);
  const { time, money, reason, yesNo, subject, instruction } = kinds;
  const telling = classSet([time, money, reason, yesNo, subject, instruction], classes);
  for (let t = 0; t < reply.count; t++) {
    if (!inAnyClass(reply, classes, t, telling) && !((reply.shapes[t] as number) & TELLING)) continue;
    const shape = reply.shapes[t] as number;
    if (shape & SHAPE_BIT.clock || is(t, kinds.time)) found.time = true;
    if (shape & SHAPE_BIT.money || is(t, kinds.money)) found.money = true;
    if (shape & (SHAPE_BIT.money | SHAPE_BIT.number)) found.amount = true;
    if (is(t, kinds.reason)) found.reason = true;
    // "Use a cloth", not "Store hours are …" or "Take care".
    const leads = opens(reply, t) || (opens(reply, t - 1) && is(t - 1, kinds.lead));
    if (leads && is(t, instruction) && is(t + 1, kinds.object)) found.instructions++;
    // "no" inside a sentence denies something; at its head, or standing alone in it ("so yes: …"), it answers.
    if (is(t, kinds.yesNo) && (opens(reply, t) || closes(reply, t))) found.yesNo++;
    // So does what repeats nothing of the question but its verb: "We do." "It is, till nine." "You can, from Friday."
    else if (opens(reply, t) && is(t, kinds.subject) && is(t + 1, kinds.auxiliary) && closes(reply, t + 1))
      found.yesNo++;
  }
  return found;
}

const TELLING = SHAPE_BIT.clock | SHAPE_BIT.money | SHAPE_BIT.number;

const opens = (text: Text, t: number) => text.words[t - 1] === START || text.breaks[t] !== 0;

function closes(text: Text, t: number): boolean {
  const next = text.words[t + 1] as number;
  return text.breaks[t + 1] !== 0 || (next >= END && next < FIRST_WORD);
}

/** Tells what a question is about and what kind of answer it wants. */
export function weigh(question: Question, customer: Text, classes: ClassTable, kinds: QuestionClasses): void {
  const stems = new Set<number>();
  const is = (t: number, kind: number) => kind >= 0 && inClass(customer, classes, t, kind);
  // "How do I …", "how to …", "a way to …"; not "how did you …", "how will he …".
  const asksWay = (t: number, last: number) =>
    isTo(customer, t + 1, last) || (is(t + 1, kinds.auxiliary) && is(t + 2, kinds.self));
  for (let t = question.from; t <= question.to; t++) {
    const stem = customer.stems[t] as number;
    if (stem !== 0 && !is(t, kinds.generic)) stems.add(stem);
    if (is(t, kinds.when)) question.when = true;
    if (is(t, kinds.amount)) question.amount = true;
    if (is(t, kinds.cost)) question.cost = true;
    if (is(t, kinds.why)) question.why = true;
    if (is(t, kinds.way) && asksWay(t, question.to)) question.how = true;
    if (is(t, kinds.rhetorical)) question.rhetorical = true;
  }
  question.stems = [...stems];
}

/** Does a reply hold the kind of thing asked for: a time for "when", a sum for "how much", a reason for "why"? */
export function fits({ when, amount, cost, why }: Question, evidence: Evidence): boolean {
  return (
    (when && evidence.time) || (amount && (evidence.money || (!cost && evidence.amount))) || (why && evidence.reason)
  );
}
