import type { ClassTable } from "./classes";
import { NOT, type PatternTable } from "./patterns";
import { SHAPES } from "./shapes";
import { highSign, lowSign } from "./signs";

/**
 * A pattern table as it is stored: in the order of positions, without what can be worked out again. It deflates to
 * about half of what the ready table does, and becomes one in a few ms.
 */
export interface SlimTable {
  /** Pattern → number of positions; positions that may come first, last, take any word, follow a comma; its cut. */
  span: Uint8Array;
  first: Int32Array;
  last: Int32Array;
  any: Int32Array;
  comma: Int32Array;
  cut: Int32Array;
  spare: Int32Array;
  before: Uint8Array;
  /** Position by position: what may follow, told by its difference from the usual; how many words it takes. */
  follow: Int32Array;
  wordCount: Uint8Array;
  /** The words, position by position, in the order they were written. */
  words: Uint16Array;
  /** Pattern → how many words are barred somewhere; which, and where. */
  barredCount: Uint8Array;
  barredWord: Uint16Array;
  barredPosition: Uint8Array;
  /** Pattern → how many classes; which, and where (`NOT` for barred). */
  classCount: Uint8Array;
  classId: Uint8Array;
  classPosition: Uint8Array;
  /** Patterns before this one are entered through an anchor, one of their cut's words or classes. */
  anchored: number;
}

/** Makes a stored table ready: entries by word, anchors by word and class. */
export function fatten(slim: SlimTable, lexiconSize: number, classes: ClassTable): PatternTable {
  const members = membersOf(classes, lexiconSize);
  const count = slim.span.length;
  const followAt = runs(slim.span);
  const classAt = runs(slim.classCount);
  const entryAt = new Uint32Array(count + 1);
  const entries = new Uint32Array(slim.words.length + slim.barredWord.length);
  const wordAnchors = new Anchors(lexiconSize);
  const shapeAnchors = new Anchors(SHAPES.length);
  const needsLow = new Int32Array(count);
  const needsHigh = new Int32Array(count);
  const firstLow = new Int32Array(count);
  const firstHigh = new Int32Array(count);
  let word = 0;
  let barred = 0;
  let entry = 0;
  for (let p = 0; p < count; p++) {
    const begin = entry;
    const cut = slim.cut[p] as number;
    const spare = slim.spare[p] as number;
    // Without a second place, or with one that a class can fill, any sentence may do.
    let low = spare === 0 ? -1 : 0;
    let high = low;
    const first = slim.first[p] as number;
    // A gap or a class can be any word.
    let opensLow = first & (slim.any[p] as number) ? -1 : 0;
    let opensHigh = opensLow;
    for (let position = 0; position < (slim.span[p] as number); position++) {
      const anchors = p < slim.anchored && ((cut >>> position) & 1) === 1;
      for (let k = slim.wordCount[(followAt[p] as number) + position] as number; k > 0; k--) {
        const id = slim.words[word++] as number;
        entries[entry++] = (id << 8) | position;
        if (anchors) wordAnchors.add(id, p);
        if ((first >>> position) & 1) {
          opensLow |= lowSign(id);
          opensHigh |= highSign(id);
        }
        if ((spare >>> position) & 1) {
          low |= lowSign(id);
          high |= highSign(id);
        }
      }
    }
    for (let k = slim.barredCount[p] as number; k > 0; k--, barred++)
      entries[entry++] = ((slim.barredWord[barred] as number) << 8) | (slim.barredPosition[barred] as number) | NOT;
    for (let c = classAt[p] as number; c < (classAt[p + 1] as number); c++) {
      const position = slim.classPosition[c] as number;
      if (!(position & NOT) && (spare >>> position) & 1) low = high = -1;
      if (!(position & NOT) && (first >>> position) & 1) opensLow = opensHigh = -1;
      if (p >= slim.anchored || position & NOT || !((cut >>> position) & 1)) continue;
      const id = slim.classId[c] as number;
      if (id < SHAPES.length) shapeAnchors.add(id, p);
      for (const member of members.get(id) ?? []) wordAnchors.add(member, p);
    }
    entries.subarray(begin, entry).sort();
    entryAt[p + 1] = entry;
    needsLow[p] = low;
    needsHigh[p] = high;
    firstLow[p] = opensLow;
    firstHigh[p] = opensHigh;
  }
  const byShape = shapeAnchors.laidOut();
  const byWord = wordAnchors.laidOut();
  return {
    count,
    first: slim.first,
    last: slim.last,
    any: slim.any,
    comma: slim.comma,
    followAt,
    follow: undiffered(slim),
    entryAt,
    entryWord: Uint16Array.from(entries, (e) => e >>> 8),
    entryPosition: Uint8Array.from(entries, (e) => e & 0xff),
    classAt,
    classId: slim.classId,
    classPosition: slim.classPosition,
    needsLow,
    needsHigh,
    firstLow,
    firstHigh,
    before: slim.before,
    span: slim.span,
    wordAnchorAt: byWord.at,
    wordAnchors: byWord.patterns,
    anchoredShapes: SHAPES.reduce(
      (bits, _, shape) => (byShape.at[shape] === byShape.at[shape + 1] ? bits : bits | (1 << shape)),
      0,
    ),
    shapeAnchorAt: byShape.at,
    shapeAnchors: byShape.patterns,
  };
}

/**
 * What may usually follow a position: the next one, and where a gap begins there, all of it and what comes behind.
 * @param any the pattern's positions that take any word (bits)
 */
export function usualFollow(position: number, any: number): number {
  let next = position + 1;
  let bits = 0;
  while ((any >>> next) & 1) bits |= 1 << next++;
  return (bits | (1 << next)) & 0x7fffffff;
}

function undiffered(slim: SlimTable): Int32Array {
  const follow = new Int32Array(slim.follow.length);
  let at = 0;
  for (let p = 0; p < slim.span.length; p++)
    for (let position = 0; position < (slim.span[p] as number); position++, at++)
      follow[at] = (slim.follow[at] as number) ^ usualFollow(position, slim.any[p] as number);
  return follow;
}

/** Class → the ids of its listed words. */
function membersOf(classes: ClassTable, lexiconSize: number): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let word = 0; word < lexiconSize; word++) {
    for (let k = 0; k < classes.width; k++) {
      for (let rest = classes.bits[word * classes.width + k] as number; rest !== 0; rest &= rest - 1) {
        const id = 32 * k + 31 - Math.clz32(rest & -rest);
        const known = members.get(id);
        if (known) known.push(word);
        else members.set(id, [word]);
      }
    }
  }
  return members;
}

/** Running sums: where each run begins, and behind the last one where it ends. */
function runs(lengths: Uint8Array): Uint32Array {
  const at = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) at[i + 1] = (at[i] as number) + (lengths[i] as number);
  return at;
}

/** Collects which patterns each word or class leads into; a pattern comes once, however often it is added in a row. */
class Anchors {
  private readonly lists: number[][];

  constructor(size: number) {
    this.lists = Array.from({ length: size }, () => []);
  }

  add(key: number, pattern: number): void {
    const list = this.lists[key] as number[];
    if (list[list.length - 1] !== pattern) list.push(pattern);
  }

  laidOut(): { at: Uint32Array; patterns: Uint16Array } {
    const at = new Uint32Array(this.lists.length + 1);
    this.lists.forEach((list, i) => {
      at[i + 1] = (at[i] as number) + list.length;
    });
    return { at, patterns: Uint16Array.from(this.lists.flat()) };
  }
}
