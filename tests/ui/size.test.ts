import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import preact from "@preact/preset-vite";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

const BUDGET = 18 * 1024;

test("what is drawn in host pages, with its CSS and Preact, is at most 18 KB gzipped", async () => {
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    plugins: [preact()],
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL("./gallery/everything.ts", import.meta.url)), formats: ["iife"], name: "ui" },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code ?? "";
  expect(code).toContain("--wp-paper");
  const size = gzipSync(code, { level: 9 }).length;
  console.info(`ui with Preact: ${(size / 1024).toFixed(1)} KB gzipped, ${(code.length / 1024).toFixed(1)} KB plain`);
  expect(size).toBeLessThanOrEqual(BUDGET);
});
