import { readFileSync } from "node:fs";
import process from "node:process";
import { PRINCIPLES } from "../engine/review";
import { type Grades, grade, type Labelled, type Rate } from "../labelled/grade";
import { loadRulebook } from "../rulebook/load";
import { reviewer } from "./score-line";
import { home, stop } from "./terminal.mjs";

const words = process.argv.slice(2);
const show = numberAfter("--show", 25);
const file =
  words.find((word, i) => !word.startsWith("--") && words[i - 1] !== "--show") ?? `${home}tests/cases/written.jsonl`;

const lines = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim());
const scoreLine = reviewer(await loadRulebook());
const reviews = lines.map((line, i) => {
  const scored = scoreLine(line);
  return typeof scored === "string" ? stop(`${file}, line ${i + 1}: ${scored}`) : scored;
});
const grades = grade(
  lines.map((line) => JSON.parse(line) as Labelled),
  reviews,
);
if (words.includes("--json")) console.log(JSON.stringify(grades));
else console.log(table(grades));

function table({ replies, all, said, missing, principles, clean, quality, misses, alarms }: Grades): string {
  const rows: [string, Rate][] = [
    ["ALL", all],
    ["words said", said],
    ["missing", missing],
  ];
  return [
    `${replies} replies. Precision: against what any reader found. Recall: against what all readers found.`,
    "",
    "                     precision   (loose)    recall        F1   raised  wanted",
    ...[...rows, ...PRINCIPLES.map((id): [string, Rate] => [id, principles[id]])].map(row),
    "",
    `Replies no reader marked: ${clean.replies}; touched ${clean.touched}; alarms per 1,000 words ${fixed(clean.alarmsPer1000Words, 2)}`,
    `Score against the readers' quality: Spearman ${fixed(quality.spearman, 3)}, good over poor ${fixed(quality.auc, 3)}`,
    ...listed(
      "Missed",
      misses.map(({ id, principle, words }) => `${id}  ${principle}  ${words}`),
    ),
    ...listed(
      "Alarms no reader shares",
      alarms.map(({ id, rule, words }) => `${id}  ${rule}  ${words}`),
    ),
  ].join("\n");
}

function row([name, { precision, precisionLoose, recall, f1, predicted, wanted }]: [string, Rate]): string {
  const shares = [precision, precisionLoose, recall, f1].map((share) => percent(share).padStart(10)).join("");
  return `${name.padEnd(20)}${shares}${String(predicted).padStart(9)}${String(wanted).padStart(8)}`;
}

function listed(title: string, items: string[]): string[] {
  if (show === 0 || items.length === 0) return [];
  const more = items.length > show ? [`  … and ${items.length - show} more (--show ${items.length})`] : [];
  return [
    "",
    `${title}: ${items.length}`,
    ...items.slice(0, show).map((item) => `  ${item.replace(/\s*\n\s*/g, " / ")}`),
    ...more,
  ];
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(100 * share).toFixed(1)}%`;
}

function fixed(value: number | null, digits: number): string {
  return value === null ? "–" : value.toFixed(digits);
}

function numberAfter(word: string, otherwise: number): number {
  const at = words.indexOf(word);
  return at < 0 ? otherwise : Number(words[at + 1]);
}
