import type { Text } from "./text";

/** Tokens in parallel arrays that grow as they are filled. */
export class Tokens {
  words: Uint16Array;
  shapes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  breaks: Uint8Array;
  stems: Int32Array;
  units: Uint16Array;
  count = 0;

  /** @param length of the text, in UTF-16 units */
  constructor(length: number) {
    // English has a word about every five letters; denser text grows the arrays.
    const room = (length >> 2) + 32;
    this.words = new Uint16Array(room);
    this.shapes = new Uint32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.breaks = new Uint8Array(room);
    this.stems = new Int32Array(room);
    this.units = new Uint16Array(length + 1);
  }

  push(word: number, shape: number, start: number, end: number, broken: number): void {
    if (this.count === this.words.length) this.grow();
    this.words[this.count] = word;
    this.shapes[this.count] = shape;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.breaks[this.count] = broken;
    this.stems[this.count] = 0;
    this.count++;
  }

  laidOut(): Pick<Text, "units" | "words" | "shapes" | "starts" | "ends" | "breaks" | "stems" | "count"> {
    const { units, words, shapes, starts, ends, breaks, stems, count } = this;
    return { units, words, shapes, starts, ends, breaks, stems, count };
  }

  private grow(): void {
    const room = this.words.length * 2;
    this.words = widened(this.words, new Uint16Array(room));
    this.shapes = widened(this.shapes, new Uint32Array(room));
    this.starts = widened(this.starts, new Uint32Array(room));
    this.ends = widened(this.ends, new Uint32Array(room));
    this.breaks = widened(this.breaks, new Uint8Array(room));
    this.stems = widened(this.stems, new Int32Array(room));
  }
}

function widened<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}
