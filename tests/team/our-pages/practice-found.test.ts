import { describe, expect, test } from "vitest";
import { PRINCIPLES } from "../../../src/engine/review";
import { review } from "../../../src/engine/review-reply";
import { loadRulebook } from "../../../src/rulebook/load";
import { DEFAULTS } from "../../../src/team/defaults";
import { conversationOf, exercisesFor } from "../../../src/ui/pages/practice/exercise";

const rulebook = loadRulebook();

describe.each(PRINCIPLES)("%s", (principle) => {
  test("the coach has something to say about each exercise, on its own principle", async () => {
    const silent = (await exercisesFor(principle)).filter((exercise) => {
      const { findings } = review(rulebook, exercise.reply, conversationOf(exercise), DEFAULTS);
      return !findings.some((finding) => finding.principle === principle);
    });
    expect(silent.map(({ name, reply }) => `${name}: ${reply}`)).toEqual([]);
  });
});
