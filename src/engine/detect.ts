import type { Hit, Hits } from "./acts";
import { type Candidate, candidateOf } from "./arbiter";
import { allHold, type Reading } from "./conditions";
import { spared } from "./guards";
import type { Finding, Missing, Praise } from "./review";
import type { Rule } from "./rulebook";
import type { Sentence } from "./text";

/** Rules in the rulebook's order, with what tells at a glance that one has nothing to say. */
export interface Roll {
  rules: Rule[];
  /** Rule → its list, when it speaks of nothing but that list's hits; -1 for one that must be asked. */
  lists: Int16Array;
}

export function rollOf(rules: Rule[]): Roll {
  return { rules, lists: Int16Array.from(rules, ({ list, acts }) => (acts.length > 0 ? -1 : list)) };
}

/** What these rules find in a reply. */
export function ruleCandidates(roll: Roll, hits: Hits, reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of speaking(roll, hits, reading)) {
    for (const hit of matchesOf(rule, hits, reading)) candidates.push(candidate(rule, hit, reading));
  }
  return candidates;
}

/** True praise, rarest first (the rulebook's order); never in a sentence where something is to be raised. */
export function rulePraise(roll: Roll, hits: Hits, reading: Reading, findings: Finding[]): Praise[] {
  const text = reading.reply.text;
  const praise: Praise[] = [];
  for (const rule of speaking(roll, hits, reading)) {
    const hit = matchesOf(rule, hits, reading)[0];
    if (!hit) continue;
    const [start, end] = span(rule, hit, reading);
    const sentence = text.sentences[hit.sentence];
    if (findings.some((f) => f.missing === null && sentence && f.start < sentence.end && f.end > sentence.start))
      continue;
    praise.push({ rule: rule.id, principle: rule.principle, start, end, say: rule.say });
  }
  return praise;
}

/** Most rules have nothing to say about a reply: none of their words is in it. */
function speaking({ rules, lists }: Roll, hits: Hits, reading: Reading): Rule[] {
  const found: Rule[] = [];
  for (let r = 0; r < lists.length; r++) {
    const list = lists[r] as number;
    if (list >= 0 && hits[list] === undefined) continue;
    const rule = rules[r] as Rule;
    if (fitsChannel(rule, reading)) found.push(rule);
  }
  return found;
}

function fitsChannel(rule: Rule, reading: Reading): boolean {
  return (
    rule.channels.length === 0 ||
    rule.channels.some((channel) => reading.facts[channel] === 1) ||
    (rule.channels.includes("email") && reading.facts.chat === 0 && reading.facts.public === 0)
  );
}

/** A rule without patterns has one "match", the reply as a whole, told as a hit of no words. */
function matchesOf(rule: Rule, hits: Hits, reading: Reading): Hit[] {
  if (rule.list < 0 && rule.acts.length === 0)
    return allHold(rule.conditions, null, reading, "reply") ? [{ from: 0, to: 0, sentence: 0 }] : [];
  const kept: Hit[] = [];
  const listed = rule.list < 0 ? undefined : hits[rule.list];
  if (listed) keepOf(listed, rule, reading, kept);
  for (const act of rule.acts) keepOf(reading.reply.acts[act] as Hit[], rule, reading, kept);
  return kept;
}

/** Adds to `kept` those of these matches that the rule stands by. */
function keepOf(found: Hit[], rule: Rule, reading: Reading, kept: Hit[]): void {
  for (const hit of found) {
    if (kept.length >= rule.most) return;
    if (rule.mark === "sentence" && kept.some((other) => other.sentence === hit.sentence)) continue;
    if (spared(reading.reply.text, hit, rule.guards, reading.rulebook.structure)) continue;
    if (allHold(rule.conditions, hit, reading, "reply")) kept.push(hit);
  }
}

function candidate(rule: Rule, hit: Hit, reading: Reading): Candidate {
  const wholeReply = rule.list < 0 && rule.acts.length === 0;
  const [start, end] = wholeReply ? [0, 0] : span(rule, hit, reading);
  return candidateOf(rule, start, end, rule.missing === null ? null : insertionPoint(rule.missing, reading));
}

/** Offsets of what a rule marks: the matched words without the marks of place, their clause, or their sentence. */
function span(rule: Rule, hit: Hit, reading: Reading): [number, number] {
  const text = reading.reply.text;
  const sentence = text.sentences[hit.sentence];
  if (rule.mark === "sentence" && sentence) return [behindGreeting(sentence, hit.sentence, reading), sentence.end];
  let from = hit.from;
  let to = hit.to;
  const first = (sentence?.from ?? -1) + 1;
  const last = (sentence?.to ?? text.count) - 1;
  if (rule.mark === "clause") {
    while (from > first && text.breaks[from] === 0) from--;
    while (to < last && text.breaks[to + 1] === 0) to++;
  }
  from = Math.min(Math.max(from, first), last);
  to = Math.max(Math.min(to, last), from);
  return [text.starts[from] as number, text.ends[to] as number];
}

/** Most words a greeting has: "Good morning Mrs van der Berg,". */
const LONGEST_GREETING = 7;

/** Where a sentence begins behind a greeting in the same line: a fix replaces what is said, not "Hi Maya,". */
function behindGreeting(sentence: Sentence, index: number, reading: Reading): number {
  const greeting = reading.reply.acts[reading.rulebook.structure.greeting]?.find((hit) => hit.sentence === index);
  if (!greeting) return sentence.start;
  const text = reading.reply.text;
  for (let t = greeting.to + 1; t < sentence.to && t <= greeting.to + LONGEST_GREETING; t++)
    if (text.breaks[t] === 1) return text.starts[t] as number;
  return sentence.start;
}

/** Where words about what is missing would stand, in UTF-16 units: feelings and answers behind the greeting, what happens next before the sign-off. */
export function insertionPoint(missing: Missing, reading: Reading): number {
  const text = reading.reply.text;
  const { greeting, signOff } = reading.rulebook.structure;
  const early = missing === "apology" || missing === "acknowledgement" || missing === "particulars";
  if (early) {
    const opening = reading.reply.acts[greeting]?.[0];
    return opening && opening.sentence === 0 ? (text.sentences[0]?.end ?? 0) : 0;
  }
  const closing = reading.reply.acts[signOff]?.at(-1);
  const before = closing ? text.sentences[closing.sentence - 1] : text.sentences.at(-1);
  return before?.end ?? text.source.length;
}
