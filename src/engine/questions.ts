import { evidenceOf, fits, weigh } from "./answers";
import { type ClassTable, inClass } from "./classes";
import { isTo } from "./is-to";
import { END_QUESTION } from "./lexicon";
import type { StemSet } from "./stem-set";
import type { Sentence, Text } from "./text";

/** What the customer asks, and what of it the reply leaves open. */
export interface Questions {
  asked: Question[];
  unanswered: Question[];
}

/** One thing asked: a sentence may ask several ("How much is it, and do you deliver?"). */
export interface Question {
  /** Index of the customer's sentence. */
  sentence: number;
  /** First and last token. */
  from: number;
  to: number;
  /** It stands in a sentence with a question mark, and has a question's form ("You can?" has not). */
  marked: boolean;
  /** Its different words of substance, as stems. */
  stems: number[];
  /** It asks for a time, an amount of something, a sum of money, a reason, a way to do a thing. */
  when: boolean;
  amount: boolean;
  cost: boolean;
  why: boolean;
  how: boolean;
  /** It vents rather than asks. */
  rhetorical: boolean;
  /** It wants a yes or no. */
  closed: boolean;
}

/** Word classes by which questions are found and told apart; -1 where the rulebook has none. */
export interface QuestionClasses {
  /** how, what, why … */
  word: number;
  /** is, do, can …: before a subject they ask for yes or no. */
  auxiliary: number;
  subject: number;
  /** and, or, also …: behind them a question may begin. */
  joining: number;
  /** tell, know, confirm …: before a question word they ask without a question mark. */
  indirect: number;
  /** if, whether: behind those. */
  whether: number;
  /** seriously, on earth …: no answer is wanted. */
  rhetorical: number;
  /** help, fix, happen …: words any question may hold, which tell nothing of what it is about. */
  generic: number;
  when: number;
  time: number;
  amount: number;
  /** cost, price …: a sum of money, not just a number. */
  cost: number;
  /** euros, pounds …, free: what answers that. */
  money: number;
  why: number;
  reason: number;
  /** how (do I, to) and way (to): a way to do a thing. */
  way: number;
  /** i, we, you, one: who wants to do it. */
  self: number;
  /** use, wipe, open …: at the head of a clause they tell one. */
  instruction: number;
  /** please, simply …: may stand before those. */
  lead: number;
  /** the, it, a …: stand behind them. */
  object: number;
  yesNo: number;
}

const FEWEST_WORDS = 2;

/** Finds the customer's questions, with and without question marks. */
export function findQuestions(customer: Text, classes: ClassTable, kinds: QuestionClasses): Question[] {
  const found = customer.sentences.flatMap((sentence, s) => questionsIn(customer, sentence, s, classes, kinds));
  for (const question of found) weigh(question, customer, classes, kinds);
  return found;
}

/**
 * Which of the customer's questions the reply takes up.
 * @param ours the stems of the reply
 */
export function matchQuestions(
  found: Question[],
  reply: Text,
  ours: StemSet,
  classes: ClassTable,
  kinds: QuestionClasses,
): Questions {
  const asked = found.filter((question) => !question.rhetorical);
  const left = asked.filter((question) => !isTakenUp(question, ours));
  if (left.length === 0) return { asked, unanswered: left };
  const evidence = evidenceOf(reply, classes, kinds);
  const closed = found.filter((question) => question.closed).length;
  const how = found.filter((question) => question.how).length;
  const isAnswered = (question: Question) =>
    (question.closed && evidence.yesNo >= closed) ||
    (question.how && evidence.instructions >= how) ||
    fits(question, evidence);
  return { asked, unanswered: left.filter((question) => !isAnswered(question)) };
}

/** Without a word of its own a question ("Can you help?") is answered by any reply. */
function isTakenUp({ stems }: Question, ours: StemSet): boolean {
  return stems.length === 0 || stems.some((stem) => ours.has(stem));
}

/** The parts of a sentence that ask something. */
function questionsIn(
  text: Text,
  sentence: Sentence,
  index: number,
  classes: ClassTable,
  kinds: QuestionClasses,
): Question[] {
  const marked = text.words[sentence.to] === END_QUESTION;
  const first = sentence.from + 1;
  const last = sentence.to - 1;
  const is = (t: number, kind: number) => t >= first && t <= last && kind >= 0 && inClass(text, classes, t, kind);
  const begins: number[] = [];
  for (let t = first; t <= last; t++) {
    const open = t === first || text.breaks[t] !== 0 || is(t - 1, kinds.joining);
    const indirect = is(t - 1, kinds.indirect) || is(t - 2, kinds.indirect);
    const word =
      is(t, kinds.word) &&
      (marked || is(t + 1, kinds.auxiliary) || is(t + 2, kinds.auxiliary) || isTo(text, t + 1, last));
    const yesNo = is(t, kinds.auxiliary) && is(t + 1, kinds.subject);
    if ((open && (word || yesNo)) || (indirect && (is(t, kinds.word) || is(t, kinds.whether)))) begins.push(t);
  }
  if (begins.length === 0 && !marked) return [];
  const plain = begins.length === 0;
  if (plain) begins.push(first);
  // What leads up to the first question tells what it is about; without a mark it may be a story of its own.
  return begins
    .map(
      (begin, i): Question => ({
        sentence: index,
        from: marked && i === 0 ? first : begin,
        to: (begins[i + 1] ?? last + 1) - 1,
        marked: marked && !plain,
        stems: [],
        when: false,
        amount: false,
        cost: false,
        why: false,
        how: false,
        rhetorical: false,
        closed: is(begin, kinds.auxiliary),
      }),
    )
    .filter(({ from, to }) => to - from + 1 >= FEWEST_WORDS);
}
