/**
 * Stretches of tokens in which patterns are tried or have matched: rows of a pattern, the first and the last token, and
 * the index of their sentence, in one array that grows. As objects they would be most of a review's garbage.
 */
export class Stretches {
  numbers = new Int32Array(4096);
  /** How many numbers are in use: four for each row. */
  end = 0;

  clear(): this {
    this.end = 0;
    return this;
  }

  push(pattern: number, first: number, last: number, sentence: number): void {
    if (this.end === this.numbers.length) {
      const wide = new Int32Array(2 * this.end);
      wide.set(this.numbers);
      this.numbers = wide;
    }
    this.numbers[this.end] = pattern;
    this.numbers[this.end + 1] = first;
    this.numbers[this.end + 2] = last;
    this.numbers[this.end + 3] = sentence;
    this.end += 4;
  }
}
