import type { Principle, Severity } from "../../../engine/review";
import { type FoldedSettings, whoSet } from "../../../team/fold-layers";
import type { RuleText } from "../../../team/rule-text";

/** What the rules are narrowed to. */
export interface RuleFilter {
  /** Words that must all occur in the rule's sentences; case and accents do not matter. */
  words: string;
  principle: Principle | "all";
  severity: Severity | "all";
  /** `changed`: anybody set it. `team`: policy or a pack set it. `off`: not shown now. */
  show: "all" | "changed" | "off" | "team";
}

export const NO_FILTER: RuleFilter = { words: "", principle: "all", severity: "all", show: "all" };

/** A rule as it stands now. */
export interface RuleNow {
  rule: RuleText;
  on: boolean;
  severity: Severity;
}

/** How a rule stands after all layers. Its principle may be off all the same. */
export function ruleNow(rule: RuleText, folded: FoldedSettings): RuleNow {
  return {
    rule,
    on: (folded.settings.rules[rule.id] ?? rule.default) === "on",
    severity: folded.settings.severities[rule.id] ?? rule.severity,
  };
}

/** The rules that pass the filter, in the order given. */
export function findRules(rules: RuleText[], filter: RuleFilter, folded: FoldedSettings): RuleNow[] {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  return rules
    .filter(({ principle }) => filter.principle === "all" || principle === filter.principle)
    .map((rule) => ruleNow(rule, folded))
    .filter(({ severity }) => filter.severity === "all" || severity === filter.severity)
    .filter((now) => shows(now, filter.show, folded))
    .filter(({ rule }) => words.length === 0 || occur(words, rule));
}

export function isFiltering({ words, principle, severity, show }: RuleFilter): boolean {
  return words.trim() !== "" || principle !== "all" || severity !== "all" || show !== "all";
}

function shows({ rule, on }: RuleNow, show: RuleFilter["show"], folded: FoldedSettings): boolean {
  if (show === "all") return true;
  if (show === "off") return !on || !folded.settings.principles[rule.principle];
  const layers = [`rules.${rule.id}`, `severities.${rule.id}`].map((path) => whoSet(folded, path).layer);
  return layers.some((layer) => (show === "changed" ? layer !== "default" : layer === "policy" || layer === "pack"));
}

function occur(words: string[], rule: RuleText): boolean {
  const text = plain([rule.say, rule.why, rule.id, ...rule.flags, ...rule.allows].join("\n").replace(/[[\]]/g, ""));
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}
