// Plain JavaScript without dependencies: it runs straight after a clone.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { findChromium, findFirefox } from "./find-browser.mjs";
import { run, say, stop } from "./terminal.mjs";

/**
 * Finds Chromium, or installs it: the system's package when that needs no password, else Playwright's own download.
 * @returns {string} its absolute path
 */
export function prepareChromium() {
  const found = findChromium();
  if (found) return found;
  say("No Chromium, Chrome or Edge here: installing Chromium. To use one of your own, set CHROME_PATH.");
  installSystemPackage({
    "apt-get": ["chromium", "fonts-liberation"],
    dnf: ["chromium"],
    pacman: ["chromium"],
    brew: ["--cask", "chromium"],
  });
  if (!findChromium()) {
    say("Fetching Playwright's own Chromium instead.");
    const asRoot = mayInstall() === "root" ? ["--with-deps"] : [];
    run(process.execPath, ["node_modules/playwright-core/cli.js", "install", ...asRoot, "chromium"]);
  }
  return (
    findChromium() ?? stop("No browser could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.")
  );
}

/**
 * Finds Firefox or installs the system's package; only some tests need it, so they do without when there is none.
 * @returns {string | null} its absolute path
 */
export function prepareFirefox() {
  const found = findFirefox();
  if (found) return found;
  say("No Firefox here: installing it for the tests that need one. To use one of your own, set FIREFOX_PATH.");
  installSystemPackage({
    "apt-get": ["firefox-esr"],
    dnf: ["firefox"],
    pacman: ["firefox"],
    brew: ["--cask", "firefox"],
  });
  return findFirefox();
}

/** @param {Record<string, string[]>} packages by package manager */
function installSystemPackage(packages) {
  const may = mayInstall();
  for (const [manager, names] of Object.entries(packages)) {
    if (!isHere(manager)) continue;
    if (manager !== "brew" && !may) return say(`Installing with ${manager} would need a password, so it is not tried.`);
    const asRoot = manager !== "brew" && may === "sudo" ? ["sudo", "-n"] : [];
    for (const step of stepsOf(manager, names)) {
      const [command = manager, ...rest] = [...asRoot, manager, ...step];
      say(`Running: ${[command, ...rest].join(" ")}`);
      // A list that could not be refreshed may still do for what comes next.
      run(command, rest, { DEBIAN_FRONTEND: "noninteractive" });
    }
    return;
  }
}

/**
 * @param {string} manager
 * @param {string[]} names
 */
function stepsOf(manager, names) {
  if (manager === "apt-get") return [["update"], ["install", "-y", "--no-install-recommends", ...names]];
  if (manager === "pacman") return [["-Sy", "--noconfirm", ...names]];
  if (manager === "dnf") return [["install", "-y", ...names]];
  return [["install", ...names]];
}

function mayInstall() {
  if (process.getuid?.() === 0) return "root";
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? "sudo" : null;
}

/** @param {string} command */
function isHere(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}
