import type { Hit } from "./acts";
import { type AnchorTable, anchorsOf } from "./anchors";
import { arbitrate, type Candidate } from "./arbiter";
import type { Reading, Side } from "./conditions";
import { ruleCandidates, rulePraise } from "./detect";
import { fitFix } from "./fit-fix";
import { isEnglish } from "./language";
import { listen } from "./listener";
import { prepare } from "./prepare";
import { read } from "./read";
import type { Conversation, Finding, Principle, Quiet, Review } from "./review";
import { PRINCIPLES } from "./review";
import type { Rule, Rulebook } from "./rulebook";
import { principleScores, type Score, score } from "./score";
import { hints, secondLook } from "./second-look";
import type { Text } from "./text";
import { Tokens } from "./tokens";

/** What a team or an agent has settled: absent means as the rulebook has it. */
export interface ReviewSettings {
  principles?: Partial<Record<Principle, boolean>>;
  weights?: Partial<Record<Principle, number>>;
  rules?: Record<string, "on" | "quiet" | "off">;
  severities?: Record<string, Rule["severity"]>;
}

const AS_IT_COMES: ReviewSettings = {};
/** What settings come to with a rulebook: the rules that speak, and what each principle weighs. */
interface Settled {
  faults: Rule[];
  hinting: Rule[];
  praise: Rule[];
  /** Of the patterns in the reply that these rules or an act listen to. */
  anchors: AnchorTable;
  weights: Record<Principle, number>;
}
const settledFor = new WeakMap<Rulebook, WeakMap<ReviewSettings, Settled>>();

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
  const quiet = quietReason(text.wordCount, () => isEnglish(text, rulebook.classes, rulebook.structure.commonClass));
  if (quiet) return emptyReview(quiet, conversation);
  const { reading, raised } = raise(rulebook, text, conversation, settings, detectors);
  const { hinting, praise, weights } = settle(rulebook, settings);
  const { listener, structure, scoring } = rulebook;
  const heard = listener && listen(listener, text);
  const sure = heard ? secondLook(raised, listener, structure.sure, heard, text) : raised;
  const kept = heard ? arbitrate([...sure, ...hints(hinting, sure, structure.sure.hint, heard, text)]) : sure;
  const whole = score(kept, scoring, weights, heard?.tone);
  const findings: Finding[] = kept.map((candidate) => {
    const { slot: _slot, share: _share, isSure: _isSure, ...finding } = candidate;
    const without = score(
      kept.filter((other) => other !== candidate),
      scoring,
      weights,
      heard?.tone,
    );
    return { ...finding, fixes: fitted(candidate, text.source), gain: without.overall - whole.overall };
  });
  return {
    overall: text.wordCount < FEWEST_FOR_NUMBER ? null : whole.overall,
    sound: whole.sound,
    label: labelOf(whole, findings),
    principles: principleScores(whole, findings, stakes(rulebook, reading)),
    findings,
    praise: findings.some((finding) => finding.severity === "stop")
      ? []
      : rulePraise(praise, reading.hits, reading, findings),
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
): { reading: ReturnType<typeof read>; raised: Candidate[] } {
  const { faults, anchors } = settle(rulebook, settings);
  const reading = read(rulebook, text, conversation, anchors);
  const candidates = [
    ...ruleCandidates(faults, reading.hits, reading),
    ...detectors.flatMap((detect) => detect(reading)),
  ];
  return { reading, raised: arbitrate(candidates) };
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

/** What these settings come to, kept for the next review: settings change seldom. */
function settle(rulebook: Rulebook, settings: ReviewSettings): Settled {
  const ofBook = settledFor.get(rulebook) ?? new WeakMap<ReviewSettings, Settled>();
  settledFor.set(rulebook, ofBook);
  const known = ofBook.get(settings);
  if (known) return known;
  const rules = rulebook.rules.map((rule) => settled(rule, settings)).filter(({ standing }) => standing === "on");
  const { listOf, patterns } = rulebook.reply;
  const heard = new Set([...rulebook.acts.map((act) => act.replyList), ...rules.map((rule) => rule.list)]);
  const fresh = {
    faults: rules.filter(({ kind }) => kind === "phrase" || kind === "missing"),
    hinting: rules.filter(({ kind }) => kind === "hint"),
    praise: rules.filter(({ kind }) => kind === "praise"),
    anchors: anchorsOf(patterns.anchors, (pattern) => heard.has(listOf[pattern] as number)),
    weights: weightsOf(rulebook, settings),
  };
  ofBook.set(settings, fresh);
  return fresh;
}

function settled(rule: Rule, settings: ReviewSettings): Rule {
  const standing =
    settings.principles?.[rule.principle] === false ? "off" : (settings.rules?.[rule.id] ?? rule.standing);
  const severity = settings.severities?.[rule.id] ?? rule.severity;
  const isSettled = settings.rules?.[rule.id] === "on";
  return standing === rule.standing && severity === rule.severity && !isSettled
    ? rule
    : { ...rule, standing, severity, isSettled };
}

function weightsOf(rulebook: Rulebook, settings: ReviewSettings): Record<Principle, number> {
  const weight = (p: Principle) =>
    settings.principles?.[p] === false ? 0 : (settings.weights?.[p] ?? rulebook.scoring.weights[p]);
  return Object.fromEntries(PRINCIPLES.map((p) => [p, weight(p)])) as Record<Principle, number>;
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
