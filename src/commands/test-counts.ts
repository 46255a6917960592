/** How many tests a run counted. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Reads the counts off what a test run printed: Vitest's "Tests  2 failed | 8 passed (10)", Node's own "# pass 8",
 * or a line "8 passed, 2 failed". Several runs in one output add up.
 */
export function countTests(printed: string): TestCounts {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const line of printed.replace(COLOURS, "").split("\n")) {
    const nodes = /^(?:#|ℹ) (pass|fail|skipped) (\d+)$/.exec(line.trim());
    if (nodes) counts[NODES_WORD[nodes[1] as "pass"]] += Number(nodes[2]);
    else if (/^\s*Tests {2}/.test(line) || /^\s*\d+ passed, \d+ failed/.test(line)) {
      for (const [, many, what] of line.matchAll(/(\d+) (passed|failed|skipped)/g))
        counts[what as "passed"] += Number(many);
    }
  }
  return counts;
}

const NODES_WORD = { pass: "passed", fail: "failed", skipped: "skipped" } as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal's colours are made of
const COLOURS = /\u001b\[[0-9;]*m/g;
