import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { desks, listedMatches } from "../../src/desks/index";

const folder = new URL("../../src/desks/", import.meta.url);
const files = readdirSync(folder).filter((file) => / Desk = \{/.test(readFileSync(new URL(file, folder), "utf8")));
// The demo desk is this project's own page, and only in builds for it.
const shipped = files.filter((file) => file !== "demo.ts");

test("every desk file is in the list, and no id stands twice", () => {
  const ids = desks.map((desk) => `${desk.id}.ts`);
  expect(ids.sort()).toEqual(shipped.sort());
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(shipped)("%s", (file) => {
  const source = readFileSync(new URL(file, folder), "utf8");

  test("has the date and source beside every selector", () => {
    const bare = lists(source).flatMap(({ lines }) =>
      lines.filter((line) => /["'`][^"'`]/.test(line.replace('""', "")) && !/\/\/ 20\d\d-\d\d \S/.test(line)),
    );
    expect(bare).toEqual([]);
  });

  test("finds its page by match patterns or by looking at it", () => {
    const desk = desks.find(({ id }) => `${id}.ts` === file);
    expect(desk).toBeDefined();
    expect((desk?.matches.length ?? 0) > 0 || /isHere: \(page/.test(source)).toBe(true);
  });
});

test.each(listedMatches)("%s is a pattern of one site, never of all", (pattern) => {
  expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/([a-z0-9/]*)\*$/);
});

/** The lines of each list of selectors: upper-case constants and `notDraft`; a line without a comment belongs to the next. */
function lists(source: string) {
  const blocks = source.matchAll(/(?:const [A-Z_]+ = |notDraft: )(\[\n[\s\S]*?\n\s*\]|\n?\s*["'`].*|.*["'`].*)/g);
  return [...blocks].map(([, block = ""]) => ({
    lines: block.split("\n").filter((line) => line.trim() !== "" && !/^\s*\/\//.test(line)),
  }));
}
