import { type ChildProcess, fork } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { serialize } from "node:v8";
import { build } from "esbuild";
import { compile } from "../rulebook/compile";
import { readSources } from "../rulebook/load";
import type { Taken } from "./bench-checker";
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

/** Checker → how many drafts it checks in a turn, and are measured. */
const counts = { ours: 200, "ours, with listener": 100, harper: 4, "write-good": 20 };
type Name = keyof typeof counts;
const names = Object.keys(counts) as Name[];
/** The compiler makes its choices anew in each process, and the same code may be a third slower in one than in another. */
const PROCESSES = 9;
const TURNS = { toWarmUp: 4, measured: 8 };
/** Checker → process by process and turn by turn, how long each draft took, in ms; and each turn's first. */
const times: Record<Name, number[][][]> = { ours: [], "ours, with listener": [], harper: [], "write-good": [] };
const firsts: Record<Name, number[]> = { ours: [], "ours, with listener": [], harper: [], "write-good": [] };
for (let k = 0; k < PROCESSES; k++) await measure();

/** Has each checker check drafts in a new process: in turns, so that a busy moment of the machine falls on all of them. */
async function measure(): Promise<void> {
  const checkers = names.map((name) => ({ name, child: fork(checker, [name, tables], { execArgv: [] }) }));
  try {
    for (const { name } of checkers) times[name].push([]);
    for (let turn = 0; turn < TURNS.toWarmUp + TURNS.measured; turn++) {
      for (const { name, child } of checkers) {
        const taken = await turnOf(name, child);
        if (turn < TURNS.toWarmUp) continue;
        firsts[name].push(taken.first);
        times[name].at(-1)?.push(taken.times);
      }
    }
  } finally {
    for (const { child } of checkers) child.kill();
  }
}

/** @throws when its process ends before it answers */
function turnOf(name: Name, child: ChildProcess): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`The process of “${name}” has ended: see above.`));
    child.once("exit", onExit);
    child.once("message", (taken) => {
      child.off("exit", onExit);
      resolve(taken as Taken);
    });
    child.send(counts[name], (error) => error && onExit());
  });
}

const words = REPLY.split(/\s+/).length;
console.log(
  `A reply of ${words} words and what is known of its customer, warm, Node ${process.versions.node}, ${cpus()[0]?.model}`,
);
for (const name of names) {
  const each = times[name].map(usual);
  const spread = `${Math.min(...each).toFixed(3)} to ${Math.max(...each).toFixed(3)}`;
  console.log(
    `${name.padEnd(20)} p50 ${at(each, 0.5).toFixed(3)} ms (${spread} in ${PROCESSES} processes)   p95 ${slowOf(name).toFixed(3)} ms   first after a pause ${at(firsts[name], 0.5).toFixed(3)} ms`,
  );
}
const budgets: [string, number, string, boolean][] = [
  ["ours p95, ms", slowOf("ours"), "≤ 1", slowOf("ours") <= 1],
  ["harper.js over ours", overOurs("harper", quietest), "≥ 100", overOurs("harper", quietest) >= 100],
  ["write-good over ours", overOurs("write-good", quietest), "≥ 20", overOurs("write-good", quietest) >= 20],
];
for (const [name, value, budget, kept] of budgets) {
  console.log(`${name.padEnd(22)} ${value.toFixed(2).padStart(8)}   budget ${budget}${kept ? "" : ": MISSED"}`);
}
console.log(
  `The ratios are those of the quietest turns; over all turns ${overOurs("harper", usual).toFixed(1)} and ${overOurs("write-good", usual).toFixed(1)}.`,
);
if (existsSync(`${home}.output/chrome-mv3`)) run(process.execPath, ["src/commands/sizes.mjs"]);
else say("Bundle sizes: build first (npm run build).");

/**
 * How many times as long as ours a checker takes: the geometric mean over the processes, ours and its in turns.
 * @param of what counts as a process's time
 */
function overOurs(name: Name, of: (turns: number[][]) => number): number {
  const ratios = times[name].map((turns, k) => of(turns) / of(times.ours[k] as number[][]));
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / PROCESSES);
}

/**
 * The median of a process's quietest turn, ms. What else runs on a shared machine only ever adds to a time, and adds
 * more to one checker than to another: what is left without it is what the checkers differ by.
 */
function quietest(turns: number[][]): number {
  return Math.min(...turns.map((some) => at(some, 0.5)));
}

/** The median of all a process's turns, ms. */
function usual(turns: number[][]): number {
  return at(turns.flat(), 0.5);
}

/** What one draft in twenty takes or more, whatever the process, ms. */
function slowOf(name: Name): number {
  return at(times[name].flat(2), 0.95);
}

/** The value below which this share of the times lies. */
function at(measured: number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
