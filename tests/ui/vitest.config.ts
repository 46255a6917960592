import { defineConfig } from "vitest/config";

/** What is seen and pressed, in real Chromium. Surfaces beside the gallery: add a file here that opens them with `open-browser.ts`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.{ts,tsx}"],
    globalSetup: ["build-gallery.ts"],
    // One browser at a time: two would fight for the machine and for the focus.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
