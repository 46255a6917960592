import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Conversation } from "../engine/review";
import type { review as Review } from "../engine/review-reply";
import type { unpack as Unpack } from "../engine/unpack";
import { compile } from "../rulebook/compile";
import { readSources } from "../rulebook/load";
import { CUSTOMER, REPLY } from "./bench-reply";
import { harper, writeGood } from "./other-checkers";
import { home, run, say } from "./terminal.mjs";

const conversation: Conversation = { customer: CUSTOMER, name: "Maya Okafor", subject: null, channel: "email" };
// The engine as it is shipped, tables and all: what runs TypeScript here adds a call of its own to every function.
const shipped = join(home, ".output/bench/engine.mjs");
const { review, unpack } = await bundled();
const rulebook = unpack(compile(readSources()));
const rulesOnly = { ...rulebook, listener: null };
const harperLint = await harper();

// Another order number each time, as in a draft that is being typed: nobody is measured on an answer kept from before.
let order = 10_000;
const draft = () => REPLY.replace("48213", String(order++));

// In turns, so that a busy moment of the machine falls on all of them. The budget is for the rules alone, as the others
// have nothing learned either.
const times = {
  ours: [] as number[],
  "ours, with listener": [] as number[],
  harper: [] as number[],
  writeGood: [] as number[],
};
for (let round = -4; round < 12; round++) {
  const keep = round >= 0; // the first rounds only warm up, until the compiler is done
  await repeat(400, () => review(rulesOnly, draft(), conversation), keep && times.ours);
  await repeat(400, () => review(rulebook, draft(), conversation), keep && times["ours, with listener"]);
  await repeat(8, () => writeGood(draft()), keep && times.writeGood);
  await repeat(2, () => harperLint(draft()), keep && times.harper);
}

const words = REPLY.split(/\s+/).length;
console.log(
  `A reply of ${words} words with its customer's message, warm, Node ${process.versions.node}, ${cpus()[0]?.model}`,
);
const budgets: [string, number, string, boolean][] = [
  ["ours p95, ms", at(times.ours, 0.95), "≤ 1", at(times.ours, 0.95) <= 1],
  ["harper.js over ours", timesOurs(times.harper), "≥ 100", timesOurs(times.harper) >= 100],
  ["write-good over ours", timesOurs(times.writeGood), "≥ 20", timesOurs(times.writeGood) >= 20],
];
for (const [name, measured] of Object.entries(times)) {
  console.log(
    `${name.padEnd(20)} p50 ${at(measured, 0.5).toFixed(3)} ms   p95 ${at(measured, 0.95).toFixed(3)} ms   ${measured.length} runs`,
  );
}
for (const [name, value, budget, kept] of budgets) {
  console.log(`${name.padEnd(22)} ${value.toFixed(2).padStart(8)}   budget ${budget}${kept ? "" : ": MISSED"}`);
}
if (existsSync(`${home}.output/chrome-mv3`)) run(process.execPath, ["src/commands/sizes.mjs"]);
else say("Bundle sizes: build first (npm run build).");

async function bundled(): Promise<{ review: typeof Review; unpack: typeof Unpack }> {
  const contents = `export { review } from "./review-reply"; export { unpack } from "./unpack";`;
  const stdin = { contents, resolveDir: join(home, "src/engine"), loader: "ts" as const };
  await build({ stdin, bundle: true, format: "esm", minify: true, outfile: shipped });
  return import(pathToFileURL(shipped).href);
}

async function repeat(times: number, work: () => unknown, into: number[] | false): Promise<void> {
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const result = work();
    if (result instanceof Promise) await result;
    if (into) into.push(performance.now() - start);
  }
}

function timesOurs(others: number[]): number {
  return at(others, 0.5) / at(times.ours, 0.5);
}

/** The value below which this share of the times lies. */
function at(measured: number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
