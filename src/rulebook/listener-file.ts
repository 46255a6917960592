import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clueNames } from "../engine/clues";
import type { ByClues, Listener } from "../engine/listener";
import { RulebookError } from "./schema";

const FILE = "listener.json";

/** Acts by whose order the clues are laid out. */
type Acts = { id: string }[];

/** How heads are kept: by the clues' names, so acts may come and go; bytes in base 64. */
interface Kept extends Omit<ByClues, "weights"> {
  clues: string[];
  weights: string;
}

/**
 * The listener as it was last learned, or `null` when there is none. Made by `npm run listener`.
 * @param acts the rulebook's: a clue about an act that is no more weighs nothing, nor does a new act's
 * @throws RulebookError when the file is not what that command writes
 */
export function readListener(folder: string, acts: Acts): Listener | null {
  const file = join(folder, FILE);
  if (!existsSync(file)) return null;
  const { bucketSteps, weights, context, whole, learnedFrom: _, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  if ([bucketSteps, weights, context?.weights, whole?.weights].some((part) => typeof part !== "string"))
    throw new RulebookError(FILE, null, "No listener is in it; delete the file and learn one anew: npm run listener");
  return {
    ...rest,
    bucketSteps: new Uint16Array(bytesOf(bucketSteps).buffer),
    weights: new Int8Array(bytesOf(weights).buffer),
    context: laidOut(context, acts),
    whole: { missing: whole.missing, ...laidOut(whole, acts) },
  };
}

/** Keeps what was learned, and tells from how much. */
export function writeListener(
  folder: string,
  { bucketSteps, weights, context, whole, ...rest }: Listener,
  acts: Acts,
  learnedFrom: { replies: number; sentences: number },
): void {
  const kept = {
    learnedFrom,
    ...rest,
    context: named(context, acts),
    whole: { missing: whole.missing, ...named(whole, acts) },
    bucketSteps: base64(bucketSteps),
    weights: base64(weights),
  };
  writeFileSync(join(folder, FILE), `${JSON.stringify(kept, rounded, 2)}\n`);
}

/** The clues that weigh anything, by name. */
function named({ weights, steps, biases }: ByClues, acts: Acts): Kept {
  const heads = steps.length;
  const rows = clueNames(acts).map((name, row) => ({ name, row: weights.subarray(row * heads, (row + 1) * heads) }));
  const weighing = rows.filter(({ row }) => row.some((weight) => weight !== 0));
  return {
    steps,
    biases,
    clues: weighing.map(({ name }) => name),
    weights: base64(Int8Array.from(weighing.flatMap(({ row }) => [...row]))),
  };
}

function laidOut({ clues, weights, steps, biases }: Kept, acts: Acts): ByClues {
  const heads = steps.length;
  const stored = new Int8Array(bytesOf(weights).buffer);
  const rowOf = new Map(clues.map((name, row) => [name, stored.subarray(row * heads, (row + 1) * heads)]));
  const nothing = new Int8Array(heads);
  return {
    weights: Int8Array.from(clueNames(acts).flatMap((name) => [...(rowOf.get(name) ?? nothing)])),
    steps,
    biases,
  };
}

const base64 = (array: Uint16Array | Int8Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");

/** A copy of its own memory: Node's small buffers share theirs. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "base64"));

const rounded = (_key: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
