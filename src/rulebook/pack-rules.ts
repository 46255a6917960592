import { classIndex } from "./class-index";
import type { PackFault, PackGround } from "./pack-check";
import { checkPattern } from "./pack-patterns";
import type { PackYaml } from "./pack-yaml";
import { checkRule, RulebookError, type RuleSource } from "./schema";
import { Words } from "./words";

/** The most rules of one pack, patterns of one rule, its examples, and places for words in all patterns of a pack. */
export const RULES = 200;
export const PATTERNS = 40;
export const EXAMPLES = 40;
export const POSITIONS = 20_000;
const MOST_FINDINGS = 5;
const ID = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Checks the rules of a pack one by one; each has the fields of a built-in rule, an `id` and a `principle`. */
export function checkPackRules(
  pack: string,
  raw: unknown,
  ground: PackGround,
  yaml: PackYaml,
): { ok: true; rules: RuleSource[] } | { ok: false; problems: PackFault[] } {
  const problems: PackFault[] = [];
  const whole = (message: string) => problems.push({ line: yaml.lineOf(["rules"]), rule: null, message });
  const listed = raw ?? [];
  if (!Array.isArray(listed)) whole("“rules” must be a list of rules.");
  else if (listed.length > RULES) whole(`There are ${listed.length} rules; a pack may have ${RULES}.`);
  if (problems.length > 0) return { ok: false, problems };

  const words = new Words();
  const classes = classIndex(ground.classes, words);
  const rules: RuleSource[] = [];
  const ids = new Set<string>();
  let positions = 0;
  for (const [at, item] of (listed as unknown[]).entries()) {
    const checked = checkOne(item, at, pack, yaml);
    const name = checked.rule;
    const tell = (message: string, line = yaml.lineOf(["rules", at])) => problems.push({ line, rule: name, message });
    if ("message" in checked) {
      tell(checked.message, checked.line);
      continue;
    }
    if (ids.has(checked.source.id)) tell(`There are two rules called “${name}”.`);
    ids.add(checked.source.id);
    rules.push(checked.source);
    const patterns = patternsOf(checked.source);
    if (patterns.length > PATTERNS) tell(`This rule has ${patterns.length} patterns; it may have ${PATTERNS}.`);
    for (const pattern of patterns) {
      const told = checkPattern(pattern, words, classes);
      if ("fault" in told) tell(told.fault, yaml.lineOfValue(["rules", at], pattern));
      else positions += told.positions;
    }
  }
  if (positions > POSITIONS)
    whole(`The patterns of this pack take ${positions} words; ${POSITIONS} is the most: write fewer or shorter ones.`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules };
}

type One = { rule: string | null } & ({ source: RuleSource } | { message: string; line: number | null });

function checkOne(item: unknown, at: number, pack: string, yaml: PackYaml): One {
  const fault = (rule: string | null, field: string | null, message: string): One => ({
    rule,
    message,
    line: yaml.lineOf(field ? ["rules", at, field] : ["rules", at]),
  });
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return fault(null, null, "A rule is a list of fields: id, principle, say, why, severity, match, flags, allows.");
  const { id, principle, ...fields } = item as Record<string, unknown>;
  if (typeof id !== "string" || !ID.test(id))
    return fault(null, "id", "“id” must be a short name in small letters, such as “no-slang”.");
  if (typeof principle !== "string")
    return fault(id, "principle", "“principle” is missing: the one of the ten principles that this rule serves.");
  try {
    const lineOf = (field: string) => yaml.lineOf(["rules", at, field === "" ? "principle" : field]);
    const source = { ...checkRule(`${principle}/${id}`, id, fields, lineOf), id: `${pack}:${id}` };
    const examples = source.flags.length + source.allows.length;
    if (examples > EXAMPLES) return fault(id, "flags", `This rule has ${examples} examples; it may have ${EXAMPLES}.`);
    if (!Number.isInteger(source.most) || source.most < 1 || source.most > MOST_FINDINGS)
      return fault(id, "most", `“most” must be a whole number from 1 to ${MOST_FINDINGS}.`);
    if (!(source.share > 0 && source.share <= 1))
      return fault(id, "share", "“share” must be a number over 0, at most 1.");
    if (source.slot !== null && typeof source.slot !== "string") return fault(id, "slot", "“slot” must be a name.");
    return { rule: id, source };
  } catch (error) {
    if (error instanceof RulebookError) return { rule: id, message: ended(error.reason), line: error.line };
    throw error;
  }
}

const ended = (reason: string) => (/[.!?]$/.test(reason) ? reason : `${reason}.`);

/** All patterns of a rule: those it marks, and those its conditions ask for. */
function patternsOf({ match, conditions }: RuleSource): string[] {
  const items = [...match, ...conditions.flatMap(({ groups }) => groups.flat())];
  return items.filter((one) => !/^\{.*\}$/.test(one.trim()));
}
