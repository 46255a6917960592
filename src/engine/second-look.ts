import { type Candidate, candidateOf } from "./arbiter";
import { allHold, type Reading } from "./conditions";
import type { HeardInContext } from "./in-context";
import { type Heard, type Listener, NOTHING, type SecondLook, TRAITS, type Traits } from "./listener";
import { blanksOf, PRINCIPLES } from "./review";
import type { Rule, Structure } from "./rulebook";
import type { Sentence, Text } from "./text";

/** Findings beyond these are no news. */
const MOST_OTHERS = 5;
const COUNT = PRINCIPLES.length;
/** Below these log odds a head says no more than "hardly": how far below is chance, and must not outweigh a rule. */
const FAINTEST = -4;
/** No sentence is hinted at for its neighbours' sake: log odds that its own words must give it. */
const LEAST_BY_WORDS = -1;
/** So many hints of one principle in a reply: who reads three knows what is meant. */
const MOST_HINTS = 3;

/**
 * Words alone do not make a fault: each finding is looked at again with the whole reply in the ear, and kept when it
 * is likely that a careful reader would raise it too. What a team has settled itself is kept as it is.
 */
export function secondLook(
  candidates: Candidate[],
  listener: Listener,
  sure: Structure["sure"],
  heard: HeardInContext,
  text: Text,
): Candidate[] {
  return candidates.filter((candidate) => {
    if (candidate.isSure) return true;
    const traits = traitsOf(candidate, candidates.length, heard, text);
    candidate.certainty = certaintyOf(oddsOf(candidate, traits, listener.secondLook));
    return candidate.certainty >= sure[candidate.missing === null ? candidate.severity : "missing"];
  });
}

/** 0 to 1, from log odds. */
export const certaintyOf = (odds: number) => 1 / (1 + Math.exp(-odds));

/** Log odds that a careful reader raises this too. */
function oddsOf(candidate: Candidate, traits: Traits, look: SecondLook): number {
  let odds = look.bias;
  for (const trait of TRAITS) odds += look.traits[trait] * traits[trait];
  odds += look.rules[candidate.rule] ?? 0;
  odds += look.principles[candidate.principle] ?? 0;
  odds += look.missing[candidate.missing ?? NOTHING] ?? 0;
  odds += look.severities[candidate.severity] ?? 0;
  return odds;
}

/** @param count of all findings in this reply */
export function traitsOf(candidate: Candidate, count: number, heard: HeardInContext, text: Text): Traits {
  const traits = {
    tone: heard.tone,
    toneIfMissing: candidate.missing === null ? 0 : heard.tone,
    length: Math.log1p(text.wordCount),
    others: Math.min(MOST_OTHERS, count) / 2,
    principleHead: 0,
    loudestHead: 0,
    absenceHead: (candidate.missing && heard.missed[candidate.principle]) ?? 0,
  };
  if (candidate.missing === null) listenAt(candidate, heard, text, traits);
  return traits;
}

/** What the heads say of the sentences that are marked: the one for this principle, and the loudest. */
function listenAt({ start, end, principle }: Candidate, { sentences }: Heard, text: Text, traits: Traits): void {
  const own = PRINCIPLES.indexOf(principle);
  let mine = FAINTEST;
  let loudest = FAINTEST;
  let isPlaced = false;
  for (let s = 0; s < text.sentences.length; s++) {
    const sentence = text.sentences[s] as Sentence;
    if (Math.min(sentence.end, end) <= Math.max(sentence.start, start)) continue;
    isPlaced = true;
    mine = Math.max(mine, sentences[s * COUNT + own] as number);
    for (let p = 0; p < COUNT; p++) loudest = Math.max(loudest, sentences[s * COUNT + p] as number);
  }
  if (!isPlaced) return;
  traits.principleHead = mine;
  traits.loudestHead = loudest;
}

/**
 * Sentences that no rule marks though the listener is rather sure that a reader would. One hint a sentence, for the
 * principle it is surest of, and few of one principle; only where the rulebook has a hint for it, where its own words
 * give reason, and not while a {blank} is open in the sentence.
 * @param rules the hints that are on
 * @param sure 0 to 1: from which certainty on
 */
export function hints(
  rules: Rule[],
  kept: Candidate[],
  sure: number,
  heard: HeardInContext,
  reading: Reading,
): Candidate[] {
  const { text } = reading.reply;
  const least = Math.log(sure / (1 - sure));
  return PRINCIPLES.flatMap((principle, p) => {
    const rule = rules.find((one) => one.missing === null && one.principle === principle);
    if (!rule || !allHold(rule.conditions, null, reading, "reply")) return [];
    const sentences = text.sentences.flatMap(({ start, end }, s) => {
      const odds = heard.sentences[s * COUNT + p] as number;
      if (odds < least || (heard.byWords[s * COUNT + p] as number) < LEAST_BY_WORDS) return [];
      if (loudestAt(heard, s) !== p || blanksOf(text.source.slice(start, end)).length > 0) return [];
      if (kept.some((c) => c.missing === null && c.start < end && start < c.end)) return [];
      return { start, end, odds };
    });
    return sentences
      .sort((one, other) => other.odds - one.odds)
      .slice(0, MOST_HINTS)
      .map(({ start, end, odds }) => candidateOf(rule, start, end, null, certaintyOf(odds)));
  });
}

/** The principle a sentence is most likely to be marked for, by its place. */
function loudestAt({ sentences }: Heard, s: number): number {
  let loudest = 0;
  for (let p = 1; p < COUNT; p++)
    if ((sentences[s * COUNT + p] as number) > (sentences[s * COUNT + loudest] as number)) loudest = p;
  return loudest;
}
