import { defineConfig } from "vitest/config";

/** What needs the store builds in .output: run after `npm run build`. */
export default defineConfig({ test: { include: ["tests/build/**/*.test.ts"] } });
