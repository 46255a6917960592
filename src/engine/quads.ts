/** Rows of four numbers in one array that grows. As objects they would be most of a review's garbage. */
export class Quads {
  numbers = new Int32Array(4096);
  /** How many numbers are in use: four for each row. */
  end = 0;

  clear(): this {
    this.end = 0;
    return this;
  }

  /** The array, with room for so many more rows. */
  room(rows: number): Int32Array {
    if (this.end + 4 * rows > this.numbers.length) {
      const wide = new Int32Array(2 * (this.end + 4 * rows));
      wide.set(this.numbers);
      this.numbers = wide;
    }
    return this.numbers;
  }

  push(a: number, b: number, c: number, d: number): void {
    if (this.end === this.numbers.length) {
      const wide = new Int32Array(2 * this.end);
      wide.set(this.numbers);
      this.numbers = wide;
    }
    this.numbers[this.end] = a;
    this.numbers[this.end + 1] = b;
    this.numbers[this.end + 2] = c;
    this.numbers[this.end + 3] = d;
    this.end += 4;
  }
}
