// The front door of every command that is written in TypeScript: `node src/commands/run.mjs score -- replies.jsonl`.
// Plain JavaScript without dependencies: it makes sure of Node and the packages first.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import process from "node:process";
import { checkNode, preparePackages } from "./prepare-packages.mjs";
import { home } from "./terminal.mjs";

const [command, ...words] = process.argv.slice(2);
checkNode();
preparePackages();

// The caller's folder stays the current one, so that the files it names are found.
const child = spawn(
  process.execPath,
  ["--import", import.meta.resolve("tsx"), `${home}src/commands/${command}.ts`, ...words],
  {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, TSX_TSCONFIG_PATH: `${home}tsconfig.json` },
    stdio: "inherit",
  },
);
process.on("SIGINT", () => child.kill("SIGINT"));
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
