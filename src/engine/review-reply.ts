import type { Hit } from "./acts";
import { arbitrate, type Candidate, findingOf } from "./arbiter";
import type { Reading, Side } from "./conditions";
import { readCustomer } from "./customer";
import { ruleCandidates, rulePraise } from "./detect";
import { fitFix } from "./fit-fix";
import { hear } from "./in-context";
import { isEnglish } from "./language";
import { type Live, liveRules } from "./live-rules";
import { omitted } from "./omissions";
import { prepare } from "./prepare";
import { read } from "./read";
import type { Conversation, Finding, Principle, Quiet, Review } from "./review";
import { PRINCIPLES } from "./review";
import type { Rulebook } from "./rulebook";
import { principleScores, type Score, score } from "./score";
import { hints, secondLook } from "./second-look";
import { type ReviewSettings, type Settled, settle } from "./settle";
import type { Text } from "./text";
import { Tokens } from "./tokens";
import { isWorthSaying } from "./worth-saying";

export type { ReviewSettings };

const AS_IT_COMES: ReviewSettings = {};

/** Finds faults by other means than rules: from a reading to candidates. */
export type Detector = (reading: Reading) => Candidate[];

/** A draft under this many words gets findings but no number. */
const FEWEST_FOR_NUMBER = 8;
const FEWEST_WORDS = 2;
/** Longer drafts are read up to here: nobody sends them, and nothing may hang. UTF-16 units. */
const LONGEST = 60_000;
/** A review keeps nothing of its text, so the next one is laid down in the same place. */
const tokens = new Tokens(4096);

/**
 * Reads a reply as an experienced head of support would: what to raise, what is good, and the ten principles' state.
 * Synchronous and without side effects.
 * @param draft the agent's own text, quote and signature left out
 * @param conversation what is known of the customer; `null` parts switch off what rests on them
 */
export function review(
  rulebook: Rulebook,
  draft: string,
  conversation: Conversation,
  settings: ReviewSettings = AS_IT_COMES,
  detectors: Detector[] = [],
): Review {
  tokens.count = 0;
  const text = prepare(draft.length > LONGEST ? draft.slice(0, LONGEST) : draft, rulebook.lexicon, tokens);
  const quiet = quietReason(text.wordCount, () => isEnglish(text, rulebook.structure.common));
  if (quiet) return emptyReview(quiet, conversation);
  const { settled, reading, live, raised } = raise(rulebook, text, conversation, settings, detectors);
  const { hinting, weights } = settled;
  const { listener, structure, scoring } = rulebook;
  const heard = listener && hear(listener, reading);
  const sure = heard ? secondLook(raised, listener, structure.sure, heard, text) : raised;
  const hinted = heard
    ? [
        ...hints(hinting, sure, structure.sure.hint, heard, reading),
        ...omitted(hinting, sure, structure.sure.omission, heard, reading),
      ]
    : [];
  const all = hinted.length > 0 ? arbitrate([...sure, ...hinted]) : sure;
  const kept = heard && !isWorthSaying(all, heard.tone, structure.sure.reply) ? [] : all;
  const whole = score(kept, scoring, weights, heard?.tone);
  const findings = kept.map((candidate, k) =>
    findingOf(candidate, fitted(candidate, text.source), whole.gains[k] as number),
  );
  return {
    overall: text.wordCount < FEWEST_FOR_NUMBER ? null : whole.overall,
    sound: whole.sound,
    label: labelOf(whole, findings),
    principles: principleScores(whole, findings, stakes(rulebook, reading)),
    findings,
    praise: findings.some((finding) => finding.severity === "stop")
      ? []
      : rulePraise(live.praise, reading.hits, reading, findings),
    quiet: null,
    basis: reading.customer ? "conversation" : "reply-only",
    questions: reading.facts["questions-asked"]
      ? {
          asked: reading.facts["questions-asked"],
          answered: reading.facts["questions-asked"] - (reading.facts["questions-unanswered"] ?? 0),
        }
      : null,
  };
}

/** What rules and detectors raise in a prepared reply, before the listener looks at it again: what it learns from, too. */
export function raise(
  rulebook: Rulebook,
  text: Text,
  conversation: Conversation,
  settings: ReviewSettings = AS_IT_COMES,
  detectors: Detector[] = [],
): { settled: Settled; reading: ReturnType<typeof read>; live: Live; raised: Candidate[] } {
  const settled = settle(rulebook, settings);
  const theirs = readCustomer(rulebook, conversation);
  const live = liveRules(rulebook, settled, theirs);
  const reading = read(rulebook, text, conversation, theirs, { anchors: settled.anchors, tried: live.tried });
  const candidates = [
    ...ruleCandidates(live.faults, reading.hits, reading),
    ...detectors.flatMap((detect) => detect(reading)),
  ];
  return { settled, reading, live, raised: arbitrate(candidates) };
}

/** What is missing is said in sentences of its own; other fixes stand in place of the marked words. */
function fitted({ missing, fixes, start, end }: Candidate, draft: string): string[] {
  return missing === null ? fixes.map((fix) => fitFix(fix, draft, start, end)) : fixes;
}

function quietReason(words: number, english: () => boolean): Quiet {
  if (words === 0) return "empty";
  if (words < FEWEST_WORDS) return "too-short";
  return english() ? null : "other-language";
}

function emptyReview(quiet: Quiet, conversation: Conversation): Review {
  const principles = Object.fromEntries(PRINCIPLES.map((p) => [p, { score: null }])) as Review["principles"];
  return {
    overall: null,
    sound: null,
    label: "ready",
    principles,
    findings: [],
    praise: [],
    quiet,
    basis: conversation.customer ? "conversation" : "reply-only",
    questions: null,
  };
}

/** The worse of score band and worst finding. How it sounds alone never makes more than "nearly there" of a reply. */
function labelOf({ overall, byFindings }: Score, findings: Finding[]): Review["label"] {
  if (findings.some((finding) => finding.severity === "stop") || byFindings < 50) return "pause";
  if (byFindings < 70) return "look";
  if (overall < 85 || findings.some((finding) => finding.severity === "firm")) return "nearly";
  return "ready";
}

function stakes(rulebook: Rulebook, reading: Reading): Set<Principle> {
  const found = new Set<Principle>();
  for (const principle of PRINCIPLES) {
    const stake = rulebook.structure.stakes[principle];
    // A principle without stakes of its own is always in play: respect, say.
    if (!stake) found.add(principle);
    else if (isDone(stake.customer, reading.customer) || isDone(stake.reply, reading.reply)) found.add(principle);
  }
  return found;
}

function isDone(acts: number[], side: Side | null): boolean {
  if (side) for (const act of acts) if ((side.acts[act] as Hit[]).length > 0) return true;
  return false;
}
