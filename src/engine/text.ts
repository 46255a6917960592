/** A text as the matcher reads it: tokens in parallel arrays, cut into sentences. Offsets are UTF-16 units of the text. */
export interface Text {
  source: string;
  /** Its UTF-16 units as numbers, with a zero behind. */
  units: Uint16Array;
  /** Token → word id; each sentence is framed by `START` and one of the `END` ids. */
  words: Uint16Array;
  /** Token → its classes by look, one bit each (`SHAPE_BIT`). */
  shapes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  /** Token → what stands before it: 0 nothing, 1 a comma, 2 a stronger break. */
  breaks: Uint8Array;
  count: number;
  /** Token → its stem as a number, for comparing the two texts; 0 until `findStems` has told it. */
  stems: Int32Array;
  sentences: Sentence[];
  /** Real words, marks of place left out. */
  wordCount: number;
}

export interface Sentence {
  /** Index of the `START` token. */
  from: number;
  /** Index of the `END` token. */
  to: number;
  /** Offset of the first letter. */
  start: number;
  /** Offset behind the end punctuation. */
  end: number;
  /** Counts lines from 0. */
  line: number;
  /** Counts blocks parted by blank lines from 0. */
  paragraph: number;
  /** The signs of its words. */
  low: number;
  high: number;
  /** What it has of words that deny or report (bits), once `markVoices` has told it. */
  voices: number;
  /** Begins with a bullet or list number. */
  item: boolean;
}
