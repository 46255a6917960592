import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { type BrowserContext, chromium } from "playwright-core";
import { findChromium } from "../../../src/commands/find-browser.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const BUILT = resolve(ROOT, ".output/chrome-mv3");

export const isBuilt = (): boolean => existsSync(join(BUILT, "manifest.json"));

/** Chromium without the extension, or with the built one let into 127.0.0.1, as after the agent's click. */
export async function openBrowser(withCoach: boolean): Promise<BrowserContext> {
  const extension = withCoach ? letIn() : null;
  const context = await chromium.launchPersistentContext("", {
    executablePath: findChromium() ?? undefined,
    headless: true,
    viewport: { width: 1280, height: 900 },
    args: extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [],
  });
  context.setDefaultTimeout(20_000);
  if (extension && context.serviceWorkers().length === 0) await context.waitForEvent("serviceworker");
  return context;
}

/** The desks as one script for the page's own world. */
export async function bundleDesks(): Promise<string> {
  const entry = `
    import { deskFor } from "./src/desks/index";
    import { blankQuotes } from "./src/desks/quote";
    import { textOf } from "./src/desks/text";
    Object.assign(window, { deskFor, blankQuotes, textOf });`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    define: { "import.meta.env.MODE": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}

function letIn(): string {
  const copy = mkdtempSync(join(tmpdir(), "wellput-"));
  cpSync(BUILT, copy, { recursive: true });
  const place = join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(place, "utf8"));
  manifest.content_scripts[0].matches.push("http://127.0.0.1/*");
  manifest.host_permissions.push("http://127.0.0.1/*");
  writeFileSync(place, JSON.stringify(manifest));
  return copy;
}
