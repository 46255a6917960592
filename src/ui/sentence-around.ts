/** What stands before and behind some words in their own sentence. */
export interface Around {
  before: string;
  after: string;
}

/** So much of either side is shown, in letters: enough to read on, and the card stays a card. */
const MOST = 44;

/**
 * The rest of a sentence round the words that a finding marks, so that a fix can be read where it will stand.
 * @param start UTF-16 offset of the words in `draft`
 * @param end UTF-16 offset behind them
 */
export function sentenceAround(draft: string, start: number, end: number): Around {
  const before = draft.slice(0, start).split(SENTENCE_ENDS).at(-1)?.trimStart() ?? "";
  // Words that bring their own full stop end the sentence.
  const rest = SENTENCE_ENDS.test(draft.slice(start, end + 1).slice(-3)) ? "" : draft.slice(end);
  const ended = SENTENCE_ENDS.exec(rest);
  const after = (ended ? rest.slice(0, ended.index + ended[0].length) : rest).trimEnd();
  return {
    before: before.length > MOST ? before.slice(-MOST).replace(/^\S*\s/, "… ") : before,
    after: after.length > MOST ? after.slice(0, MOST).replace(/\s\S*$/, " …") : after,
  };
}

const SENTENCE_ENDS = /[.!?…]["'”’)\]]*(?=\s)\s*|\n+/;
