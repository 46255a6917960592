/**
 * Numbers back from the bytes they are stored in: seven bits in each, the lowest first, the eighth bit set while more
 * follow. Small numbers are a byte each then, and such deflate to about four fifths of what four bytes do.
 * @param bytes when they end too early, as in a broken pack, the rest are noughts
 * @param count how many they are
 */
export function numbersOf(bytes: Uint8Array, count: number): Int32Array {
  const numbers = new Int32Array(count);
  let at = 0;
  for (let k = 0; k < count; k++) {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    numbers[k] = number;
  }
  return numbers;
}
