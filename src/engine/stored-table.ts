import { numbersOf } from "./numbers-of";
import type { SlimTable } from "./slim-table";
import { wordsOf } from "./word-steps";

/** A slim table's numbers that are told by bits of positions. */
type Told = "first" | "last" | "any" | "comma" | "cut" | "spare" | "follow";

/**
 * A slim table as it is stored: numbers as `numbersOf` reads them, most of them nought, as only what is unusual is told;
 * words as `wordsOf` reads them.
 */
export type StoredTable = Omit<SlimTable, Told | "words"> & Record<Told, Uint8Array> & { wordSteps: Uint8Array };

/** Reads a stored table. */
export function slimOf(stored: StoredTable): SlimTable {
  const { span, wordCount, wordSteps } = stored;
  const count = span.length;
  const any = numbersOf(stored.any, count);
  const follow = numbersOf(stored.follow, wordCount.length);
  const last = numbersOf(stored.last, count);
  for (let p = 0, at = 0; p < count; p++) {
    const from = at;
    for (let position = 0; position < (span[p] as number); position++, at++)
      follow[at] = toldFollow(follow[at] as number, position, any[p] as number);
    last[p] = (last[p] as number) ^ usualLast(follow.subarray(from, at));
  }
  return {
    ...stored,
    first: numbersOf(stored.first, count),
    last,
    any,
    comma: numbersOf(stored.comma, count),
    cut: numbersOf(stored.cut, count),
    spare: numbersOf(stored.spare, count),
    follow,
    words: wordsOf(wordSteps, wordCount),
  };
}

/** What may follow a position (bits), from what is stored of it: how it differs from the usual, told from the next position on. */
const toldFollow = (stored: number, position: number, any: number) =>
  (stored << (position + 1)) ^ usualFollow(position, any);

/** The other way round: what is stored. Nothing follows a position but what stands behind it. */
export const storedFollow = (follow: number, position: number, any: number) =>
  (follow ^ usualFollow(position, any)) >>> (position + 1);

/**
 * What may usually follow a position: the next one, and where a gap begins or goes on there, what comes behind it.
 * @param any the pattern's positions that take any word (bits)
 */
function usualFollow(position: number, any: number): number {
  const next = position + 1;
  let behind = next;
  while ((any >>> behind) & 1) behind++;
  return ((1 << next) | (1 << behind)) & 0x7fffffff;
}

/** The positions that usually come last (bits): those that nothing follows. */
export function usualLast(follow: ArrayLike<number>): number {
  let last = 0;
  for (let position = 0; position < follow.length; position++) if (follow[position] === 0) last |= 1 << position;
  return last;
}
