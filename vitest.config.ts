import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { rulebookPlugin } from "./src/rulebook/vite-plugin";

/** What needs neither a build nor a browser. Tests that do live in tests/build, tests/browser, tests/ui and tests/editors and have scripts of their own. */
export default defineConfig(async () => ({
  plugins: [await WxtVitest(), preact(), rulebookPlugin()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/build/**", "tests/browser/**", "tests/ui/**", "tests/editors/**"],
  },
}));
