import { SHAPES, type Shape } from "../engine/shapes";
import type { Act, Condition, Group, Guards, Rule, Scoring, Test } from "../engine/rulebook";
import type { QuestionClasses } from "../engine/questions";
import type { Principle } from "../engine/review";
import type { Packed } from "../engine/unpack";
import { type Automaton, type Classes, compilePattern } from "./compile-pattern";
import { frequencyOf } from "./frequency";
import { formsOf } from "./inflect";
import { packTable } from "./pack-table";
import { PatternError } from "./pattern";
import { type ActSource, type ConditionSource, isFact, type RuleSource, RulebookError } from "./schema";
import { Words } from "./words";

/** Everything the rulebook's files say, checked one by one. */
export interface Sources {
  rules: RuleSource[];
  acts: ActSource[];
  /** Class → its words; "~verb" stands for all forms, "<shape>" for a class told by look. */
  classes: Record<string, string[]>;
  scoring: Omit<Scoring, "weights">;
  weights: Record<Principle, number>;
  structure: StructureSource;
}

export interface StructureSource {
  greeting: string;
  "sign-off": string;
  common: string;
  negators: string[];
  reporters: string[];
  questions: Record<"word" | "auxiliary" | "subject" | "joining" | "indirect" | "whether" | "rhetorical" | "generic" | "when" | "time" | "amount" | "cost" | "money" | "why" | "reason" | "yesNo", string>;
  stakes: Partial<Record<Principle, { customer?: string[]; reply?: string[] }>>;
}

type SideName = "reply" | "customer";
interface Listed {
  list: number;
  automata: Automaton[];
  onDemand: boolean;
}

/**
 * Compiles the rulebook into ready tables.
 * @throws RulebookError naming the file and what is wrong in it
 */
export function compile(sources: Sources): Packed {
  const words = new Words();
  const classes = classIndex(sources.classes, words);
  const actIds = new Map(sources.acts.map((act, i) => [act.id, i]));
  const sides: Record<SideName, Listed[]> = { reply: [], customer: [] };
  let lists = 0;

  const acts: Act[] = sources.acts.map((source): Act => {
    const file = `acts/${source.id}.yaml`;
    const { patterns, refs } = parted(source.match);
    const on: SideName[] = source.side === "both" ? ["reply", "customer"] : [source.side];
    const list = patterns.length > 0 ? addList(patterns, on, false, file) : -1;
    return {
      id: source.id,
      replyList: on.includes("reply") ? list : -1,
      customerList: on.includes("customer") ? list : -1,
      of: refs.map((ref) => actOf(ref, file)),
      guards: guardsOf(source.keep),
      conditions: source.conditions.map((condition) => conditionOf(condition, on, file)),
    };
  });

  const rules: Rule[] = sources.rules.map((source): Rule => {
    const file = `rules/${source.id}.yaml`;
    const { patterns, refs } = parted(source.match);
    return {
      id: source.id,
      principle: source.principle,
      severity: source.severity,
      standing: source.standing,
      kind: source.kind,
      missing: source.missing,
      list: patterns.length > 0 ? addList(patterns, ["reply"], false, file) : -1,
      acts: refs.map((ref) => actOf(ref, file)),
      mark: source.mark,
      guards: guardsOf(source.keep),
      conditions: source.conditions.map((condition) => conditionOf(condition, ["reply"], file)),
      channels: source.channels,
      most: source.most,
      slot: source.slot,
      share: source.share,
      say: source.say,
      why: source.why,
      fixes: source.fixes,
    };
  });

  const structure = structureOf();
  const { entries, ids } = words.spellings();
  return {
    spellings: entries,
    lexiconSize: words.count,
    classCount: classes.count,
    spellingIds: ids,
    pairs: [...words.pairs].map(([id, [one, two]]) => [id, one, two]),
    classWidth: classes.width,
    classBits: classes.bits(words.count),
    reply: packTable(sides.reply, lists),
    customer: packTable(sides.customer, lists),
    acts,
    rules,
    scoring: { ...sources.scoring, weights: sources.weights },
    structure,
  };

  function addList(patterns: string[], on: SideName[], onDemand: boolean, file: string): number {
    const list = lists++;
    const automata = patterns.flatMap((pattern) => {
      try {
        return compilePattern(pattern, words, classes);
      } catch (error) {
        if (error instanceof PatternError) throw new RulebookError(file, null, error.message);
        throw error;
      }
    });
    for (const side of on) sides[side].push({ list, automata, onDemand });
    return list;
  }

  function conditionOf(source: ConditionSource, on: SideName[], file: string): Condition {
    const asked: SideName[] = source.where === "customer" ? ["customer"] : source.where === "reply" ? ["reply"] : on;
    return { where: source.where, not: source.not, groups: source.groups.map((group) => groupOf(group, asked, file)) };
  }

  function groupOf(items: string[], on: SideName[], file: string): Group {
    const { patterns, refs } = parted(items);
    return { list: patterns.length > 0 ? addList(patterns, on, true, file) : -1, tests: refs.map((ref) => testOf(ref, file)) };
  }

  function testOf(ref: string, file: string): Test {
    const order = /^([a-z-]+) before ([a-z-]+)$/.exec(ref);
    if (order) return { kind: "order", first: actOf(order[1] as string, file), second: actOf(order[2] as string, file) };
    const parts = /^([a-z-]+)(?:\s*(>=|<=|=)\s*(\d+))?$/.exec(ref);
    if (!parts) throw new RulebookError(file, null, `“{${ref}}” is neither an act, a fact with a number, nor “a before b”`);
    const name = parts[1] as string;
    const value = Number(parts[3] ?? 1);
    const least = parts[2] === "<=" ? 0 : value;
    const most = parts[2] === "<=" || parts[2] === "=" ? value : Number.MAX_SAFE_INTEGER;
    if (isFact(name)) return { kind: "fact", fact: name, least, most };
    return { kind: "act", act: actOf(name, file), least, most };
  }

  function actOf(name: string, file: string): number {
    const id = actIds.get(name);
    if (id === undefined) throw new RulebookError(file, null, `There is no act or fact “${name}”`);
    return id;
  }

  function structureOf(): Packed["structure"] {
    const s = sources.structure;
    const file = "structure.yaml";
    const classOf = (name: string): number => {
      const id = classes.idOf(name);
      if (id === undefined) throw new RulebookError(file, null, `There is no word class “${name}”`);
      return id;
    };
    return {
      greeting: actOf(s.greeting, file),
      signOff: actOf(s["sign-off"], file),
      commonClass: classOf(s.common),
      negators: s.negators.map((word) => words.idOf(word)),
      reporters: { verbs: s.reporters.map((word) => words.idOf(word)), you: words.idOf("you") },
      questions: Object.fromEntries(Object.entries(s.questions).map(([kind, name]) => [kind, classOf(name)])) as unknown as QuestionClasses,
      stakes: Object.fromEntries(Object.entries(s.stakes).map(([p, stake]) => [p, { customer: (stake.customer ?? []).map((a) => actOf(a, file)), reply: (stake.reply ?? []).map((a) => actOf(a, file)) }])),
    };
  }
}

