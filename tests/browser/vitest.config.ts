import { defineConfig } from "vitest/config";

/** The built extension in real Chromium, on pages served as if by the desks. Needs `npm run build` first. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    fileParallelism: false,
    // A real browser on a busy machine loses the focus now and then: once more, and the report says so.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
