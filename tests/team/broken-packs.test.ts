import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ground } from "virtual:rulebook-ground";
import { describe, expect, test } from "vitest";
import { loadRulebook } from "../../src/rulebook/load";
import { readPackTables, reviewWithPacks } from "../../src/rulebook/pack-review";
import { packChecker } from "../../src/team/check-pack";

const check = packChecker(ground);
const builtIn = loadRulebook();

/** A pack of one good rule, with some of its lines changed. The rule begins in line 3. */
function pack(changes: Record<string, string | null> = {}, more = ""): string {
  const fields: Record<string, string | null> = {
    say: "Leave slang to friends.",
    why: "It may read as if they were not taken seriously.",
    severity: "gentle",
    match: "[no worries]",
    flags: '["[No worries], it is on its way.", "Sure, [no worries]."]',
    allows: '["It is on its way."]',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [`    ${key}: ${value}`]));
  return `id: shop\nrules:\n  - id: no-slang\n    principle: respect\n${lines.join("\n")}\n${more}`;
}

const told = async (text: string) => {
  const verdict = await check(text);
  return verdict.ok ? [] : verdict.problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
};

test("the rule that the others are made from passes", async () => expect(await told(pack())).toEqual([]));

describe("a broken pack is refused, with line, rule and reason", () => {
  test.each<[what: string, text: string, problems: string[]]>([
    ["not a pack", "hello", ["1 null: A pack is a list of fields: id, name, rules."]],
    ["broken YAML", "id: shop\nname: [a, b\n", [expect.stringMatching(/^[23] null: Flow sequence/) as never]],
    ["no id", "name: Shop", [expect.stringContaining("“id” must be a short name") as never]],
    ["an id with spaces", "name: Shop\nid: Our Shop", [expect.stringMatching(/^2 null: “id” must be/) as never]],
    [
      "a field no pack has",
      `${pack()}colour: red\n`,
      ["11 null: “colour” is no field of a pack; it has id, name, settings, classes, rules."],
    ],
    ["rules that are no list", "id: shop\nrules: none", ["2 null: “rules” must be a list of rules."]],
    [
      "a rule without an id",
      "id: shop\nrules:\n  - say: Hello.",
      [expect.stringMatching(/^3 null: “id” must/) as never],
    ],
    [
      "a rule without a principle",
      "id: shop\nrules:\n  - id: a\n    say: Hello.",
      ["3 a: “principle” is missing: the one of the ten principles that this rule serves."],
    ],
    [
      "an unknown principle",
      pack().replace("principle: respect", "principle: fun"),
      [expect.stringMatching(/^4 no-slang: “fun” is none of the ten principles/) as never],
    ],
    ["an unknown field", pack({ colour: "red" }), ["11 no-slang: “colour” is no field of a rule."]],
    ["a sentence too long", pack({ say: "x".repeat(91) }), ["5 no-slang: “say” has 91 letters, at most 90 are shown."]],
    ["an unknown severity", pack({ severity: "awful" }), ["7 no-slang: “severity” is one of gentle, firm, stop."]],
    [
      "a bracket left open",
      pack({ match: '["no (worries"]' }),
      ["8 no-slang: “)” is missing (at letter 12 of “no (worries”)."],
    ],
    [
      "capital letters",
      pack({ match: '["no Worries"]' }),
      [expect.stringMatching(/^8 .*lower case \(at letter 4/) as never],
    ],
    [
      "a pattern that matches nothing at all",
      pack({ match: '["[no] [worries]"]' }),
      [expect.stringMatching(/^8 no-slang: This matches the empty text too/) as never],
    ],
    [
      "a gap too wide",
      pack({ match: "[no …9 worries]" }),
      [expect.stringMatching(/^8 no-slang: A gap reaches over 1 to 8 words/) as never],
    ],
    [
      "a class nobody knows",
      pack({ match: "[no <bother>]" }),
      [expect.stringMatching(/There is no word class “bother”/) as never],
    ],
    [
      "an act nobody knows",
      pack({ "when-customer": '["{grumble}"]' }),
      ["11 no-slang: There is no act or fact “grumble”."],
    ],
    [
      "one example only",
      pack({ flags: '["[No worries]."]' }),
      [expect.stringMatching(/^9 .*At least two “flags”/) as never],
    ],
    ["no near miss", pack({ allows: null }), [expect.stringMatching(/At least one “allows”/) as never]],
    [
      "an example that is not marked",
      pack({ flags: '["[No worries]."\n      , "It is no [bother]."]' }),
      ["10 no-slang: Expected marked so: “It is no [bother].”. Got no mark."],
    ],
    [
      "an example that is marked elsewhere",
      pack({ flags: '["[No worries].", "[Oh no worries]."]' }),
      ["9 no-slang: Expected marked so: “[Oh no worries].”. Got “Oh [no worries].”."],
    ],
    [
      "a near miss that is marked",
      pack({ allows: '["There are no worries here."]' }),
      ["10 no-slang: Expected no mark: “There are no worries here.”. Got “There are [no worries] here.”."],
    ],
    [
      "two rules of one name",
      `${pack()}${pack().split("\n").slice(2).join("\n")}`,
      ["11 no-slang: There are two rules called “no-slang”."],
    ],
    ["findings without end", pack({ most: "99" }), ["11 no-slang: “most” must be a whole number from 1 to 5."]],
    [
      "a class of its own named as a built-in one",
      "id: shop\nclasses:\n  weekday: [monday]",
      [expect.stringMatching(/^3 null: There is a built-in word class/) as never],
    ],
    [
      "a class with two words in one",
      "id: shop\nclasses:\n  ours: [red kettle]",
      ["3 null: “red kettle” in “ours” must be one word in small letters."],
    ],
  ])("%s", async (_, text, problems) => expect(await told(text)).toEqual(problems));

  test("every fault of several rules at once", async () => {
    const two =
      pack({ match: '["no (worries"]', extra: null }) + pack({ severity: "awful" }).split("\n").slice(2).join("\n");
    expect(await told(two.replace(/id: no-slang(?![\s\S]*id: no-slang)/, "id: other"))).toEqual([
      expect.stringMatching(/^8 no-slang: “\)” is missing/),
      expect.stringMatching(/^15 other: “severity” is one of/),
    ]);
  });
});

