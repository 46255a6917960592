import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
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

test("there are 24 cases", () => {
  expect(cases).toHaveLength(24);
});

describe.each(cases.map((one) => [one.id, one] as const))("%s", (_, one) => {
  const conversation = { customer: one.customer, name: one.customer_name ?? null, subject: null, channel: one.channel };
  const read = (reply: "bad" | "mediocre" | "good") => review(rulebook, one.replies[reply].text, conversation);

  test("the good reply is left alone and scored 90 or more", () => {
    const good = read("good");
    expect(good.findings.map(({ rule, start, end }) => `${rule}: ${one.replies.good.text.slice(start, end)}`)).toEqual([]);
    expect(good.overall).toBeGreaterThanOrEqual(90);
  });

  test("bad is scored under mediocre, and mediocre under good", () => {
    const [bad, mediocre, good] = [read("bad"), read("mediocre"), read("good")].map(({ overall }) => overall ?? 100);
    expect(bad).toBeLessThan(mediocre as number);
    expect(mediocre).toBeLessThan(good as number);
  });
});
