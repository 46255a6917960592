import { expect, test } from "vitest";
import { type Graded, grade, type Labelled } from "../../src/labelled/grade";

const reply = "As I said, it is not my department. Please be patient.";
const said = (principle: "respect" | "ownership", quote: string) => ({ principle, quote, missing: null, severity: 2 });
const labelled: Labelled[] = [
  {
    id: "poor",
    customer: null,
    reply,
    labels: [
      { quality: 1, findings: [said("respect", "As I said"), said("ownership", "not my department")] },
      { quality: 2, findings: [said("ownership", "it is not my department")] },
    ],
  },
  { id: "good", customer: null, reply: "It left today and comes by Friday.", labels: [{ quality: 5, findings: [] }] },
];
const marked = (principle: "respect" | "ownership" | "help-first", words: string): Graded["findings"][number] => {
  const start = reply.indexOf(words);
  return { rule: `${principle}/x`, principle, start, end: start + words.length, missing: null };
};
const reviews = (findings: Graded["findings"], alarms: Graded["findings"] = []): Graded[] => [
  { id: "poor", overall: 40, findings },
  { id: "good", overall: 90, findings: alarms },
];

test("counts a finding right against either reader, and wants only what all readers found", () => {
  const { all, misses } = grade(labelled, reviews([marked("respect", "As I said")]));
  expect([all.precision, all.recall, all.wanted]).toEqual([1, 0, 1]);
  expect(misses).toEqual([{ id: "poor", principle: "ownership", words: "not my department" }]);
});

test("calls the right words for the wrong reason not right, only loosely so", () => {
  const { all, alarms } = grade(labelled, reviews([marked("help-first", "not my department")]));
  expect([all.precision, all.precisionLoose, all.recall]).toEqual([0, 1, 0]);
  expect(alarms).toEqual([{ id: "poor", rule: "help-first/x", words: "not my department" }]);
});

test("lets a named absence stand for words of the same principle", () => {
  const missing = { rule: "ownership/owner", principle: "ownership", start: 0, end: 0, missing: "owner" } as const;
  expect(grade(labelled, reviews([missing])).all.recall).toBe(1);
});

test("counts alarms on replies that no reader marked, by their words", () => {
  const alarm = { rule: "respect/x", principle: "respect", start: 0, end: 2, missing: null } as const;
  const { clean } = grade(labelled, reviews([], [alarm]));
  expect(clean).toEqual({ replies: 1, touched: 1, words: 7, alarms: 1, alarmsPer1000Words: 1000 / 7 });
});

test("compares the score with the readers' quality", () => {
  expect(grade(labelled, reviews([])).quality.auc).toBe(1);
});
