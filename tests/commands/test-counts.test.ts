import { expect, test } from "vitest";
import { countTests } from "../../src/commands/test-counts";

test.each([
  [
    "Vitest",
    "Test Files  1 failed | 2 passed (3)\n      Tests  2 failed | 8 passed | 1 skipped (11)",
    { passed: 8, failed: 2, skipped: 1 },
  ],
  [
    "Vitest in colour",
    "\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m8 passed\u001b[39m (8)",
    { passed: 8, failed: 0, skipped: 0 },
  ],
  ["Node's runner", "# tests 4\n# pass 3\n# fail 1\n# skipped 0", { passed: 3, failed: 1, skipped: 0 }],
  ["a line of our own", "8 passed, 2 failed", { passed: 8, failed: 2, skipped: 0 }],
  ["two runs", "8 passed, 2 failed\n1 passed, 0 failed", { passed: 9, failed: 2, skipped: 0 }],
  ["no tests at all", "built in 2 s; the reply said 8 passed, maybe", { passed: 0, failed: 0, skipped: 0 }],
])("counts the tests of %s", (_, printed, counts) => {
  expect(countTests(printed)).toEqual(counts);
});
