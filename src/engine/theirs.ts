import { lower, UNKNOWN } from "./lexicon";
import type { Text } from "./text";

/**
 * Tells each token's stem by a number; 0 for common and very short words and place marks.
 * By it the two texts are compared. Rough on purpose: plural, past and -ing forms of one word should meet;
 * a clash costs a shared word too many. Hashes, because making a string for each word was most of a review's time.
 * @param known word → its stem: see `stemsOf`
 */
export function findStems({ words, stems, units, starts, ends, count }: Text, known: Int32Array): void {
  for (let t = 0; t < count; t++) {
    const stem = known[words[t] as number] as number;
    stems[t] = stem === BY_SPELLING ? stemHash(units, starts[t] as number, ends[t] as number) : stem;
  }
}

/** Stands for the stem of words that have several spellings: each has its own, which its plural and past forms share. */
const BY_SPELLING = 1;

/**
 * The stems of the words that the rulebook knows, so that they need not be told anew in each text.
 * @param ids the id of each spelling, same order
 * @param common word → 1 for a common one
 */
export function stemsOf(spellings: string[], ids: Uint16Array, common: Uint8Array): Int32Array {
  const stems = new Int32Array(common.length);
  const met = new Uint8Array(common.length);
  stems[UNKNOWN] = BY_SPELLING;
  spellings.forEach((spelling, i) => {
    const id = ids[i] as number;
    if (common[id] === 1) return;
    const units = Uint16Array.from({ length: spelling.length }, (_, k) => spelling.charCodeAt(k));
    stems[id] = met[id] === 1 ? BY_SPELLING : stemHash(units, 0, spelling.length);
    met[id] = 1;
  });
  return stems;
}

/** @returns 0 for less than three letters */
function stemHash(units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length < 3) return 0;
  const last1 = lower(units[end - 1] as number);
  const last2 = lower(units[end - 2] as number);
  const last3 = lower(units[end - 3] as number);
  const isPastOrPlural = (last1 === D || last1 === S) && last2 === E;
  let stop = end;
  let y = false;
  if (length > 5 && last1 === G && last2 === N && last3 === I) stop -= 3;
  else if (length > 4 && isPastOrPlural && last3 === I) {
    stop -= 3;
    y = true;
  } else if (length > 4 && isPastOrPlural) stop -= 2;
  else if (length > 3 && last1 === S && last2 !== S) stop -= 1;
  if (!y && stop - start > 3 && lower(units[stop - 1] as number) === E) stop--;
  // stopped → stopp → stop
  const last = lower(units[stop - 1] as number);
  if (stop < end && stop - start > 4 && last === lower(units[stop - 2] as number) && last !== S && last !== L) stop--;
  let hash = 2166136261;
  for (let k = start; k < stop; k++) hash = Math.imul(hash ^ lower(units[k] as number), 16777619);
  if (y) hash = Math.imul(hash ^ Y, 16777619);
  return hash === 0 ? 1 : hash;
}

const [D, E, G, I, L, N, S, Y] = [100, 101, 103, 105, 108, 110, 115, 121];
