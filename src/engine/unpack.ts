import { Lexicon } from "./lexicon";
import type { Listener } from "./listener";
import type { Act, Rule, Rulebook, Scoring, SideTable, Structure } from "./rulebook";
import { fatten } from "./slim-table";
import type { StoredTable } from "./stored-table";
import { stemsOf } from "./theirs";

/** One side's patterns as they are stored. */
export type PackedSide = Omit<SideTable, "patterns" | "actOf"> & { patterns: StoredTable };

/** The rulebook as it is stored: plain values and typed arrays. */
export interface Packed {
  spellings: string[];
  /** Each spelling's id, told by its difference from the one before. */
  spellingSteps: Int16Array;
  pairs: [number, number, number][];
  classWidth: number;
  classBits: Uint32Array;
  /** How many word ids and how many classes there are. */
  lexiconSize: number;
  classCount: number;
  reply: PackedSide;
  customer: PackedSide;
  acts: Act[];
  rules: Rule[];
  scoring: Scoring;
  structure: Omit<Structure, "common" | "stems" | "negators" | "reporters"> & {
    commonClass: number;
    negators: number[];
    reporters: { verbs: number[]; you: number };
  };
  listener: Listener | null;
}

/** Makes a stored rulebook ready to use. */
export function unpack(packed: Packed): Rulebook {
  const classes = { width: packed.classWidth, bits: packed.classBits };
  const patterns = fatten(packed.reply.patterns, packed.lexiconSize, classes);
  const ids = summed(packed.spellingSteps);
  const common = flagged(patterns.members.get(packed.structure.commonClass) ?? [], packed.lexiconSize);
  return {
    lexicon: new Lexicon(packed.spellings, ids, new Map(packed.pairs.map(([id, one, two]) => [id, [one, two]]))),
    classes,
    reply: {
      ...packed.reply,
      patterns,
      actOf: placesOf(packed.acts.map(({ replyList }) => replyList)),
    },
    customer: {
      ...packed.customer,
      patterns: fatten(packed.customer.patterns, packed.lexiconSize, classes),
      actOf: placesOf(packed.acts.map(({ customerList }) => customerList)),
    },
    acts: packed.acts,
    composed: composedOf(packed.acts),
    rules: packed.rules,
    scoring: packed.scoring,
    structure: {
      ...packed.structure,
      common,
      stems: stemsOf(packed.spellings, ids, common),
      negators: flagged(packed.structure.negators, packed.lexiconSize),
      reporters: {
        verbs: flagged(packed.structure.reporters.verbs, packed.lexiconSize),
        you: packed.structure.reporters.you,
      },
    },
    listener: packed.listener,
  };
}

/** The acts that have parts: each behind its parts, for these may have parts of their own. */
function composedOf(acts: Act[]): number[] {
  const ordered: number[] = [];
  const met = new Set<number>();
  const add = (a: number) => {
    const { of } = acts[a] as Act;
    if (of.length === 0 || met.has(a)) return;
    met.add(a);
    for (const part of of) add(part);
    ordered.push(a);
  };
  for (const a of acts.keys()) add(a);
  return ordered;
}

function flagged(words: number[], lexiconSize: number): Uint8Array {
  const flags = new Uint8Array(lexiconSize);
  for (const word of words) flags[word] = 1;
  return flags;
}

/** Each number's place among them; -1 for numbers up to the greatest that are none of them. */
function placesOf(numbers: number[]): Int16Array {
  const places = new Int16Array(Math.max(-1, ...numbers) + 1).fill(-1);
  for (const [place, number] of numbers.entries()) if (number >= 0) places[number] = place;
  return places;
}

function summed(steps: Int16Array): Uint16Array {
  const ids = new Uint16Array(steps.length);
  for (let i = 0, id = 0; i < steps.length; i++) {
    id += steps[i] as number;
    ids[i] = id;
  }
  return ids;
}
