import { expect, test } from "vitest";
import { checkLayer } from "../../src/team/check-layer";
import { checkPolicy } from "../../src/team/policy";

const wrong: [claim: string, raw: unknown, kept: object, path: string, message: string][] = [
  [
    "a list where a document is due",
    ["respect"],
    {},
    "",
    'Settings must be a list of names and values, not ["respect"].',
  ],
  [
    "a word that is none of the choices",
    { sendCheck: "maybe", chipRow: "dot" },
    { chipRow: "dot" },
    "sendCheck",
    '"sendCheck" must be one of "off", "severe", "always", not "maybe".',
  ],
  [
    "text where yes or no is due",
    { allowAlwaysIgnore: "no" },
    {},
    "allowAlwaysIgnore",
    '"allowAlwaysIgnore" must be true or false, not "no".',
  ],
  [
    "a principle switched by a number, the others kept",
    { principles: { respect: 1, apology: false } },
    { principles: { apology: false } },
    "principles.respect",
    '"principles.respect" must be true or false, not 1.',
  ],
  [
    "an unknown principle",
    { principles: { kindness: true } },
    {},
    "principles.kindness",
    'There is no principle called "kindness".',
  ],
  [
    "a weight above 1",
    { weights: { respect: 3 } },
    {},
    "weights.respect",
    '"weights.respect" must be a number from 0 to 1, not 3.',
  ],
  [
    "a rule id without its principle",
    { rules: { "calm-down": "on" } },
    {},
    "rules.calm-down",
    '"calm-down" in "rules" is not a rule\'s name, such as "respect/calm-down".',
  ],
  [
    "a rule switched by true",
    { rules: { "respect/a": true, "house:b": "off" } },
    { rules: { "house:b": "off" } },
    "rules.respect/a",
    '"rules.respect/a" must be one of "on", "quiet", "off", not true.',
  ],
  [
    "a severity we do not have",
    { severities: { "respect/a": "fatal" } },
    {},
    "severities.respect/a",
    '"severities.respect/a" must be one of "gentle", "firm", "stop", not "fatal".',
  ],
  [
    "rules as a list",
    { rules: ["respect/a"] },
    {},
    "rules",
    '"rules" must be a list of names and values, not ["respect/a"].',
  ],
  ["a setting nobody knows", { colour: "red" }, {}, "colour", 'There is no setting called "colour".'],
  ["a name every object has", { constructor: "x" }, {}, "constructor", 'There is no setting called "constructor".'],
];

test.each(wrong)("leaves out %s and says so", (_claim, raw, kept, path, message) => {
  expect(checkLayer(raw)).toEqual({ layer: kept, problems: [{ path, message }] });
});

test("keeps a layer that is right, whole", () => {
  const layer = {
    principles: { respect: false },
    weights: { respect: 0.5 },
    rules: { "respect/calm-down": "quiet", "house:no-emoji": "on" },
    severities: { "respect/calm-down": "gentle" },
    sendCheck: "always",
    allowAlwaysIgnore: false,
    chipRow: "hidden",
  };
  expect(checkLayer(layer)).toEqual({ layer, problems: [] });
});

test.each([undefined, null])("%s is no opinion and no problem", (nothing) => {
  expect(checkLayer(nothing)).toEqual({ layer: {}, problems: [] });
});

test("a policy may carry a team's name and packs beside its settings", () => {
  expect(checkPolicy({ team: " Northwind ", packs: ["id: a"], sendCheck: "off" })).toEqual({
    team: "Northwind",
    layer: { sendCheck: "off" },
    packs: ["id: a"],
    problems: [],
  });
});

test("a policy's wrong parts are named and the rest holds", () => {
  const { team, packs, layer, problems } = checkPolicy({ team: 5, packs: ["id: a", 7], chipRow: 1, sendCheck: "off" });
  expect({ team, packs, layer }).toEqual({ team: null, packs: ["id: a"], layer: { sendCheck: "off" } });
  expect(problems.map(({ path }) => path)).toEqual(["chipRow", "team", "packs.1"]);
});
