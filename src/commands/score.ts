import { createReadStream } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { loadRulebook } from "../rulebook/load";
import { reviewer } from "./score-line";
import { say, stop } from "./terminal.mjs";

const file = process.argv[2];
if (!file) stop("Which replies? npm run --silent score -- FILE.jsonl, or - for standard input.");

const input = file === "-" ? process.stdin : createReadStream(file);
input.on("error", (error: Error) => stop(`${file} cannot be read: ${error.message}`));
// Whoever reads our lines may have enough of them: `score … | head`.
process.stdout.on("error", () => process.exit(0));

const scoreLine = reviewer(await loadRulebook());
let number = 0;
let scoredLines = 0;
let malformed = 0;
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === "") continue;
  const scored = scoreLine(number === 1 ? line.replace(/^\uFEFF/, "") : line);
  if (typeof scored === "string") {
    malformed++;
    say(`line ${number}: ${scored}`);
    continue;
  }
  scoredLines++;
  // Whoever reads them may be slower than we are.
  if (!process.stdout.write(`${JSON.stringify(scored)}\n`)) {
    await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}
if (malformed) {
  say(`${malformed} malformed, ${scoredLines} scored.`);
  process.exitCode = 1;
}
