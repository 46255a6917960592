import { type AnchorTable, anchorsOf } from "./anchors";
import { asksCustomerAlone } from "./conditions";
import { PRINCIPLES, type Principle } from "./review";
import type { Condition, Rule, Rulebook } from "./rulebook";

/** What a team or an agent has settled: absent means as the rulebook has it. */
export interface ReviewSettings {
  principles?: Partial<Record<Principle, boolean>>;
  weights?: Partial<Record<Principle, number>>;
  rules?: Record<string, "on" | "quiet" | "off">;
  severities?: Record<string, Rule["severity"]>;
}

/** A rule that speaks, and what it asks of the customer alone: that is told once a conversation. */
export interface Speaker {
  rule: Rule;
  /** The same with its other conditions only. */
  rest: Rule;
  ofCustomer: Condition[];
}

/** What settings come to with a rulebook: the rules that speak, and what each principle weighs. */
export interface Settled {
  faults: Speaker[];
  praise: Speaker[];
  hinting: Rule[];
  /** Of the patterns in the reply that these rules or an act listen to. */
  anchors: AnchorTable;
  weights: Record<Principle, number>;
}

const settledFor = new WeakMap<Rulebook, WeakMap<ReviewSettings, Settled>>();

/** What these settings come to, kept for the next review: settings change seldom. */
export function settle(rulebook: Rulebook, settings: ReviewSettings): Settled {
  const ofBook = settledFor.get(rulebook) ?? new WeakMap<ReviewSettings, Settled>();
  settledFor.set(rulebook, ofBook);
  const known = ofBook.get(settings);
  if (known) return known;
  const rules = rulebook.rules.map((rule) => settled(rule, settings)).filter(({ standing }) => standing === "on");
  const { listFrom, listTo, patterns } = rulebook.reply;
  const heard = new Uint8Array(patterns.count);
  for (const list of [...rulebook.acts.map((act) => act.replyList), ...rules.map((rule) => rule.list)])
    if (list >= 0) heard.fill(1, listFrom[list], listTo[list]);
  const fresh: Settled = {
    faults: rules.filter(({ kind }) => kind === "phrase" || kind === "missing").map(speaker),
    praise: rules.filter(({ kind }) => kind === "praise").map(speaker),
    hinting: rules.filter(({ kind }) => kind === "hint"),
    anchors: anchorsOf(patterns.anchors, heard),
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

function speaker(rule: Rule): Speaker {
  return {
    rule,
    rest: { ...rule, conditions: rule.conditions.filter((condition) => !asksCustomerAlone(condition)) },
    ofCustomer: rule.conditions.filter(asksCustomerAlone),
  };
}

function weightsOf(rulebook: Rulebook, settings: ReviewSettings): Record<Principle, number> {
  const weight = (p: Principle) =>
    settings.principles?.[p] === false ? 0 : (settings.weights?.[p] ?? rulebook.scoring.weights[p]);
  return Object.fromEntries(PRINCIPLES.map((p) => [p, weight(p)])) as Record<Principle, number>;
}
