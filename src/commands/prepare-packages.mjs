// Plain JavaScript without dependencies: it runs straight after a clone.
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { home, npm, run, say, stop } from "./terminal.mjs";

const nodeWanted = [20, 19];

/** Stops with a plain sentence on a Node that is too old to build the extension. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = nodeWanted;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  stop(`Wellput needs Node ${nodeWanted.join(".")} or newer; this is Node ${process.versions.node}.`);
}

/**
 * Installs the packages of the lockfile when they are missing or other than it says, and WXT's types.
 * Everything it says, and npm with it, goes to stderr: standard output belongs to the command.
 */
export function preparePackages() {
  if (!packagesAreCurrent()) {
    say("Packages are missing or older than package-lock.json: running npm ci (once, about a minute).");
    if (run(...npm("ci", "--include=dev", "--no-audit", "--no-fund"))) stop("npm ci did not succeed; see above.");
  }
  if (!existsSync(`${home}.wxt/tsconfig.json`)) {
    if (run(process.execPath, ["node_modules/wxt/bin/wxt.mjs", "prepare"]))
      stop("wxt prepare did not succeed; see above.");
  }
}

// By content and not by time: a clone, a checkout and npm itself all leave times that tell nothing.
function packagesAreCurrent() {
  const installedFile = `${home}node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(`${home}package-lock.json`);
  const installed = packagesOf(installedFile);
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === "" || !installed[path]) return path === "" || optional || devOptional || peer;
    return installed[path].version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
