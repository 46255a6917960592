import type { Hit } from "./acts";
import { START } from "./lexicon";
import type { Guards, Structure } from "./rulebook";
import { SHAPE_BIT } from "./shapes";
import type { Sentence, Text } from "./text";

/** How many words before a match a "not" still governs it. */
const NEGATION_REACH = 3;
/** How many words before a match "you said" still governs it. */
const REPORT_REACH = 6;

// What a sentence's words may do to what is said in it (bits).
const DENIES = 1;
const REPORTS = 2;

/** Tells each sentence which of that its words may do: in most, none. */
export function markVoices({ sentences, words }: Text, { negators, reporters: { verbs } }: Structure): void {
  for (const sentence of sentences) {
    let voices = 0;
    for (let t = sentence.from; t <= sentence.to; t++) {
      const word = words[t] as number;
      voices |= (negators[word] as number) * DENIES + (verbs[word] as number) * REPORTS;
    }
    sentence.voices = voices;
  }
}

/**
 * Is this match somebody else's words, denied, or quoted? Then most rules leave it alone:
 * "it's not your fault", "you said it was your fault", "your “fault”". Its text's voices must be marked.
 */
export function spared(text: Text, hit: Hit, guards: Guards, { negators, reporters }: Structure): boolean {
  if (guards.quoted && isQuoted(text, hit)) return true;
  const { voices } = text.sentences[hit.sentence] as Sentence;
  if (voices === 0) return false;
  if (guards.negated && voices & DENIES && isNegated(text, hit, negators) && !contains(text, hit, negators))
    return true;
  return guards.reported && (voices & REPORTS) !== 0 && isReported(text, hit, reporters);
}

function isQuoted(text: Text, hit: Hit): boolean {
  for (let t = hit.from; t <= hit.to; t++) if ((text.shapes[t] as number) & SHAPE_BIT.quoted) return true;
  return false;
}

function contains(text: Text, hit: Hit, ids: Uint8Array): boolean {
  for (let t = hit.from; t <= hit.to; t++) if (ids[text.words[t] as number] === 1) return true;
  return false;
}

function isNegated(text: Text, hit: Hit, negators: Uint8Array): boolean {
  for (let t = hit.from - 1; t >= 0 && t >= hit.from - NEGATION_REACH; t--) {
    // A break just before what follows t ends the clause the "not" governs, and so does the sentence's start.
    if (text.breaks[t + 1] !== 0 || text.words[t + 1] === START) return false;
    if (negators[text.words[t] as number] === 1) return true;
  }
  return false;
}

function isReported(text: Text, hit: Hit, reporters: Structure["reporters"]): boolean {
  for (let t = hit.from - 1; t > 0 && t >= hit.from - REPORT_REACH; t--) {
    if (text.words[t + 1] === START) return false;
    if (reporters.verbs[text.words[t] as number] !== 1) continue;
    // "If it bothers you, tell me …" reports nothing: the "you" belongs to another clause.
    for (let s = t - 1; s >= t - 2 && s >= 0 && text.breaks[s + 1] === 0; s--)
      if (text.words[s] === reporters.you) return true;
  }
  return false;
}
