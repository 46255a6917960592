import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Listener } from "../engine/listener";
import { RulebookError } from "./schema";

const FILE = "listener.json";

/**
 * The listener as it was last learned, or `null` when there is none. Made by `npm run listener`.
 * @throws RulebookError when the file is not what that command writes
 */
export function readListener(folder: string): Listener | null {
  const file = join(folder, FILE);
  if (!existsSync(file)) return null;
  const { bucketSteps, weights, learnedFrom: _, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  if (typeof bucketSteps !== "string" || typeof weights !== "string" || typeof rest.omissions !== "object")
    throw new RulebookError(FILE, null, "No listener is in it; delete the file and learn one anew: npm run listener");
  return {
    ...rest,
    bucketSteps: new Uint16Array(bytesOf(bucketSteps).buffer),
    weights: new Int8Array(bytesOf(weights).buffer),
  };
}

/** Keeps what was learned, and tells from how much. */
export function writeListener(
  folder: string,
  { bucketSteps, weights, ...rest }: Listener,
  learnedFrom: { replies: number; sentences: number },
): void {
  const kept = { learnedFrom, ...rest, bucketSteps: base64(bucketSteps), weights: base64(weights) };
  writeFileSync(join(folder, FILE), `${JSON.stringify(kept, rounded, 2)}\n`);
}

const base64 = (array: Uint16Array | Int8Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");

/** A copy of its own memory: Node's small buffers share theirs. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "base64"));

const rounded = (_key: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
