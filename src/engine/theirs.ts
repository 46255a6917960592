import { lower, UNKNOWN } from "./lexicon";
import type { Text } from "./text";

/**
 * Tells each token's stem by a number; 0 for common and very short words and place marks.
 * By it the two texts are compared. Rough on purpose: plural, past and -ing forms of one word should meet;
 * a clash costs a shared word too many. Hashes, because making a string for each word was most of a review's time.
 * @param known word → its stem: see `stemsOf`
 */
export function findStems({ words, stems, codes, starts, ends, count }: Text, known: Int32Array): void {
  for (let t = 0; t < count; t++) {
    const word = words[t] as number;
    stems[t] = word === UNKNOWN ? stemHash(codes, starts[t] as number, ends[t] as number) : (known[word] as number);
  }
}

/**
 * The stems of the words that the rulebook knows: each by the first of its spellings, so that "colour" and "color" meet.
 * @param ids the id of each spelling, same order
 * @param common word → 1 for a common one
 */
export function stemsOf(spellings: string[], ids: Uint16Array, common: Uint8Array): Int32Array {
  const stems = new Int32Array(common.length);
  const codes = new Uint16Array(Math.max(0, ...spellings.map(({ length }) => length)));
  for (let i = spellings.length - 1; i >= 0; i--) {
    const spelling = spellings[i] as string;
    const id = ids[i] as number;
    for (let k = 0; k < spelling.length; k++) codes[k] = spelling.charCodeAt(k);
    stems[id] = common[id] === 1 ? 0 : stemHash(codes, 0, spelling.length);
  }
  return stems;
}

/** @returns 0 for less than three letters */
function stemHash(codes: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length < 3) return 0;
  const last1 = lower(codes[end - 1] as number);
  const last2 = lower(codes[end - 2] as number);
  const last3 = lower(codes[end - 3] as number);
  const isPastOrPlural = (last1 === D || last1 === S) && last2 === E;
  let stop = end;
  let y = false;
  if (length > 5 && last1 === G && last2 === N && last3 === I) stop -= 3;
  else if (length > 4 && isPastOrPlural && last3 === I) {
    stop -= 3;
    y = true;
  } else if (length > 4 && isPastOrPlural) stop -= 2;
  else if (length > 3 && last1 === S && last2 !== S) stop -= 1;
  if (!y && stop - start > 3 && lower(codes[stop - 1] as number) === E) stop--;
  // stopped → stopp → stop
  const last = lower(codes[stop - 1] as number);
  if (stop < end && stop - start > 4 && last === lower(codes[stop - 2] as number) && last !== S && last !== L) stop--;
  let hash = 2166136261;
  for (let k = start; k < stop; k++) hash = Math.imul(hash ^ lower(codes[k] as number), 16777619);
  if (y) hash = Math.imul(hash ^ Y, 16777619);
  return hash === 0 ? 1 : hash;
}

const [D, E, G, I, L, N, S, Y] = [100, 101, 103, 105, 108, 110, 115, 121];
