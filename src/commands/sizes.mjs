// Prints what the store build weighs and refuses it over budget. Runs after `wxt build`.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { home, stop } from "./terminal.mjs";

// The worker's 540 kB are for rules and engine; what was learned may add its own.
const learned = 60_000;
const budgets = { worker: 540_000 + learned, watcher: 45_000, replyBox: 45_000 };

const build = join(home, ".output/chrome-mv3");
if (!existsSync(build)) stop("There is no build yet: npm run build");

let over = false;
report("worker, with its listener", sizeOf("background.js"), budgets.worker);
report("content script in every page, gzip", gzipOf("content-scripts/coach.js"), budgets.watcher);
report("its second half, where a reply box is, gzip", gzipOf("reply-box.js"), budgets.replyBox);
console.log(`the whole extension ${kilobytes(weigh(build))}`);
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

/** @param {string} file */
function sizeOf(file) {
  return readFileSync(join(build, file)).length;
}

/** @param {string} file */
function gzipOf(file) {
  return gzipSync(readFileSync(join(build, file))).length;
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
