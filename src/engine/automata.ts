import { type ClassTable, inClass } from "./classes";
import { FIRST_WORD, START } from "./lexicon";
import {
  ANY,
  BARS,
  COMMA,
  FIRST,
  FOLLOW_AT,
  HEAD,
  idOf,
  LAST,
  OF_WORD,
  OPENERS,
  PARTICULAR,
  PARTICULARS_AT,
  type PatternTable,
  positionOf,
  TAKES_AT,
  TAKES_MASK,
} from "./pattern-table";
import { isSignAt } from "./signs";
import type { Stretches } from "./stretches";
import { fillTakes } from "./takes";
import type { Sentence, Text } from "./text";

/**
 * Tries patterns where they may begin. All in one piece, and what it reads fetched once: a review spends most of its
 * time here.
 * @param tries rows of a pattern, the first and the last token at which it may begin, and the index of their sentence
 * @param tried pattern → the last start that need not be tried any more; kept up to date
 * @param matches gets rows of a pattern, the first and the last token of its longest match, and the sentence
 * @param most ends with so many matches
 */
export function runTries(
  table: PatternTable,
  classes: ClassTable,
  text: Text,
  tries: Stretches,
  tried: Int32Array,
  matches: Stretches,
  most: number,
): void {
  const { heads } = table;
  let takes = table.takes.numbers;
  const { breaks, words: tokens, sentences } = text;
  const { numbers } = tries;
  const stopAt = matches.end + 4 * most;
  for (let row = 0; row < tries.end; row += 4) {
    const pattern = numbers[row] as number;
    const latest = numbers[row + 2] as number;
    const before = tried[pattern] as number;
    if (before >= latest) continue;
    const sentence = numbers[row + 3] as number;
    const to = (sentences[sentence] as Sentence).to;
    const head = pattern * HEAD;
    if (heads[head + TAKES_AT] === 0) {
      fillTakes(table.takes, heads, pattern);
      takes = table.takes.numbers;
    }
    const first = heads[head + FIRST] as number;
    const last = heads[head + LAST] as number;
    const any = heads[head + ANY] as number;
    const comma = heads[head + COMMA] as number;
    const place = heads[head + FOLLOW_AT] as number;
    const wordsAt = heads[head + TAKES_AT] as number;
    const wordsMask = heads[head + TAKES_MASK] as number;
    const special = heads[head + PARTICULAR] as number;
    let start = Math.max(numbers[row + 1] as number, before + 1);
    for (; start <= latest; start++) {
      if (!isSignAt(heads, head + OPENERS, tokens[start] as number)) continue;
      let open = first;
      let end = -1;
      for (let t = start; t <= to && open !== 0; t++) {
        const broken = breaks[t] as number;
        if (broken === 0) open &= ~comma;
        // A gap does not reach over a colon, a dash or a bracket.
        else if (broken === 2) open &= ~any | comma;
        const word = tokens[t] as number;
        let k = word & wordsMask;
        while (takes[wordsAt + 2 * k] !== word && takes[wordsAt + 2 * k] !== 0) k = (k + 1) & wordsMask;
        let state = open & (takes[wordsAt + 2 * k + 1] as number);
        if (word < START || word >= FIRST_WORD) state |= open & any;
        if (open & special) state = particular(table, classes, text, pattern, open, state, t);
        if (state & last) end = t;
        open = 0;
        for (let rest = state; rest !== 0; rest &= rest - 1)
          open |= takes[place + 31 - Math.clz32(rest & -rest)] as number;
      }
      if (end < 0) continue;
      matches.push(pattern, start, end, sentence);
      if (matches.end === stopAt) return;
      start = end;
    }
    tried[pattern] = start - 1;
  }
}

/** Adds to `state` the positions whose class the token is in, and takes away those from which it is barred. */
function particular(
  { heads, particulars }: PatternTable,
  classes: ClassTable,
  text: Text,
  pattern: number,
  open: number,
  state: number,
  t: number,
): number {
  let added = state;
  let barred = 0;
  for (let k = heads[pattern * HEAD + PARTICULARS_AT] as number; ; k++) {
    const one = particulars[k] as number;
    if (one < 0) return added & ~barred;
    const bit = 1 << positionOf(one);
    if ((open & bit) === 0) continue;
    const isMet = one & OF_WORD ? text.words[t] === idOf(one) : inClass(text, classes, t, idOf(one));
    if (!isMet) continue;
    if (one & BARS) barred |= bit;
    else added |= bit;
  }
}
