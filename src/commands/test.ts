import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { prepareChromium, prepareFirefox } from "./prepare-browser.mjs";
import { home, npm, say } from "./terminal.mjs";
import { countTests, type TestCounts } from "./test-counts";

const browser = prepareChromium();
const firefox = prepareFirefox();
const scripts: Record<string, string> = JSON.parse(readFileSync(`${home}package.json`, "utf8")).scripts;
// What needs nothing, the builds, and whatever needs one of them or a browser.
const steps = ["test:unit", "build", "build:demo", ...Object.keys(scripts).filter(needsMore)];
const env = { ...process.env, CHROME_PATH: browser, FIREFOX_PATH: firefox ?? "" };

const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];
for (const script of steps) {
  say(`\n── ${script} ──`);
  const { status, printed } = await runScript(script);
  const counts = countTests(printed);
  // A test script that counts nothing is one test: it went well or it did not.
  const uncounted = script.startsWith("test:") && counts.passed + counts.failed === 0;
  total.passed += uncounted && status === 0 ? 1 : counts.passed;
  total.skipped += counts.skipped;
  // A step that breaks without naming a failed test is one failure, and never none.
  total.failed += status === 0 ? counts.failed : Math.max(1, counts.failed);
  if (status !== 0) broken.push(script);
}

if (!firefox) say("\nNOT RUN: the tests in Firefox, because no Firefox could be found or installed.");
if (total.skipped > 0) say(`\nSKIPPED: ${total.skipped}; see above.`);
if (broken.length > 0) say(`\nFAILED in: ${broken.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function needsMore(script: string): boolean {
  if (!script.startsWith("test:") || script === "test:unit") return false;
  // Real helpdesks install mail, web and database servers: that is asked for by name, or by a machine made for it.
  if (script === "test:desks") return false;
  return firefox !== null || script !== "test:firefox";
}

/** Runs one npm script, showing what it prints and keeping it for the count. */
function runScript(script: string): Promise<{ status: number; printed: string }> {
  const [command, words] = npm("run", script);
  const child = spawn(command, words, {
    cwd: home,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      process.stdout.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ status: code ?? 1, printed }));
  });
}
