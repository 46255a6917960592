import { defineConfig } from "vitest/config";
import CountReporter from "./count-reporter.ts";

/** What is seen and pressed, in real Chromium: the components by themselves in a gallery, and the built extension at work. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.{ts,tsx}"],
    globalSetup: ["build-gallery.ts", "build-extension.ts"],
    reporters: [new CountReporter()],
    // One browser at a time: two would fight for the machine and for the focus.
    fileParallelism: false,
    // A real browser on a busy machine loses the focus now and then: once more before it counts.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
