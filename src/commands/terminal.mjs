// Plain JavaScript without dependencies: it runs straight after a clone.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at its end. */
export const home = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Talks to the person at the terminal; standard output belongs to the command.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  say(sentence);
  process.exit(1);
}

/**
 * Runs a program in the project's folder and waits; what it prints goes to stderr.
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {number} its exit status
 */
export function run(command, words, env = {}) {
  const shell = process.platform === "win32" && command === "npm";
  const { status } = spawnSync(command, words, {
    cwd: home,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...env },
    shell,
  });
  return status ?? 1;
}

/**
 * npm as it was started, so that nothing depends on a shell.
 * @param {...string} words
 * @returns {[string, string[]]}
 */
export function npm(...words) {
  const { npm_execpath: script } = process.env;
  return script?.endsWith("js") ? [process.execPath, [script, ...words]] : ["npm", words];
}
