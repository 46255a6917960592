import { describe, expect, test } from "vitest";
import { review } from "../../src/engine/review-reply";
import { loadRulebook } from "../../src/rulebook/load";
import { conversationOf, goodReplies } from "./good-replies";

// A wrong alarm costs more than a missed fault. Found one here? Add the near miss to that rule's `allows`, then repair it.
const MOST_PER_1000_WORDS = 1;
const FULL_MARKS = 90;
const SHARE_WITH_FULL_MARKS = 0.95;

const rulebook = loadRulebook();
const words = goodReplies.reduce((sum, { reply }) => sum + reply.split(/\s+/).length, 0);

test("there are enough good replies to tell", () => {
  expect(goodReplies.length).toBeGreaterThanOrEqual(320);
  expect(new Set(goodReplies.map(({ reply }) => reply)).size).toBe(goodReplies.length);
  expect(new Set(goodReplies.map(({ channel }) => channel)).size).toBe(6);
  const lengths = goodReplies.map(({ reply }) => reply.split(/\s+/).length);
  expect(Math.min(...lengths)).toBeLessThanOrEqual(12);
  expect(Math.max(...lengths)).toBeGreaterThanOrEqual(230);
});

describe.each([
  ["the channel known", undefined],
  ["the channel unknown", null],
] as const)("good replies, %s", (_, channel) => {
  const read = goodReplies.map((one) => ({ ...one, ...review(rulebook, one.reply, conversationOf(one, channel)) }));

  test(`are left alone: under ${MOST_PER_1000_WORDS} alarm in 1,000 words`, () => {
    const alarms = read.flatMap((one) =>
      one.findings.map(({ rule, missing, start, end }) => {
        const what = missing ? `missing ${missing}` : one.reply.slice(start, end);
        return `${rule}: “${what}”\n    ${one.file}: ${one.customer}\n    → ${one.reply.replace(/\s+/g, " ")}`;
      }),
    );
    if (alarms.length > 0) console.log(alarms.join("\n"));
    expect((1000 * alarms.length) / words).toBeLessThan(MOST_PER_1000_WORDS);
  });

  test(`are scored ${FULL_MARKS} and more`, () => {
    const full = read.filter(({ overall }) => overall === null || overall >= FULL_MARKS);
    expect(full.length / read.length).toBeGreaterThanOrEqual(SHARE_WITH_FULL_MARKS);
  });

  test("are read as English", () => {
    expect(read.filter(({ quiet }) => quiet !== null).map(({ reply }) => reply)).toEqual([]);
  });
});
