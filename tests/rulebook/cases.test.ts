import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { reviewer, type Scored } from "../../src/commands/score-line";
import type { Conversation } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { loadRulebook } from "../../src/rulebook/load";

interface Case {
  id: string;
  channel: Conversation["channel"];
  customer_name: string | null;
  customer: string;
  replies: Record<"bad" | "mediocre" | "good", { text: string }>;
}

const { cases } = parse(readFileSync(join(__dirname, "../cases/cases.yaml"), "utf8")) as { cases: Case[] };
const rulebook = loadRulebook();

function conversationOf({ customer, customer_name, channel }: Case): Conversation {
  return { customer, name: customer_name ?? null, subject: null, channel };
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
