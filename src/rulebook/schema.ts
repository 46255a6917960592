import { FACTS } from "../engine/fact-names";
import {
  type Channel,
  MISSING,
  type Missing,
  PRINCIPLES,
  type Principle,
  SEVERITIES,
  type Severity,
} from "../engine/review";
import { CONDITION, conditionsOf, examples, oneOf, strings } from "./fields";

/** An example: the reply with [brackets] round the words to mark, and the customer's message where the rule reads it. */
export interface Example {
  reply: string;
  customer: string | null;
  name: string | null;
  channel: Channel | null;
}

/** A rule as its file has it, checked. See the README's chapter on rules for what each field means. */
export interface RuleSource {
  id: string;
  principle: Principle;
  say: string;
  why: string;
  severity: Severity;
  kind: "phrase" | "missing" | "praise" | "hint";
  standing: "on" | "quiet";
  missing: Missing | null;
  match: string[];
  conditions: ConditionSource[];
  mark: "words" | "clause" | "sentence";
  keep: ("negated" | "reported" | "quoted")[];
  channels: string[];
  most: number;
  slot: string | null;
  share: number;
  flags: Example[];
  allows: Example[];
  fixes: string[];
}

export interface ConditionSource {
  where: "sentence" | "near" | "next" | "before" | "reply" | "customer";
  not: boolean;
  groups: string[][];
}

export interface ActSource {
  id: string;
  side: "reply" | "customer" | "both";
  match: string[];
  conditions: ConditionSource[];
  keep: ("negated" | "reported" | "quoted")[];
  is: string[];
  isnt: string[];
}

/** What is wrong with a file of the rulebook or of a pack: which file, which line if known, and why. */
export class RulebookError extends Error {
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(`${file}${line === null ? "" : `, line ${line}`}: ${reason}`);
  }
}

const RULE_FIELDS = new Set(
  "say why severity praise hint missing match mark keep channels most slot share default flags allows fixes".split(" "),
);
const ACT_FIELDS = new Set("side match keep is isnt".split(" "));
const LONGEST_SAY = 90;
const LONGEST_WHY = 160;

/**
 * Checks one rule's file.
 * @param id `<principle>/<name>`, from its path
 * @param fields what the file says
 * @param lineOf line of a field, for the message
 * @throws RulebookError naming file, line and reason
 */
export function checkRule(
  id: string,
  file: string,
  fields: Record<string, unknown>,
  lineOf: (field: string) => number | null,
): RuleSource {
  const fail = (field: string, reason: string): never => {
    throw new RulebookError(file, lineOf(field), reason);
  };
  const principle = id.split("/")[0] as Principle;
  if (!PRINCIPLES.includes(principle))
    fail("", `“${principle}” is none of the ten principles: ${PRINCIPLES.join(", ")}`);
  for (const field of Object.keys(fields))
    if (!RULE_FIELDS.has(field) && !CONDITION.test(field)) fail(field, `“${field}” is no field of a rule`);
  const text = (field: string, longest: number): string => {
    const value = fields[field];
    if (typeof value !== "string" || value.trim() === "") return fail(field, `“${field}” must be a sentence`);
    if (value.length > longest)
      return fail(field, `“${field}” has ${value.length} letters, at most ${longest} are shown`);
    return value;
  };
  const praise = fields.praise === true;
  const missing = (fields.missing ?? null) as Missing | null;
  if (missing !== null && !MISSING.includes(missing)) fail("missing", `“missing” is one of ${MISSING.join(", ")}`);
  const severity = (praise ? "gentle" : fields.severity) as Severity;
  if (!SEVERITIES.includes(severity)) fail("severity", `“severity” is one of ${SEVERITIES.join(", ")}`);
  const match = strings(fields.match, "match", fail);
  const conditions = conditionsOf(fields, fail);
  const hint = fields.hint === true;
  if (!hint && match.length === 0 && missing === null && !conditions.some((c) => !c.not))
    fail("match", "A rule needs “match”, or “missing” with conditions");
  const flags = examples(fields.flags, "flags", fail);
  const allows = examples(fields.allows, "allows", fail);
  if (flags.length < 2) fail("flags", "At least two “flags”: sentences the rule must mark");
  if (allows.length < 1) fail("allows", "At least one “allows”: a near miss the rule must leave alone");
  if (missing === null && match.length > 0)
    for (const flag of flags)
      if (!/\[[^\]]+\]/.test(flag.reply)) fail("flags", `Brackets round the words to mark are missing: ${flag.reply}`);
  const fixes = strings(fields.fixes, "fixes", fail);
  for (const fix of fixes)
    if (/^['"‘“]/.test(fix) && !/.['"’”](?!\p{L})/u.test(fix))
      fail("fixes", `A quotation mark is opened and not closed: ${fix}`);
  return {
    id,
    principle,
    say: text("say", LONGEST_SAY),
    why: praise ? String(fields.why ?? "") : text("why", LONGEST_WHY),
    severity,
    kind: praise ? "praise" : hint ? "hint" : missing !== null ? "missing" : "phrase",
    standing: oneOf(fields.default ?? "on", ["on", "quiet"], "default", fail),
    missing,
    match,
    conditions,
    mark: oneOf(fields.mark ?? "words", ["words", "clause", "sentence"], "mark", fail),
    keep: strings(fields.keep, "keep", fail).map((keep) =>
      oneOf(keep, ["negated", "reported", "quoted"], "keep", fail),
    ),
    channels: strings(fields.channels, "channels", fail).map((channel) =>
      oneOf(channel, ["email", "chat", "public"], "channels", fail),
    ),
    most: fields.most === undefined ? (missing === null ? 3 : 1) : Number(fields.most),
    slot: (fields.slot as string | undefined) ?? null,
    share: fields.share === undefined ? 1 : Number(fields.share),
    flags,
    allows,
    fixes,
  };
}

/** Checks one act's file. @throws RulebookError */
export function checkAct(
  id: string,
  file: string,
  fields: Record<string, unknown>,
  lineOf: (field: string) => number | null,
): ActSource {
  const fail = (field: string, reason: string): never => {
    throw new RulebookError(file, lineOf(field), reason);
  };
  for (const field of Object.keys(fields))
    if (!ACT_FIELDS.has(field) && !CONDITION.test(field)) fail(field, `“${field}” is no field of an act`);
  const match = strings(fields.match, "match", fail);
  if (match.length === 0) fail("match", "An act needs “match”");
  const is = strings(fields.is, "is", fail);
  if (is.length < 2) fail("is", "At least two “is”: sentences that do this act");
  return {
    id,
    side: oneOf(fields.side, ["reply", "customer", "both"], "side", fail),
    match,
    conditions: conditionsOf(fields, fail),
    keep: strings(fields.keep, "keep", fail).map((keep) =>
      oneOf(keep, ["negated", "reported", "quoted"], "keep", fail),
    ),
    is,
    isnt: strings(fields.isnt, "isnt", fail),
  };
}

/** Is this the name of a fact a condition may ask about? */
export const isFact = (name: string): boolean => FACTS.includes(name);
