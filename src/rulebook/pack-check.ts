import { checkPackRules } from "./pack-rules";
import { makePackTables, type PackTables } from "./pack-tables";
import { readPackYaml } from "./pack-yaml";
import type { RuleSource } from "./schema";
import type { Sources } from "./sources";

/** What a pack is compiled with: the acts and word classes it may name, and what the engine itself needs. */
export interface PackGround extends Omit<Sources, "rules"> {
  principles: { id: string; statement: string }[];
  /** Tables made by another compiler, or with other acts and classes, are not run: they are made anew. */
  version: string;
}

/** One thing wrong in a pack; `line` from 1. */
export interface PackFault {
  line: number | null;
  rule: string | null;
  message: string;
}

/** A pack that passed. */
export interface PackPassed {
  id: string;
  name: string;
  rules: RuleSource[];
  settings: unknown;
  compiled: PackTables;
}

export type PackVerdict = { ok: true; pack: PackPassed } | { ok: false; problems: PackFault[] };

const PACK_FIELDS = ["id", "name", "settings", "classes", "rules"];
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const LONGEST_NAME = 60;

/**
 * Judges a pack, YAML or JSON: its form, every rule, every pattern, and every rule's own examples, run through the
 * compiled pack. All that is wrong is told at once, as far as one thing does not hide another.
 */
export function checkPack(text: string, ground: PackGround): PackVerdict {
  const read = readPackYaml(text);
  if ("faults" in read) return { ok: false, problems: read.faults.map((fault) => ({ ...fault, rule: null })) };
  const { fields, lineOf } = read;
  if (!isRecord(fields)) return refuse(1, "A pack is a list of fields: id, name, rules.");

  const problems: PackFault[] = [];
  const tell = (field: string, message: string) => problems.push({ line: lineOf([field]), rule: null, message });
  for (const field of Object.keys(fields))
    if (!PACK_FIELDS.includes(field))
      tell(field, `“${field}” is no field of a pack; it has ${PACK_FIELDS.join(", ")}.`);
  const { id, name = id, settings } = fields;
  if (typeof id !== "string" || !ID.test(id) || id === "listener")
    tell("id", "“id” must be a short name in small letters, such as “our-shop”: its rules are named by it.");
  if (name !== id && (typeof name !== "string" || name.trim() === "" || name.length > LONGEST_NAME))
    tell("name", `“name” must be a name of at most ${LONGEST_NAME} letters.`);
  const classes = checkClasses(fields.classes, ground, (key, message) => {
    problems.push({ line: lineOf(key === null ? ["classes"] : ["classes", key]), rule: null, message });
  });
  if (problems.length > 0) return { ok: false, problems };

  const packId = id as string;
  const whole: PackGround = { ...ground, classes: { ...ground.classes, ...classes } };
  const rules = checkPackRules(packId, fields.rules, whole, read);
  if (!rules.ok) return rules;
  const made = makePackTables(rules.rules, whole);
  if (!made.ok) {
    const placed = made.problems.map(({ at, text: words, rule, message }) => ({
      line: words === null ? lineOf(["rules", at]) : read.lineOfValue(["rules", at], words),
      rule,
      message,
    }));
    return { ok: false, problems: placed };
  }
  const pack = { id: packId, name: name as string, rules: rules.rules, settings, compiled: made.tables };
  return { ok: true, pack };
}

/** A team's own word lists, beside the built-in ones. */
function checkClasses(
  raw: unknown,
  ground: PackGround,
  tell: (key: string | null, message: string) => void,
): Record<string, string[]> {
  if (raw === undefined || raw === null) return {};
  if (!isRecord(raw)) {
    tell(null, "“classes” must be word lists by name, such as “our-products: [kettle, toaster]”.");
    return {};
  }
  const classes: Record<string, string[]> = {};
  for (const [key, words] of Object.entries(raw)) {
    if (!/^[a-z][a-z-]*$/.test(key)) tell(key, `“${key}” is no name of a word class: small letters and hyphens.`);
    else if (Object.hasOwn(ground.classes, key))
      tell(key, `There is a built-in word class “${key}”: take another name.`);
    else if (!Array.isArray(words) || words.length === 0) tell(key, `The word class “${key}” must be a list of words.`);
    else {
      const odd = words.find((word) => typeof word !== "string" || !/^~?[\p{Ll}\p{N}'-]+$/u.test(word));
      if (odd !== undefined) tell(key, `“${odd}” in “${key}” must be one word in small letters.`);
      else classes[key] = words as string[];
    }
  }
  return classes;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const refuse = (line: number | null, message: string): PackVerdict => ({
  ok: false,
  problems: [{ line, rule: null, message }],
});
