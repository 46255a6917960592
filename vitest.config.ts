import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** What needs no browser. Tests that need one live in tests/browser, tests/ui and tests/editors and have scripts of their own. */
export default defineConfig(async () => ({
  plugins: [await WxtVitest(), preact()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/ui/**", "tests/editors/**"],
  },
}));
