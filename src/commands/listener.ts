import { readFileSync } from "node:fs";
import process from "node:process";
import { parse } from "yaml";
import type { Rulebook } from "../engine/rulebook";
import { type Graded, grade } from "../labelled/grade";
import { type Item, type Lesson, toItem } from "../labelled/lesson";
import { catalogueLessons, ruleLessons } from "../labelled/own-lessons";
import { train } from "../labelled/train";
import { writeListener } from "../rulebook/listener-file";
import { loadRulebook, RULEBOOK_FOLDER, readSources } from "../rulebook/load";
import { reviewer } from "./score-line";
import { home, stop } from "./terminal.mjs";

/** In so many parts is the material cut for the check. */
const PARTS = 4;

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith("--"));
if (files.length === 0) stop("Which labelled replies? npm run listener -- FILE.jsonl … [--check]");
const rulebook = loadRulebook();
const replies = files.flatMap(lessonsOf).map((lesson) => toItem(rulebook, lesson));
const sentences = [
  ...ruleLessons(readSources().rules),
  ...catalogueLessons(parse(readFileSync(`${home}tests/rulebook/catalogue-examples.yaml`, "utf8"))),
].map((lesson) => toItem(rulebook, lesson));
const mined = replies.filter(({ lesson }) => lesson.mined).length;
console.log(`${replies.length} replies, ${mined} of them mined for rules, and ${sentences.length} sentences`);
if (words.includes("--check")) crossCheck();
else {
  const listener = train([...replies, ...sentences], rulebook);
  writeListener(RULEBOOK_FOLDER, listener, rulebook.acts, { replies: replies.length, sentences: sentences.length });
  console.log(`${listener.bucketSteps.length} words and pairs known`);
}

/** Each reply is reviewed with a listener that has not learned from it. */
function crossCheck(): void {
  const listened = Array.from({ length: PARTS }, (_, k) => {
    const listener = train([...replies.filter((_, i) => i % PARTS !== k), ...sentences], rulebook);
    return reviewsOf(
      { ...rulebook, listener },
      replies.filter((_, i) => i % PARTS === k),
    );
  }).flat();
  const rulesAlone = reviewsOf({ ...rulebook, listener: null }, replies);
  const fresh = replies.filter(({ lesson }) => !lesson.mined);
  const stratumOf = ({ lesson }: Item) => lesson.stratum ?? "no stratum";
  const groups: [string, Item[]][] = [
    ["all", replies],
    ["not mined", fresh],
    ["not mined, by the readers themselves", fresh.filter(({ lesson }) => !lesson.byOthers)],
    ...[...new Set(fresh.map(stratumOf))].map((stratum): [string, Item[]] => [
      `not mined, ${stratum}`,
      fresh.filter((item) => stratumOf(item) === stratum),
    ]),
  ];
  console.log("precision recall F1 in %: all | words said | missing | alarms per 1,000 clean words | good over poor");
  for (const [name, some] of groups) {
    console.log(`${name} (${some.length})`);
    console.log(`  rules alone     ${figuresOf(some, rulesAlone)}`);
    console.log(`  with a listener ${figuresOf(some, listened)}`);
  }
}

function reviewsOf(book: Rulebook, some: Item[]): Graded[] {
  const score = reviewer(book);
  return some.map(({ lesson }) => score(JSON.stringify(lesson)) as Graded);
}

function figuresOf(some: Item[], reviews: Graded[]): string {
  const lessons = some.map(({ lesson }) => lesson);
  const { all, missing, said, clean, quality } = grade(lessons, reviews);
  const rates = [all, said, missing].map(({ precision, recall, f1 }) =>
    [precision, recall, f1].map((share) => (100 * (share ?? 0)).toFixed(1)).join(" "),
  );
  return `${rates.join(" | ")} | ${clean.alarmsPer1000Words?.toFixed(2)} | ${quality.auc?.toFixed(3)}`;
}

function lessonsOf(file: string): Lesson[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) => (line.trim() ? [lessonIn(line, `${file}, line ${i + 1}`)] : []));
}

function lessonIn(line: string, place: string): Lesson {
  let lesson: Lesson;
  try {
    lesson = JSON.parse(line);
  } catch {
    return stop(`${place}: this is not JSON`);
  }
  if (typeof lesson?.reply !== "string") return stop(`${place}: “reply” is not a text`);
  if (!Array.isArray(lesson.labels) || lesson.labels.length === 0)
    return stop(`${place}: “labels” does not hold what a reader marked`);
  return lesson;
}