describe("nothing a pack can say takes long", () => {
  const many = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n)).join("");
  const rule = (n: number) => pack().split("\n").slice(2).join("\n").replace("no-slang", `rule-${n}`);
  test.each<[what: string, text: string, problem: RegExp | null]>([
    ["201 rules", `id: shop\nrules:\n${many(201, rule)}`, /There are 201 rules; a pack may have 200/],
    [
      "41 patterns in a rule",
      pack({ match: `[${many(41, (n) => `no worries ${"x".repeat(n + 1)}, `)}]` }),
      /has 41 patterns; it may have 40/,
    ],
    ["a pattern of a thousand words", pack({ match: `[${many(1000, () => "no ")}]` }), /letters, at most 400/],
    ["choices of choices", pack({ match: `["${many(10, () => "(a b c|d e f|g h i|j k l) ")}"]` }), /too many choices/],
    ["nesting without end", `id: shop\nrules: ${"[".repeat(50_000)}`, /./],
    [
      "aliases of aliases",
      `id: shop\na: &a [1,1,1,1,1,1,1,1,1,1]\n${many(8, (n) => `${"bcdefghi"[n]}: &${"bcdefghi"[n]} [${Array(10).fill(`*${"abcdefgh"[n]}`)}]\n`)}`,
      /cannot be read/,
    ],
    ["200 good rules", `id: shop\nrules:\n${many(200, rule)}`, null],
  ])("%s", async (_, text, problem) => {
    const began = performance.now();
    const [first] = await told(text);
    expect(performance.now() - began).toBeLessThan(4000);
    if (problem) expect(first).toMatch(problem);
    else expect(first).toBeUndefined();
  });
});

describe("a good pack", () => {
  const text = readFileSync(resolve(import.meta.dirname, "packs/good-pack.yaml"), "utf8");
  const draft = "Hi Maya, we will replace the unit tomorrow. Have a cosy evening!";
  const conversation = {
    customer: "My kettle arrived cracked.",
    name: "Maya",
    subject: null,
    channel: "email" as const,
  };
  const ready = async (version = ground.version) => {
    const verdict = await check(text);
    if (!verdict.ok) throw new Error(verdict.problems.map(({ message }) => message).join("\n"));
    // As storage has it.
    return readPackTables(JSON.parse(JSON.stringify(verdict.pack.compiled)), version);
  };

  test("runs beside the built-in rules: one arbiter, one score", async () => {
    const pack = await ready();
    const alone = reviewWithPacks(builtIn, [], draft, conversation, {});
    const both = reviewWithPacks(
      builtIn,
      [pack?.rulebook].filter((one) => one !== undefined),
      draft,
      conversation,
      {},
    );
    const marked = both.findings.map(({ rule, start, end }) => `${rule} ${draft.slice(start, end)}`);
    expect(marked).toContain("our-shop:gadget-not-unit the unit");
    expect(both.findings.length).toBe(alone.findings.length + 1);
    expect(both.overall).toBeLessThan(alone.overall ?? 0);
    expect(both.praise[0]?.rule).toBe("our-shop:warm-close");
  });

  test("is meant as it is written, in a reply that does everything else well too", async () => {
    const pack = await ready();
    const good =
      "Hi Maya, I'm sorry your kettle arrived cracked: that was our mistake. I have sent you a new one, and the refund for the unit is in your account by Friday. Or would you rather have a voucher?";
    const { findings } = reviewWithPacks(builtIn, pack ? [pack.rulebook] : [], good, conversation, {});
    expect(findings.map(({ rule }) => rule)).toContain("our-shop:gadget-not-unit");
  });

  test("obeys the settings like any rule", async () => {
    const pack = await ready();
    const settings = {
      rules: { "our-shop:gadget-not-unit": "off" as const },
      severities: { "our-shop:sorry-for-breakage": "stop" as const },
    };
    const review = reviewWithPacks(builtIn, pack ? [pack.rulebook] : [], draft, conversation, settings);
    expect(review.findings.some(({ rule }) => rule === "our-shop:gadget-not-unit")).toBe(false);
    expect(review.findings.find(({ missing }) => missing === "apology")?.severity).toBe("stop");
  });

  test("is not run when its tables were made by another version", async () => expect(await ready("old")).toBeNull());

  test("brings its before and after for “Why this rule”", async () => {
    expect((await ready())?.tables.explanations["our-shop:gadget-not-unit"]).toMatchObject({
      principle: "individual-attention",
      before: "We will replace [the unit] tomorrow.",
      after: "We will replace your {thing} tomorrow.",
    });
  });
});

test("the pack in docs/packs.md passes as it stands there", async () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/packs.md"), "utf8");
  const blocks = [...page.matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gm)].map(([block]) => block.replace(/^ {4}/gm, ""));
  expect(blocks).toHaveLength(2);
  expect(await told(blocks.join(""))).toEqual([]);
});
