import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { DEFAULTS } from "../../src/team/defaults";

const principles: { id: string; weight: number }[] = parse(
  readFileSync(resolve(__dirname, "../../src/rulebook/principles.yaml"), "utf8"),
);

test("the default weights are the rulebook's", () => {
  expect(DEFAULTS.weights).toEqual(Object.fromEntries(principles.map(({ id, weight }) => [id, weight])));
});

test("every principle is on by default", () => {
  expect(DEFAULTS.principles).toEqual(Object.fromEntries(principles.map(({ id }) => [id, true])));
});
