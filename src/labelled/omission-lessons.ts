import type { Listener, Omission } from "../engine/listener";
import { measured } from "../engine/omissions";
import type { Missing, Principle } from "../engine/review";
import { agree } from "./grade";
import type { Item } from "./lesson";
import { type Fitted, fitLogistic, type Row } from "./logistic";

const TRUST = 0.5;
/** What is learned to be missed, and the principle under which a reader would say so. */
const LEARNED: [Missing, Principle][] = [
  ["apology", "apology"],
  ["acknowledgement", "understanding"],
  ["next-step", "resolution"],
];
/** The acts of the two sides and the facts, each with its column. */
type Columns = Record<"customer" | "reply" | "facts", Map<string, number>>;
/** The column of the reply's tone. */
const TONE = 0;

/**
 * Learns from what the two sides do, and from the reply's tone, what a reader misses in a reply.
 * @param tones log odds that each reply would be called poor, heard by a listener that has not learned from it
 */
export function learnOmissions(items: Item[], tones: Map<Item, number>): Listener["omissions"] {
  const columns: Columns = { customer: new Map(), reply: new Map(), facts: new Map() };
  let width = TONE + 1;
  const columnOf = (of: Map<string, number>, name: string): number => {
    const known = of.get(name);
    if (known !== undefined) return known;
    of.set(name, width);
    return width++;
  };
  const told = items.flatMap((item) => (item.done ? { ...item.done, missed: item.missed, tone: tones.get(item) } : []));
  const rows = told.map(({ customer, reply, facts, tone }): Row => {
    const measures = Object.entries(facts).filter(([, value]) => value > 0);
    return {
      at: [
        TONE,
        ...customer.map((act) => columnOf(columns.customer, act)),
        ...reply.map((act) => columnOf(columns.reply, act)),
        ...measures.map(([fact]) => columnOf(columns.facts, fact)),
      ],
      value: [
        tone ?? 0,
        ...customer.map(() => 1),
        ...reply.map(() => 1),
        ...measures.map(([, value]) => measured(value)),
      ],
    };
  });
  return Object.fromEntries(
    LEARNED.map(([missing, principle]) => {
      const place = { principles: [principle], missing, span: null };
      const wanted = told.map(({ missed }) => missed.some((marked) => agree(place, marked)));
      return [missing, named(fitLogistic(rows, wanted, width, TRUST), columns)];
    }),
  );
}

/** Fitted weights by name. */
function named({ weights, bias }: Fitted, columns: Columns): Omission {
  const of = (part: keyof Columns) =>
    Object.fromEntries([...columns[part]].map(([name, column]) => [name, weights[column] as number]));
  return { bias, tone: weights[TONE] as number, customer: of("customer"), reply: of("reply"), facts: of("facts") };
}
