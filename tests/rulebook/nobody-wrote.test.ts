import { describe, expect, test } from "vitest";
import type { Conversation } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { unpack } from "../../src/engine/unpack";
import { unbracket } from "../../src/rulebook/check-examples";
import { compile } from "../../src/rulebook/compile";
import { readSources } from "../../src/rulebook/load";

const sources = readSources();
const rulebook = unpack(compile(sources));
const spoken = sources.rules.filter(({ missing, standing }) => missing !== null && standing === "on");
const replies = spoken.flatMap(({ flags }) => flags);

function missingIn(reply: string, conversation: Conversation): string[] {
  return review(rulebook, unbracket(reply).text, conversation)
    .findings.filter(({ missing }) => missing !== null)
    .map(({ rule }) => rule);
}

/** In a new mail nobody has asked or complained, so nothing can be left out. */
describe("where no customer wrote, nothing is missing", () => {
  test.each([["email"], ["ticket"], ["chat"], ["public"], [null]] as const)("channel: %s", (channel) => {
    const told = replies.flatMap(({ reply, name }) => {
      const rules = missingIn(reply, { customer: null, name, subject: null, channel });
      return rules.map((rule) => `${rule}: ${reply}`);
    });
    expect(told).toEqual([]);
  });

  test("though the same replies lack much when their customer's message is seen", () => {
    const rules = replies.flatMap(({ reply, customer, name, channel }) =>
      missingIn(reply, { customer, name, subject: null, channel }),
    );
    expect(new Set(rules).size).toBeGreaterThan(spoken.length / 2);
  });
});
