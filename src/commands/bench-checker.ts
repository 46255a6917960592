import { readFileSync } from "node:fs";
import process from "node:process";
import { deserialize } from "node:v8";
import type { Conversation } from "../engine/review";
import { review } from "../engine/review-reply";
import type { Rulebook } from "../engine/rulebook";
import { unpack } from "../engine/unpack";
import { CUSTOMER, REPLY } from "./bench-reply";
import { harper, writeGood } from "./other-checkers";

// A process for `bench` that does nothing but check drafts with one checker, named in its first argument; the second is
// the file of the rulebook's tables. Told how often, it checks and answers how long each took: see `Taken`.
const [, , name, tables] = process.argv as [string, string, keyof typeof checkers, string];
const conversation: Conversation = { customer: CUSTOMER, name: "Maya Okafor", subject: null, channel: "email" };
const checkers = {
  // The budget is for the rules alone, as the others have nothing learned either.
  ours: () => reviewBy({ ...rulebook(), listener: null }),
  "ours, with listener": () => reviewBy(rulebook()),
  harper,
  "write-good": () => writeGood,
};
const check = await checkers[name]();

/** What a turn took, in ms. */
export interface Taken {
  /** The first draft, the process having slept while others had their turns. */
  first: number;
  /** Those that were asked for, once it was awake. */
  times: number[];
}

/** For so long each checker checks unmeasured at the start of a turn, ms: as much for a slow one as for a quick one. */
const RUN_IN = 60;

// Another order number each time, as in a draft that is being typed: nobody is measured on an answer kept from before.
// The customer's message stays the same, and is read once.
let order = 10_000;
const draft = () => REPLY.replace("48213", String(order++));

process.on("message", async (count: number) => {
  const begin = performance.now();
  const first = await timed();
  while (performance.now() - begin < RUN_IN) await timed();
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push(await timed());
  process.send?.({ first, times } satisfies Taken);
});

async function timed(): Promise<number> {
  const start = performance.now();
  const result = check(draft());
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

function rulebook(): Rulebook {
  return unpack(deserialize(readFileSync(tables)));
}

function reviewBy(rulebook: Rulebook): (draft: string) => unknown {
  return (draft) => review(rulebook, draft, conversation);
}
