import { readFileSync } from "node:fs";
import process from "node:process";
import { review } from "../engine/review-reply";
import type { Rulebook } from "../engine/rulebook";
import { type Item, type Lesson, toItem } from "../listener/labelled";
import { catalogueLessons, ruleLessons } from "../listener/own-lessons";
import { train } from "../listener/train";
import { writeListener } from "../rulebook/listener-file";
import { loadRulebook, RULEBOOK_FOLDER, readSources } from "../rulebook/load";
import { type Graded, grade } from "./grade";
import { home, stop } from "./terminal.mjs";

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith("--"));
if (files.length === 0) stop("Which labelled replies? npm run listener -- FILE.jsonl … [--check]");
const rulebook = loadRulebook();
const lessons = [
  ...files.flatMap(lessonsOf),
  ...ruleLessons(readSources().rules),
  ...catalogueLessons(readFileSync(`${home}tests/rulebook/catalogue-examples.yaml`, "utf8")),
];
const items = lessons.map((lesson) => toItem(rulebook, lesson));
console.log(`${items.length} replies, ${items.filter(({ lesson }) => lesson.mined).length} of them mined for rules`);
if (words.includes("--check")) crossCheck(4);
else {
  const listener = train(items);
  writeListener(RULEBOOK_FOLDER, listener);
  console.log(`${listener.bucketSteps.length} words and pairs known`);
}

/** Each reply is reviewed with a listener that has not learned from it. */
function crossCheck(parts: number): void {
  const replies = items.filter(({ lesson }) => lesson.about === undefined);
  const sentences = items.filter(({ lesson }) => lesson.about !== undefined);
  const reviews = Array.from({ length: parts }, (_, k) => {
    const listener = train([...replies.filter((_, i) => i % parts !== k), ...sentences]);
    const book = { ...rulebook, listener };
    return replies.filter((_, i) => i % parts === k).map(({ lesson }) => reviewed(book, lesson));
  }).flat();
  const without = replies.map(({ lesson }) => reviewed({ ...rulebook, listener: null }, lesson));
  const strata = new Set(replies.flatMap(({ lesson }) => (lesson.mined ? [] : [lesson.stratum ?? "no stratum"])));
  const groups: [string, Item[]][] = [
    ["all", replies],
    ["not mined", replies.filter(({ lesson }) => !lesson.mined)],
    ...[...strata].map((stratum): [string, Item[]] => [
      `not mined, ${stratum}`,
      replies.filter(({ lesson }) => !lesson.mined && (lesson.stratum ?? "no stratum") === stratum),
    ]),
  ];
  console.log(
    "precision recall F1 in %: all | words said | missing | alarms per 1,000 clean words | good over poor | replies",
  );
  for (const [name, some] of groups)
    console.log(`${name}\n  rules alone     ${line(some, without)}\n  with a listener ${line(some, reviews)}`);
}

function reviewed(book: Rulebook, { id, reply, customer }: Lesson): Graded {
  const { overall, findings } = review(book, reply, { customer, name: null, subject: null, channel: null });
  return { id, overall: overall ?? 100, findings };
}

function line(some: Item[], reviews: Graded[]): string {
  const { all, missing, said, clean, quality } = grade(
    some.map(({ lesson }) => lesson),
    reviews,
  );
  const rates = [all, said, missing].map(({ precision, recall, f1 }) =>
    [precision, recall, f1].map((share) => (100 * (share ?? 0)).toFixed(1)).join(" "),
  );
  return `${rates.join(" | ")} | clean ${clean.alarmsPer1000Words?.toFixed(2)} | auc ${quality.auc?.toFixed(3)} | n ${some.length}`;
}

function lessonsOf(file: string): Lesson[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text.trim())
    .map((text) => JSON.parse(text) as Lesson);
}
