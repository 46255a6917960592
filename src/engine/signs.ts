/** A word's sign: one of 64 bits, half of them in each. Two words may share one, so a sign met proves nothing; a sign missed does. */
export const lowSign = (word: number) => (word & 32 ? 0 : 1 << (word & 31));
export const highSign = (word: number) => (word & 32 ? 1 << (word & 31) : 0);
