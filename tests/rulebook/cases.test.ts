import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Detectors } from "../../src/commands/catalogue-figures";
import { reviewer, type Scored } from "../../src/commands/score-line";
import type { Conversation, Principle, Review } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { agree, type Place, placeFinding } from "../../src/labelled/grade";
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
/** The catalogue's detectors: what each is about, and whether it is words (`phrase`) or something else. */
const catalogue = parse(readFileSync(join(__dirname, "catalogue-examples.yaml"), "utf8")) as Record<
  string,
  { principle: Principle; kind: string }
>;
const rulebook = loadRulebook();

function conversationOf({ customer, customer_name, channel }: Case): Conversation {
  return { customer, name: customer_name ?? null, subject: null, channel };
}

/** What one rule alone raises. */
function raisedBy(rule: string, text: string, conversation: Conversation): Review["findings"] {
  const rules = Object.fromEntries(
    rulebook.rules.map(({ id }) => [id, id === rule ? ("on" as const) : ("off" as const)]),
  );
  return review(rulebook, text, conversation, { rules }).findings.filter((finding) => finding.rule === rule);
}

const idsOf = ({ expect = [], may = [] }: Reply) =>
  [...expect, ...may].map((detector) => (typeof detector === "string" ? detector : detector.id));

const rulesOf = (id: string): string[] => (Array.isArray(detectors[id]) ? (detectors[id] as string[]) : []);

/**
 * What is raised beside the detectors that a case names, in the strictest reading. A finding is theirs when one of their
 * rules raises it, would by itself mark some of its words for the same principle, or is about the very same absence.
 */
function unnamed(reply: Reply, conversation: Conversation): Review["findings"] {
  const rules = new Set(idsOf(reply).flatMap(rulesOf));
  const marked = [...rules].flatMap((rule) => raisedBy(rule, reply.text, conversation)).filter((f) => !f.missing);
  const absent = new Set(rulebook.rules.filter(({ id }) => rules.has(id)).map(({ missing }) => missing));
  return review(rulebook, reply.text, conversation).findings.filter((finding) => {
    if (rules.has(finding.rule)) return false;
    if (finding.missing) return !absent.has(finding.missing);
    return !marked.some(
      ({ principle, start, end }) => principle === finding.principle && start < finding.end && end > finding.start,
    );
  });
}

/**
 * The same in the milder reading by which labelled replies are graded (see `agree`): a finding is theirs, too, when it has
 * the catalogue's principle and either words that one of their rules would mark, or one side of the two is no words but
 * something that is missing. So this tells principles that a case names nothing for, and the strict one all else.
 */
function ungraded(reply: Reply, conversation: Conversation): Review["findings"] {
  const rules = new Set(idsOf(reply).flatMap(rulesOf));
  const wanted = idsOf(reply).flatMap((id): Place[] => {
    const { principle, kind } = catalogue[id] as (typeof catalogue)[string];
    if (kind !== "phrase") return [{ principles: [principle], missing: "next-step", span: null }];
    const marked = rulesOf(id).flatMap((rule) => raisedBy(rule, reply.text, conversation));
    return marked.map((finding) => ({ ...placeFinding(finding), principles: [principle] }));
  });
  return review(rulebook, reply.text, conversation).findings.filter(
    (finding) => !rules.has(finding.rule) && !wanted.some((place) => agree(placeFinding(finding), place)),
  );
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

  test.each(["bad", "mediocre"] as const)("as replies are graded, there is no alarm in the %s one", (reply) => {
    const raised = ungraded(one.replies[reply], conversation).map(({ rule }) => rule);
    expect(raised).toEqual([]);
  });

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
