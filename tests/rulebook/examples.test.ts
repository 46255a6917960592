import { describe, expect, test } from "vitest";
import { unpack } from "../../src/engine/unpack";
import { checkActExamples, checkRuleExamples } from "../../src/rulebook/check-examples";
import { compile } from "../../src/rulebook/compile";
import { readSources } from "../../src/rulebook/load";

const sources = readSources();
const rulebook = unpack(compile(sources));

describe("every rule marks what it flags and leaves alone what it allows", () => {
  test.each(sources.rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    expect(checkRuleExamples(rulebook, rule)).toEqual([]);
  });
});

describe("every act is found in its own sentences and not in the others", () => {
  test.each(sources.acts.map((act) => [act.id, act] as const))("%s", (_id, act) => {
    expect(checkActExamples(rulebook, act)).toEqual([]);
  });
});
