import { defineConfig } from "vitest/config";

/** The extension in real Firefox, on the demo desk. Needs `npm run build:demo` first. */
export default defineConfig({
  test: {
    include: ["tests/firefox/**/*.test.ts"],
    fileParallelism: false,
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