function guardsOf(keep: string[]): Guards {
  return { negated: !keep.includes("negated"), reported: !keep.includes("reported"), quoted: !keep.includes("quoted") };
}

/** Patterns, and what stands in {braces}. */
function parted(items: string[]): { patterns: string[]; refs: string[] } {
  const refs = items.filter((item) => /^\{.*\}$/.test(item.trim()));
  return { patterns: items.filter((item) => !refs.includes(item)), refs: refs.map((ref) => ref.trim().slice(1, -1).trim()) };
}

function classIndex(sources: Record<string, string[]>, words: Words): Classes & { width: number; count: number; bits(wordCount: number): Uint32Array } {
  const names = Object.keys(sources).sort();
  const ids = new Map<string, number>([...SHAPES.map((shape, i): [string, number] => [shape, i]), ...names.map((name, i): [string, number] => [name, SHAPES.length + i])]);
  const width = Math.ceil((SHAPES.length + names.length) / 32);
  const members = new Map<string, { ids: number[]; shapes: Shape[]; frequency: number }>();
  for (const name of names) {
    const member = { ids: [] as number[], shapes: [] as Shape[], frequency: 0 };
    for (const item of sources[name] as string[]) {
      const shape = /^<(.+)>$/.exec(item)?.[1] as Shape | undefined;
      if (shape && SHAPES.includes(shape)) member.shapes.push(shape);
      else if (shape) throw new RulebookError(`classes/${name}.yaml`, null, `“<${shape}>” is told by no look; a class may list words, “~verb” and ${SHAPES.join(", ")}`);
      else {
        const forms = item.startsWith("~") ? formsOf(item.slice(1)) : [item];
        for (const form of forms) {
          if (/\s/.test(form)) throw new RulebookError(`classes/${name}.yaml`, null, `“${form}” is more than one word`);
          member.ids.push(words.idsOf(form)[0] as number);
          member.frequency += frequencyOf(form);
        }
      }
    }
    members.set(name, member);
  }
  return {
    width,
    count: SHAPES.length + names.length,
    idOf: (name) => ids.get(name),
    frequencyOf: (name) => members.get(name)?.frequency ?? 1,
    shapesOf: (name) => (members.get(name)?.shapes ?? []).map((shape) => ids.get(shape) as number),
    bits(wordCount) {
      const bits = new Uint32Array(wordCount * width);
      for (const [name, member] of members) {
        const id = ids.get(name) as number;
        for (const word of member.ids) bits[word * width + (id >>> 5)] = (bits[word * width + (id >>> 5)] as number) | (1 << (id & 31));
      }
      return bits;
    },
  };
}
