import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Detectors } from "../../src/commands/catalogue-figures";
import { reviewer, type Scored } from "../../src/commands/score-line";
import type { Conversation, Review } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { loadRulebook } from "../../src/rulebook/load";

interface Case {
  id: string;
  channel: Conversation["channel"];
  customer_name: string | null;
  customer: string;
  replies: Record<"bad" | "mediocre" | "good", Reply>;
}

interface Reply {
  text: string;
  /** The catalogue's detectors that should speak, and those that may. */
  expect?: Detector[];
  may?: Detector[];
}

type Detector = string | { id: string };

const { cases } = parse(readFileSync(join(__dirname, "../cases/cases.yaml"), "utf8")) as { cases: Case[] };
const detectors: Detectors = parse(readFileSync(join(__dirname, "detectors.yaml"), "utf8"));
/** Case and reply → rules that say otherwise what it names, each with the reason. */
const otherwise: Record<string, Record<string, string>> = parse(
  readFileSync(join(__dirname, "said-otherwise.yaml"), "utf8"),
);
const rulebook = loadRulebook();

function conversationOf({ customer, customer_name, channel }: Case): Conversation {
  return { customer, name: customer_name ?? null, subject: null, channel };
}

/**
 * What is raised beside the detectors that a case names, in the strictest reading. A finding is theirs when one of their
 * rules raises it, marks some of its words for the same principle, or is about the very same absence.
 */
function unnamed({ text, expect = [], may = [] }: Reply, conversation: Conversation): Review["findings"] {
  const named = [...expect, ...may].map((detector) => (typeof detector === "string" ? detector : detector.id));
  const rules = new Set(named.flatMap((id) => (Array.isArray(detectors[id]) ? detectors[id] : [])));
  const alone = Object.fromEntries(
    rulebook.rules.map(({ id }) => [id, rules.has(id) ? ("on" as const) : ("off" as const)]),
  );
  const marked = review(rulebook, text, conversation, { rules: alone }).findings.filter(({ missing }) => !missing);
  const absent = new Set(rulebook.rules.filter(({ id }) => rules.has(id)).map(({ missing }) => missing));
  return review(rulebook, text, conversation).findings.filter((finding) => {
    if (rules.has(finding.rule)) return false;
    if (finding.missing) return !absent.has(finding.missing);
    return !marked.some(
      ({ principle, start, end }) => principle === finding.principle && start < finding.end && end > finding.start,
    );
  });
}

test("there are 24 cases", () => {
  expect(cases).toHaveLength(24);
});

describe.each(cases.map((one) => [one.id, one] as const))("%s", (_, one) => {
  const conversation = conversationOf(one);
  const read = (reply: "bad" | "mediocre" | "good") => review(rulebook, one.replies[reply].text, conversation);

  test("the good reply is left alone and scored 90 or more", () => {
    const good = read("good");
    expect(good.findings.map(({ rule, start, end }) => `${rule}: ${one.replies.good.text.slice(start, end)}`)).toEqual(
      [],
    );
    expect(good.overall).toBeGreaterThanOrEqual(90);
  });

  test.each(["bad", "mediocre"] as const)(
    "nothing is raised in the %s reply but what the case names, or says otherwise",
    (reply) => {
      const raised = new Set(unnamed(one.replies[reply], conversation).map(({ rule }) => rule));
      expect([...raised].sort()).toEqual(Object.keys(otherwise[`${one.id} ${reply}`] ?? {}).sort());
    },
  );

  test("the bad reply is scored under the good one", () => {
    expect(read("bad").overall ?? 100).toBeLessThan(read("good").overall ?? 100);
  });
});

test("bad, mediocre and good are told apart in every case", () => {
  const score = reviewer(rulebook);
  const scores = cases.map((one) => {
    // A handful of words gets a number only from the command: the coach shows none.
    const numberOf = (reply: "bad" | "mediocre" | "good") => {
      const line = { id: one.id, reply: one.replies[reply].text, ...conversationOf(one) };
      return (score(JSON.stringify(line)) as Scored).overall;
    };
    return { id: one.id, bad: numberOf("bad"), mediocre: numberOf("mediocre"), good: numberOf("good") };
  });
  expect(scores.filter(({ bad, mediocre, good }) => bad >= mediocre || mediocre >= good)).toEqual([]);
});
