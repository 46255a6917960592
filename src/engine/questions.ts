import { END_QUESTION } from "./lexicon";
import type { ClassTable } from "./patterns";
import { inClass } from "./patterns";
import { SHAPE_BIT } from "./shapes";
import type { Sentence, Text } from "./text";

/** What the customer asks, and what of it the reply leaves open. Sentence indexes of the customer's text. */
export interface Questions {
  asked: number[];
  unanswered: number[];
}

/** Word classes that tell what kind of answer a question wants and where it stands; -1 where the rulebook has none. */
export interface QuestionClasses {
  when: number;
  time: number;
  amount: number;
  reason: number;
  yesNo: number;
}

/**
 * Which of the customer's questions does the reply take up? A question counts as taken up when the reply shares a word
 * of substance with it, or has the kind of thing it asks for (a time for "when", a sum for "how much").
 */
export function matchQuestions(customer: Text, reply: Text, classes: ClassTable, kinds: QuestionClasses): Questions {
  const ours = new Set(reply.stems);
  const asked: number[] = [];
  const unanswered: number[] = [];
  customer.sentences.forEach((sentence, s) => {
    if (customer.words[sentence.to] !== END_QUESTION || sentence.to - sentence.from < 3) return;
    asked.push(s);
    if (!isTakenUp(customer, sentence, reply, ours, classes, kinds)) unanswered.push(s);
  });
  return { asked, unanswered };
}

function isTakenUp(customer: Text, question: Sentence, reply: Text, ours: Set<number>, classes: ClassTable, kinds: QuestionClasses): boolean {
  const has = (classId: number) => classId >= 0 && someToken(question.from, question.to, (t) => inClass(customer, classes, t, classId));
  const replyHas = (test: (t: number) => boolean) => someToken(0, reply.count - 1, test);
  const inReply = (classId: number) => classId >= 0 && replyHas((t) => inClass(reply, classes, t, classId));
  if (has(kinds.when) && (inReply(kinds.time) || replyHas((t) => ((reply.shapes[t] as number) & SHAPE_BIT.clock) !== 0))) return true;
  if (has(kinds.amount) && replyHas((t) => ((reply.shapes[t] as number) & (SHAPE_BIT.money | SHAPE_BIT.number)) !== 0)) return true;
  if (has(kinds.reason) && inReply(kinds.reason)) return true;
  let substance = 0;
  let shared = 0;
  for (let t = question.from; t <= question.to; t++) {
    const stem = customer.stems[t] as number;
    if (stem === 0) continue;
    substance++;
    if (ours.has(stem)) shared++;
  }
  if (substance === 0) return true;
  return shared > 0;
}

function someToken(from: number, to: number, test: (t: number) => boolean): boolean {
  for (let t = from; t <= to; t++) if (test(t)) return true;
  return false;
}
