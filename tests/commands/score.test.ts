import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { reviewer, type Scored } from "../../src/commands/score-line";
import { PRINCIPLES } from "../../src/engine/review";
import { loadRulebook } from "../../src/rulebook/load";

const scoreLine = reviewer(loadRulebook());
// Each start of the command takes a second, and on a busy machine a few.
vi.setConfig({ testTimeout: 60_000 });
const run = resolve(__dirname, "../../src/commands/run.mjs");

test.each([
  ["nonsense", "this is not JSON"],
  ["", "this is not JSON"],
  ["[1]", "this is not a JSON object"],
  ["null", "this is not a JSON object"],
  ['{"reply": "Hi"}', 'it has no "id"'],
  ['{"id": "a", "customer": null}', '"reply" is not a text (id a)'],
  ['{"id": "a", "customer": 3, "reply": "Hi"}', '"customer" is neither a text nor null (id a)'],
])("says what is wrong with %s", (line, fault) => {
  expect(scoreLine(line)).toBe(fault);
});

test("places what it finds by UTF-16 offsets into the reply", () => {
  const reply = "👋🏽 Hi Zoë, I'm afraid that’s not my department, sorry.";
  const scored = scoreLine(JSON.stringify({ id: 7, customer: null, reply })) as Scored;
  const found = scored.findings.find((finding) => finding.principle === "ownership");
  expect(reply.slice(found?.start, found?.end)).toContain("not my department");
  expect(scored.id).toBe(7);
});

test("gives every reply a number, and every principle a score or null", () => {
  for (const reply of ["", "ok", "Merci beaucoup pour votre message, je vous réponds demain.", "I'll send it today."]) {
    const scored = scoreLine(JSON.stringify({ id: "a", reply })) as Scored;
    expect(scored.overall).toBeGreaterThanOrEqual(0);
    expect(scored.overall).toBeLessThanOrEqual(100);
    expect(Object.keys(scored.principles)).toEqual([...PRINCIPLES]);
  }
});

test("scores a file in its order, names the bad line by number and goes on", () => {
  const file = join(mkdtempSync(join(tmpdir(), "score-")), "replies.jsonl");
  const line = (id: number) =>
    JSON.stringify({ id, customer: null, reply: "Hello, I will look into it and write by noon." });
  writeFileSync(file, `\uFEFF${line(1)}\r\n${line(2)}\n{"id": 3,\n\n${line(5)}`);
  const { stdout, stderr, status } = spawnSync(process.execPath, [run, "score", file], { encoding: "utf8" });
  expect(
    stdout
      .trim()
      .split("\n")
      .map((scored) => JSON.parse(scored).id),
  ).toEqual([1, 2, 5]);
  expect(stderr).toContain("line 3: this is not JSON");
  expect(status).toBe(1);
});

test("reads standard input, and ends well when all is well", () => {
  const input = JSON.stringify({ id: "a", customer: null, reply: "I'll send it today." });
  const { stdout, stderr, status } = spawnSync(process.execPath, [run, "score", "-"], { input, encoding: "utf8" });
  expect(JSON.parse(stdout).id).toBe("a");
  expect([stderr, status]).toEqual(["", 0]);
});

test("says which file it cannot read", () => {
  const { stderr, status } = spawnSync(process.execPath, [run, "score", "no-such-file.jsonl"], { encoding: "utf8" });
  expect(stderr).toMatch(/^no-such-file\.jsonl cannot be read/);
  expect(status).toBe(1);
});
