import type { Candidate } from "./arbiter";
import type { Heard, Listener } from "./listener";
import { PRINCIPLES, type Principle } from "./review";
import type { Rule, Structure } from "./rulebook";
import type { Text } from "./text";

/** What a second look asks about a finding. The trainer asks the same. */
export interface Traits {
  tone: number;
  toneIfMissing: number;
  length: number;
  others: number;
  principleHead: number;
  loudestHead: number;
  names: string[];
}

/** Findings beyond these are no news. */
const MOST_OTHERS = 5;

/**
 * Words alone do not make a fault: each finding is looked at again with the whole reply in the ear, and kept when it
 * is likely that a careful reader would raise it too. What a team has settled itself is kept as it is.
 */
export function secondLook(
  candidates: Candidate[],
  listener: Listener,
  sure: Structure["sure"],
  heard: Heard,
  text: Text,
): Candidate[] {
  return candidates.filter(
    (candidate) =>
      candidate.isSure ||
      certainty(traitsOf(candidate, candidates.length, heard, text), listener) >=
        sure[candidate.missing === null ? candidate.severity : "missing"],
  );
}

/** 0 to 1: how likely it is that a careful reader raises this too. */
function certainty(traits: Traits, { secondLook }: Listener): number {
  let odds = secondLook.bias;
  odds += secondLook.tone * traits.tone + secondLook.toneIfMissing * traits.toneIfMissing;
  odds += secondLook.length * traits.length + secondLook.others * traits.others;
  odds += secondLook.principleHead * traits.principleHead + secondLook.loudestHead * traits.loudestHead;
  for (const name of traits.names) odds += secondLook.traits[name] ?? 0;
  return probability(odds);
}

/** @param count of all findings in this reply */
export function traitsOf(candidate: Candidate, count: number, heard: Heard, text: Text): Traits {
  const [own, loudest] = candidate.missing === null ? headsAt(candidate, heard, text) : [0, 0];
  return {
    tone: heard.tone,
    toneIfMissing: candidate.missing === null ? 0 : heard.tone,
    length: Math.log1p(text.wordCount),
    others: Math.min(MOST_OTHERS, count) / 2,
    principleHead: own,
    loudestHead: loudest,
    names: [
      `rule:${candidate.rule}`,
      `principle:${candidate.principle}`,
      `missing:${candidate.missing}`,
      `severity:${candidate.severity}`,
    ],
  };
}

function headsAt({ start, end, principle }: Candidate, { sentences }: Heard, text: Text): [number, number] {
  const own = PRINCIPLES.indexOf(principle);
  let mine = Number.NEGATIVE_INFINITY;
  let loudest = Number.NEGATIVE_INFINITY;
  text.sentences.forEach((sentence, s) => {
    if (Math.min(sentence.end, end) <= Math.max(sentence.start, start)) return;
    const heads = sentences.subarray(s * PRINCIPLES.length, (s + 1) * PRINCIPLES.length);
    mine = Math.max(mine, heads[own] as number);
    for (const head of heads) loudest = Math.max(loudest, head);
  });
  return Number.isFinite(mine) ? [mine, loudest] : [0, 0];
}

/**
 * Sentences that no rule marks though the listener is rather sure that a reader would. One hint a sentence, for the
 * principle it is surest of; only where the rulebook has a hint for it.
 * @param sure 0 to 1: from which certainty on
 */
export function hints(rules: Rule[], kept: Candidate[], sure: number, heard: Heard, text: Text): Candidate[] {
  const found: Candidate[] = [];
  text.sentences.forEach((sentence, s) => {
    const heads = heard.sentences.subarray(s * PRINCIPLES.length, (s + 1) * PRINCIPLES.length);
    let loudest = 0;
    for (let p = 1; p < heads.length; p++) if ((heads[p] as number) > (heads[loudest] as number)) loudest = p;
    if (probability(heads[loudest] as number) < sure) return;
    if (kept.some((c) => c.missing === null && c.start < sentence.end && sentence.start < c.end)) return;
    const principle = PRINCIPLES[loudest] as Principle;
    const rule = rules.find((r) => r.kind === "hint" && r.principle === principle && r.standing === "on");
    if (rule) found.push(hint(rule, sentence.start, sentence.end));
  });
  return found;
}

function hint(rule: Rule, start: number, end: number): Candidate {
  const { id, principle, severity, say, why, fixes, slot, share } = rule;
  return {
    rule: id,
    principle,
    severity,
    start,
    end,
    missing: null,
    insertAt: null,
    say,
    why,
    fixes,
    gain: 0,
    slot,
    share,
  };
}

const probability = (odds: number) => 1 / (1 + Math.exp(-odds));
