import { expect, test } from "vitest";
import { foldLayers } from "../../../src/team/fold-layers";
import { findRules, NO_FILTER, type RuleFilter } from "../../../src/ui/pages/options/find-rules";
import { aRule } from "./a-rule";

const rules = [
  aRule({ id: "respect/calm-down", severity: "stop", say: "Name what went wrong.", flags: ["Please [calm down]."] }),
  aRule({ id: "respect/simply", severity: "gentle", say: "Leave out “simply”.", why: "It isn’t simple for them." }),
  aRule({ id: "apology/cafe", principle: "apology", severity: "firm", say: "Say sorry for the cold café latte." }),
  aRule({ id: "apology/thanks", principle: "apology", severity: "gentle", say: "Thank them once.", default: "quiet" }),
];
const folded = foldLayers([
  { layer: "policy", name: "Northwind", says: { rules: { "apology/cafe": "off" } } },
  { layer: "own", name: null, says: { severities: { "respect/simply": "firm" } } },
]);

const table: [string, Partial<RuleFilter>, string[]][] = [
  ["everything without a filter", {}, ["respect/calm-down", "respect/simply", "apology/cafe", "apology/thanks"]],
  ["words of an example, brackets or not", { words: "please calm" }, ["respect/calm-down"]],
  ["words in any order and case", { words: "WRONG name" }, ["respect/calm-down"]],
  ["words without their accents", { words: "cafe" }, ["apology/cafe"]],
  ["straight for curly apostrophes", { words: "isn't simple" }, ["respect/simply"]],
  ["nothing when one word is missing", { words: "calm teapot" }, []],
  ["one principle", { principle: "apology" }, ["apology/cafe", "apology/thanks"]],
  ["a severity as it was set, not as it came", { severity: "firm" }, ["respect/simply", "apology/cafe"]],
  ["what is off, quiet rules too", { show: "off" }, ["apology/cafe", "apology/thanks"]],
  ["what anybody changed", { show: "changed" }, ["respect/simply", "apology/cafe"]],
  ["what the team set", { show: "team" }, ["apology/cafe"]],
  ["all filters at once", { words: "sorry", principle: "apology", show: "team" }, ["apology/cafe"]],
];
test.each(table)("finds %s", (_claim, filter, found) => {
  expect(findRules(rules, { ...NO_FILTER, ...filter }, folded).map(({ rule }) => rule.id)).toEqual(found);
});

test("a rule of a principle that is off counts as off", () => {
  const off = foldLayers([{ layer: "own", name: null, says: { principles: { respect: false } } }]);
  expect(findRules(rules, { ...NO_FILTER, show: "off" }, off).map(({ rule }) => rule.id)).toContain("respect/simply");
});
