/** A step this long or longer takes two bytes: how often 256 goes into it, added to this, and the rest. */
export const LONG_STEP = 200;

/**
 * Each position's words back from the bytes they are stored in: in rising order, each told by its step from the one
 * before. Stored so, they deflate to seven eighths.
 * @param counts position → how many words it has
 */
export function wordsOf(steps: Uint8Array, counts: Uint8Array): Uint16Array {
  let total = 0;
  for (const count of counts) total += count;
  const words = new Uint16Array(total);
  let at = 0;
  let next = 0;
  for (const count of counts) {
    let word = 0;
    for (let k = 0; k < count; k++) {
      const byte = steps[at++] as number;
      word += byte < LONG_STEP ? byte : (byte - LONG_STEP) * 256 + (steps[at++] as number);
      words[next++] = word;
    }
  }
  return words;
}
