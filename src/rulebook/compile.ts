import type { QuestionClasses } from "../engine/questions";
import type { Act, Condition, Group, Guards, Rule, Test } from "../engine/rulebook";
import type { Packed } from "../engine/unpack";
import type { Automaton } from "./automaton";
import { classIndex } from "./class-index";
import { compilePattern } from "./compile-pattern";
import { packTable } from "./pack-table";
import { PatternError } from "./pattern";
import { type ConditionSource, isFact, RulebookError } from "./schema";
import type { Sources } from "./sources";
import { Words } from "./words";

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
  // An act and a rule have one list each at most; the lists of conditions are numbered behind those.
  const always = sources.acts.length + sources.rules.length;
  const next = { always: 0, onDemand: always };

  const acts: Act[] = sources.acts.map((source): Act => {
    const file = `acts/${source.id}.yaml`;
    const { patterns, refs } = parted(source.match);
    const on: SideName[] = source.side === "both" ? ["reply", "customer"] : [source.side];
    const list = patterns.length > 0 ? addList(patterns, on, { trim: true, file }) : -1;
    return {
      id: source.id,
      replyList: on.includes("reply") ? list : -1,
      customerList: on.includes("customer") ? list : -1,
      of: refs.map((ref) => actOf(ref, file)),
      guards: guardsOf(source.keep),
      conditions: conditionsOf(source.conditions, on, file),
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
      list: patterns.length > 0 ? addList(patterns, ["reply"], { trim: source.mark === "sentence", file }) : -1,
      acts: refs.map((ref) => actOf(ref, file)),
      mark: source.mark,
      guards: guardsOf(source.keep),
      conditions: conditionsOf(source.conditions, ["reply"], file),
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
    spellingSteps: Int16Array.from(ids, (id, i) => id - (ids[i - 1] ?? 0)),
    pairs: [...words.pairs].map(([id, [one, two]]) => [id, one, two]),
    classWidth: classes.width,
    classBits: classes.bits(words.count),
    reply: packTable(sides.reply, next.onDemand, always),
    customer: packTable(sides.customer, next.onDemand, always),
    acts,
    rules,
    scoring: { ...sources.scoring, weights: sources.weights },
    structure,
    listener: sources.listener,
  };

  function addList(
    patterns: string[],
    on: SideName[],
    { onDemand = false, trim, file }: { onDemand?: boolean; trim: boolean; file: string },
  ): number {
    const list = onDemand ? next.onDemand++ : next.always++;
    const automata = patterns.flatMap((pattern) => {
      try {
        return compilePattern(pattern, words, classes, trim);
      } catch (error) {
        if (error instanceof PatternError) throw new RulebookError(file, null, error.message);
        throw error;
      }
    });
    for (const side of on) sides[side].push({ list, automata, onDemand });
    return list;
  }

  /** Those that ask for no words first: they are told quickest, and one that fails ends the matter. */
  function conditionsOf(source: ConditionSource[], on: SideName[], file: string): Condition[] {
    const asksForWords = ({ groups }: Condition) => groups.some(({ list }) => list >= 0);
    const conditions = source.map((condition) => conditionOf(condition, on, file));
    return [...conditions.filter((one) => !asksForWords(one)), ...conditions.filter(asksForWords)];
  }

  function conditionOf(source: ConditionSource, on: SideName[], file: string): Condition {
    const asked: SideName[] = source.where === "customer" ? ["customer"] : source.where === "reply" ? ["reply"] : on;
    return { where: source.where, not: source.not, groups: source.groups.map((group) => groupOf(group, asked, file)) };
  }

  function groupOf(items: string[], on: SideName[], file: string): Group {
    const { patterns, refs } = parted(items);
    return {
      list: patterns.length > 0 ? addList(patterns, on, { onDemand: true, trim: true, file }) : -1,
      tests: refs.map((ref) => testOf(ref, file)),
    };
  }

  function testOf(ref: string, file: string): Test {
    const order = /^([a-z-]+) before ([a-z-]+)$/.exec(ref);
    if (order)
      return { kind: "order", first: actOf(order[1] as string, file), second: actOf(order[2] as string, file) };
    const parts = /^([a-z-]+)(?:\s*(>=|<=|=)\s*(\d+))?$/.exec(ref);
    if (!parts)
      throw new RulebookError(file, null, `“{${ref}}” is neither an act, a fact with a number, nor “a before b”`);
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
      questions: Object.fromEntries(
        Object.entries(s.questions).map(([kind, name]) => [kind, classOf(name)]),
      ) as unknown as QuestionClasses,
      sure: s.sure,
      stakes: Object.fromEntries(
        Object.entries(s.stakes).map(([p, stake]) => [
          p,
          {
            customer: (stake.customer ?? []).map((a) => actOf(a, file)),
            reply: (stake.reply ?? []).map((a) => actOf(a, file)),
          },
        ]),
      ),
    };
  }
}

function guardsOf(keep: string[]): Guards {
  return { negated: !keep.includes("negated"), reported: !keep.includes("reported"), quoted: !keep.includes("quoted") };
}

/** Patterns, and what stands in {braces}. */
function parted(items: string[]): { patterns: string[]; refs: string[] } {
  const refs = items.filter((item) => /^\{.*\}$/.test(item.trim()));
  return {
    patterns: items.filter((item) => !refs.includes(item)),
    refs: refs.map((ref) => ref.trim().slice(1, -1).trim()),
  };
}
