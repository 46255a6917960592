import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { rulebookPlugin } from "./src/rulebook/vite-plugin";

/** What needs neither a build nor a browser. The folders left out do, and have scripts of their own. */
export default defineConfig(async () => ({
  plugins: [await WxtVitest(), preact(), rulebookPlugin()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["build", "browser", "firefox", "ui", "editors"].map((folder) => `tests/${folder}/**`),
  },
}));
