import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { serialize } from "node:v8";
import { build } from "esbuild";
import { compile } from "../rulebook/compile";
import { readSources } from "../rulebook/load";
import { REPLY } from "./bench-reply";
import { home, run, say } from "./terminal.mjs";

// Each checker has a process of its own, as the coach's worker has: Harper's WebAssembly, once loaded, and what runs
// TypeScript here make everything else in their process slower by an eighth.
const folder = join(home, ".output/bench");
const tables = join(folder, "tables.bin");
const checker = join(folder, "bench-checker.mjs");
mkdirSync(folder, { recursive: true });
writeFileSync(tables, serialize(compile(readSources())));
await build({
  entryPoints: [join(home, "src/commands/bench-checker.ts")],
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  minify: true,
  outfile: checker,
});

/** Checker → how many drafts it checks in a round. */
const counts = { ours: 400, "ours, with listener": 400, harper: 2, "write-good": 8 };
type Name = keyof typeof counts;
const names = Object.keys(counts) as Name[];
/** The compiler makes its choices anew in each process: write-good is a third slower in one half of them than in the other. */
const PROCESSES = 7;
/** Checker → process by process, how long each draft took, in ms. */
const times: Record<Name, number[][]> = { ours: [], "ours, with listener": [], harper: [], "write-good": [] };
for (let k = 0; k < PROCESSES; k++) await measure();

/** Has each checker check drafts in a new process: in turns, so that a busy moment of the machine falls on all of them. */
async function measure(): Promise<void> {
  const processes = names.map((name) => fork(checker, [name, tables], { execArgv: [] }));
  const taken = names.map((): number[] => []);
  for (let round = -4; round < 8; round++) {
    for (const [k, process] of processes.entries()) {
      process.send(counts[names[k] as Name]);
      const [some] = (await once(process, "message")) as [number[]];
      if (round >= 0) taken[k]?.push(...some); // the first rounds only warm up, until the compiler is done
    }
  }
  for (const [k, process] of processes.entries()) {
    process.disconnect();
    times[names[k] as Name].push(taken[k] as number[]);
  }
}

const words = REPLY.split(/\s+/).length;
console.log(
  `A reply of ${words} words with its customer's message, warm, Node ${process.versions.node}, ${cpus()[0]?.model}`,
);
for (const name of names) {
  const usual = times[name].map((process) => at(process, 0.5));
  const spread = `${Math.min(...usual).toFixed(3)} to ${Math.max(...usual).toFixed(3)}`;
  console.log(
    `${name.padEnd(20)} p50 ${at(usual, 0.5).toFixed(3)} ms (${spread} in ${PROCESSES} processes)   p95 ${slowOf(name).toFixed(3)} ms`,
  );
}
const budgets: [string, number, string, boolean][] = [
  ["ours p95, ms", slowOf("ours"), "≤ 1", slowOf("ours") <= 1],
  ["harper.js over ours", overOurs("harper"), "≥ 100", overOurs("harper") >= 100],
  ["write-good over ours", overOurs("write-good"), "≥ 20", overOurs("write-good") >= 20],
];
for (const [name, value, budget, kept] of budgets) {
  console.log(`${name.padEnd(22)} ${value.toFixed(2).padStart(8)}   budget ${budget}${kept ? "" : ": MISSED"}`);
}
if (existsSync(`${home}.output/chrome-mv3`)) run(process.execPath, ["src/commands/sizes.mjs"]);
else say("Bundle sizes: build first (npm run build).");

/** How many times as long as ours a checker takes: the geometric mean over those that were measured in turns. */
function overOurs(name: Name): number {
  const ratios = times[name].map((process, k) => at(process, 0.5) / at(times.ours[k] as number[], 0.5));
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / PROCESSES);
}

/** What one draft in twenty takes or more, whatever the process, ms. */
function slowOf(name: Name): number {
  return at(times[name].flat(), 0.95);
}

/** The value below which this share of the times lies. */
function at(measured: number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
