// Plain JavaScript without dependencies: it runs before `npm ci` has.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import process from "node:process";

/**
 * A Chromium that can load an unpacked extension, as an absolute path, or `null`.
 * CHROME_PATH or BROWSER wins; then Chromium, then Playwright's own, then Chrome and Edge.
 * @returns {string | null}
 */
export function findChromium() {
  const asked = [process.env.CHROME_PATH, process.env.BROWSER].find((path) => path && existsSync(path));
  if (asked && !/firefox/i.test(asked)) return asked;
  return firstThatRuns([
    ...onPath(["chromium", "chromium-browser"]),
    "/usr/lib/chromium/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...playwrightsOwn(),
    "/snap/bin/chromium",
    ...onPath(["google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"]),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...inProgramFiles(["Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe"]),
    ...inProgramFiles(["Microsoft/Edge/Application/msedge.exe"]),
  ]);
}

/**
 * A Firefox with WebDriver BiDi, as an absolute path, or `null`. FIREFOX_PATH wins.
 * @returns {string | null}
 */
export function findFirefox() {
  const asked = process.env.FIREFOX_PATH;
  if (asked && existsSync(asked)) return asked;
  return firstThatRuns([
    ...onPath(["firefox-esr", "firefox"]),
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...inProgramFiles(["Mozilla Firefox/firefox.exe"]),
  ]);
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const ending = process.platform === "win32" ? ".exe" : "";
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

/** @param {string[]} places */
function inProgramFiles(places) {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const roots = [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA].filter((root) => root !== undefined);
  return places.flatMap((place) => roots.map((root) => join(root, place)));
}

function playwrightsOwn() {
  try {
    return [createRequire(import.meta.url)("playwright-core").chromium.executablePath()];
  } catch {
    return []; // before `npm ci`, or no build of theirs for this platform
  }
}

/** @param {string[]} paths */
function firstThatRuns(paths) {
  return paths.find((path) => existsSync(path) && runs(path)) ?? null;
}

// Ubuntu's chromium-browser without snap is a script that only prints an apology, so existing is not enough there.
// On Windows `--version` would open a window.
/** @param {string} path */
function runs(path) {
  if (process.platform !== "linux") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
