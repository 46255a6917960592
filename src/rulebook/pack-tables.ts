import type { RuleExplanation } from "../engine/review";
import { type Packed, unpack } from "../engine/unpack";
import { toBytes } from "./bytes";
import { checkRuleExamples } from "./check-examples";
import { compile } from "./compile";
import { explanationsOf } from "./explanation";
import type { PackGround } from "./pack-check";
import { RulebookError, type RuleSource } from "./schema";
import type { Sources } from "./sources";

/** A pack ready to run, as JSON can hold it. */
export interface PackTables {
  version: string;
  /** The packed rulebook's bytes, in base64. */
  tables: string;
  /** What "Why this rule" shows, by rule id. */
  explanations: Record<string, RuleExplanation>;
}

/** Something wrong with a rule: its place in the list, and the words in it that are meant. */
export interface TableFault {
  at: number;
  text: string | null;
  rule: string;
  message: string;
}

/** Compiles a pack's rules with the acts and classes they name, and runs their examples through the result. */
export function makePackTables(
  rules: RuleSource[],
  ground: PackGround,
): { ok: true; tables: PackTables } | { ok: false; problems: TableFault[] } {
  const compileThese = (these: RuleSource[]) => compile(onlyNamed({ ...ground, rules: these }));
  const nameOf = ({ id }: RuleSource) => id.slice(id.indexOf(":") + 1);
  const packed = compiled(() => compileThese(rules));
  if (typeof packed === "string") {
    // The compiler stops at the first fault; rule by rule, all are told.
    const problems = rules.flatMap((rule, at): TableFault[] => {
      const reason = compiled(() => compileThese([rule]));
      if (typeof reason !== "string") return [];
      return [{ at, text: bracedIn(rule, reason), rule: nameOf(rule), message: `${reason}.` }];
    });
    return { ok: false, problems };
  }
  const rulebook = unpack(packed);
  const failing = rules.flatMap((rule, at) =>
    checkRuleExamples(rulebook, rule).map(({ example, expected, got }): TableFault => {
      return {
        at,
        text: example,
        rule: nameOf(rule),
        message: `Expected ${expected}: “${example}”. Got ${shown(got)}.`,
      };
    }),
  );
  if (failing.length > 0) return { ok: false, problems: failing };
  const explanations = explanationsOf(rules, ground.principles);
  return { ok: true, tables: { version: ground.version, tables: base64(toBytes(packed)), explanations } };
}

const shown = (got: string) => (got.startsWith("no ") || got.startsWith("found ") ? got : `“${got}”`);

/** What was made, or the reason why not. */
function compiled(make: () => Packed): Packed | string {
  try {
    return make();
  } catch (error) {
    if (error instanceof RulebookError) return error.reason;
    throw error;
  }
}

/** The {condition} a reason speaks of, so that its line can be told. */
function bracedIn(rule: RuleSource, reason: string): string | null {
  const named = /“\{?([^”}]*)\}?”/.exec(reason)?.[1];
  const items = [...rule.match, ...rule.conditions.flatMap(({ groups }) => groups.flat())];
  return items.find((item) => named !== undefined && item.startsWith("{") && item.includes(named)) ?? null;
}

/** The sources without acts and classes that neither the rules nor the engine name: a pack's tables stay small. */
function onlyNamed(sources: Sources): Sources {
  const { structure } = sources;
  const byId = new Map(sources.acts.map((act) => [act.id, act]));
  const acts = new Set<string>();
  const classes = new Set<string>();
  const look = (item: string) => {
    for (const [, name = ""] of item.matchAll(/<([a-z-]+)>/g)) classes.add(name);
    if (!item.trim().startsWith("{")) return;
    for (const [name] of item.matchAll(/[a-z][a-z-]*/g)) take(name);
  };
  const take = (name: string) => {
    const act = byId.get(name);
    if (!act || acts.has(name)) return;
    acts.add(name);
    for (const item of itemsOf(act)) look(item);
  };
  // Which principles are in play is for the built-in rules to say; and a team means its rules as it wrote them.
  const engine = { ...structure, stakes: {} };
  for (const name of wordsIn(engine)) {
    take(name);
    if (Object.hasOwn(sources.classes, name)) classes.add(name);
  }
  for (const rule of sources.rules) for (const item of itemsOf(rule)) look(item);
  return {
    ...sources,
    acts: sources.acts.filter(({ id }) => acts.has(id)),
    classes: Object.fromEntries(Object.entries(sources.classes).filter(([name]) => classes.has(name))),
    structure: engine,
    listener: null,
  };
}

const itemsOf = ({ match, conditions }: Pick<RuleSource, "match" | "conditions">) => [
  ...match,
  ...conditions.flatMap(({ groups }) => groups.flat()),
];

/** Every string in a value, however deep. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(text);
}
