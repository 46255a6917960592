import { defineConfig } from "vitest/config";

/** The desks in a real browser. Everything else about them needs none, and runs with the unit tests. */
export default defineConfig({
  test: { include: ["tests/desks/*.browser.ts"], fileParallelism: false, retry: 1 },
});
