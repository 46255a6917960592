import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { catalogueFigures, type Detectors, sumOf } from "../../src/commands/catalogue-figures";
import type { CatalogueSentences } from "../../src/labelled/own-lessons";
import { loadRulebook } from "../../src/rulebook/load";

const read = (file: string) => parse(readFileSync(join(__dirname, file), "utf8"));
const detectors: Detectors = read("detectors.yaml");
const examples: CatalogueSentences = read("catalogue-examples.yaml");

// A little under what `npm run rules:catalogue` prints: raise them when it prints more.
const FEWEST_CAUGHT = 764;
const FEWEST_LEFT_ALONE = 796;

test("every detector of the catalogue has a line: its rules, or why there is none", () => {
  expect(Object.keys(examples)).toHaveLength(214);
  expect(Object.keys(detectors)).toEqual(Object.keys(examples));
  const bare = Object.entries(detectors).filter(([, line]) => {
    return Array.isArray(line) ? line.length === 0 : (line["left-out"] ?? "").length < 20;
  });
  expect(bare).toEqual([]);
});

test("the rules named for the detectors exist", () => {
  const named = Object.values(detectors).flatMap((line) => (Array.isArray(line) ? line : []));
  const rules = join(__dirname, "../../src/rulebook/rules");
  expect(named.filter((id) => !existsSync(join(rules, `${id}.yaml`)))).toEqual([]);
});

test("the catalogue's sentences are caught and left alone as well as before", () => {
  const all = sumOf(catalogueFigures(loadRulebook(), examples, detectors));
  expect([all.flags, all.passes]).toEqual([797, 797]);
  expect(all.caught).toBeGreaterThanOrEqual(FEWEST_CAUGHT);
  expect(all.silent).toBeGreaterThanOrEqual(FEWEST_LEFT_ALONE);
}, 60_000);
