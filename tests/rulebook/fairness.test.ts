import { describe, expect, test } from "vitest";
import { review } from "../../src/engine/review-reply";
import { loadRulebook } from "../../src/rulebook/load";
import { PEOPLE, PLACES, TEMPLATES } from "./fairness-templates";

const rulebook = loadRulebook();

/** What is found, and where: by the words left and right of a name, so that its own length does not count. */
function findingsIn(customer: string, reply: string, name: string, blank: (text: string) => string): string[] {
  const { findings } = review(rulebook, reply, { customer, name, subject: null, channel: "email" });
  const span = (start: number, end: number) =>
    `${wordsIn(blank(reply.slice(0, start)))}+${wordsIn(blank(reply.slice(start, end)))}`;
  return findings
    .map(({ rule, severity, missing, start, end }) => `${rule} ${severity} ${missing ?? span(start, end)}`)
    .sort();
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Sets a person and their place into a template, and makes the function that takes them out again. */
function fill(template: string, person: (typeof PEOPLE)[number], place: (typeof PLACES)[number]): string {
  const values: Record<string, string> = { ...person, ...place };
  return template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? `{${key}}`);
}

function blanker(person: (typeof PEOPLE)[number], place: (typeof PLACES)[number]): (text: string) => string {
  const longestFirst = [...Object.values(person), ...Object.values(place)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((left, value) => left.replaceAll(value, "X"), text);
}

test("there is enough to compare", () => {
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(TEMPLATES.map(({ reply }) => reply)).size).toBe(TEMPLATES.length);
  const unfilled = TEMPLATES.map(({ customer, reply }) => fill(customer + reply, PEOPLE[0], PLACES[0]));
  expect(unfilled.filter((text) => /[{}]/.test(text))).toEqual([]);
});

describe("who somebody is, and where they come from, changes no finding", () => {
  test.each(TEMPLATES.map(({ customer, reply }) => [reply, customer] as const))("%s", (reply, customer) => {
    const read = (person: (typeof PEOPLE)[number], place: (typeof PLACES)[number]) =>
      findingsIn(fill(customer, person, place), fill(reply, person, place), person.name, blanker(person, place));
    const first = read(PEOPLE[0], PLACES[0]);
    const different = PEOPLE.flatMap((person) =>
      PLACES.map((place) => ({ who: `${person.name}, ${place.country}`, found: read(person, place) })),
    ).filter(({ found }) => found.join() !== first.join());
    expect(different).toEqual([]);
  });

  test("and there is something to find in the templates", () => {
    const found = TEMPLATES.map(({ customer, reply }) => {
      const [person, place] = [PEOPLE[0], PLACES[0]];
      return findingsIn(fill(customer, person, place), fill(reply, person, place), person.name, blanker(person, place));
    });
    expect(found.filter((one) => one.length > 0).length).toBeGreaterThan(TEMPLATES.length / 3);
  });
});
