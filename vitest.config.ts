import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { rulebookPlugin } from "./src/rulebook/vite-plugin";

/** What needs neither a build nor a browser. The folders left out do, and have scripts of their own. */
export default defineConfig(async () => ({
  plugins: [await WxtVitest(), preact(), rulebookPlugin()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Compiling the rulebook takes a second, and many on a machine that is busy with browsers.
    testTimeout: 60_000,
    exclude: ["build", "browser", "firefox", "ui", "editors"].map((folder) => `tests/${folder}/**`),
  },
}));
