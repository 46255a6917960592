// Prints what the store build weighs and refuses it over budget. Runs after `wxt build`.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { home, stop } from "./terminal.mjs";

const budgets = { worker: 400_000, coachGzip: 45_000 };

const build = join(home, ".output/chrome-mv3");
if (!existsSync(build)) stop("There is no build yet: npm run build");
const worker = readFileSync(join(build, "background.js")).length;
const coach = weighContentScripts();

let over = false;
report("worker", worker, budgets.worker);
report("content script, gzip", coach.gzip, budgets.coachGzip);
console.log(`content script ${kilobytes(coach.raw)} raw; the whole extension ${kilobytes(weigh(build))}`);
if (over) stop("Over budget: see above.");

/**
 * @param {string} name
 * @param {number} size
 * @param {number} budget
 */
function report(name, size, budget) {
  over ||= size > budget;
  console.log(`${name} ${kilobytes(size)} of ${kilobytes(budget)}${size > budget ? ": TOO MUCH" : ""}`);
}

// Each script of the folder is read by every page it matches, so they count together.
function weighContentScripts() {
  const folder = join(build, "content-scripts");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const files = scripts.map((name) => readFileSync(join(folder, name)));
  return { raw: sum(files.map((file) => file.length)), gzip: sum(files.map((file) => gzipSync(file).length)) };
}

/** @param {string} folder */
function weigh(folder) {
  const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  return sum(names.map((name) => statSync(join(folder, name))).map((entry) => (entry.isFile() ? entry.size : 0)));
}

/** @param {number[]} sizes */
function sum(sizes) {
  return sizes.reduce((total, size) => total + size, 0);
}

/** @param {number} size */
function kilobytes(size) {
  return `${(size / 1000).toFixed(1)} kB`;
}
