import { Anchors, addSign, type PositionSigns } from "./anchors";
import type { ClassTable } from "./classes";
import { NOT, type PatternTable } from "./patterns";
import { SHAPES } from "./shapes";

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
  const anchors = new Anchors(lexiconSize);
  const signs: PositionSigns = new Int32Array(2 * (followAt[count] as number));
  let word = 0;
  let barred = 0;
  let entry = 0;
  for (let p = 0; p < count; p++) {
    const begin = entry;
    const cut = slim.cut[p] as number;
    for (let position = 0; position < (slim.span[p] as number); position++) {
      const anchored = p < slim.anchored && ((cut >>> position) & 1) === 1;
      const at = (followAt[p] as number) + position;
      // A gap can be any word.
      if (((slim.any[p] as number) >>> position) & 1) signs.fill(-1, at * 2, at * 2 + 2);
      for (let k = slim.wordCount[at] as number; k > 0; k--) {
        const id = slim.words[word++] as number;
        entries[entry++] = (id << 8) | position;
        addSign(signs, at, id);
        if (anchored) anchors.addWord(id, p, position);
      }
    }
    for (let k = slim.barredCount[p] as number; k > 0; k--, barred++)
      entries[entry++] = ((slim.barredWord[barred] as number) << 8) | (slim.barredPosition[barred] as number) | NOT;
    for (let c = classAt[p] as number; c < (classAt[p + 1] as number); c++) {
      const position = slim.classPosition[c] as number;
      if (position & NOT) continue;
      // So can a class, as far as signs tell.
      const at = (followAt[p] as number) + position;
      signs.fill(-1, at * 2, at * 2 + 2);
      if (p >= slim.anchored || !((cut >>> position) & 1)) continue;
      const id = slim.classId[c] as number;
      if (id < SHAPES.length) anchors.addShape(id, p, position);
      for (const member of members.get(id) ?? []) anchors.addWord(member, p, position);
    }
    entries.subarray(begin, entry).sort();
    entryAt[p + 1] = entry;
  }
  const follow = undiffered(slim);
  const [cutLow, cutHigh] = signsAt(slim.cut, followAt, signs);
  const [spareLow, spareHigh] = signsAt(slim.spare, followAt, signs);
  const [firstLow, firstHigh] = signsAt(slim.first, followAt, signs);
  return {
    count,
    first: slim.first,
    last: slim.last,
    any: slim.any,
    comma: slim.comma,
    followAt,
    follow,
    entryAt,
    entryWord: Uint16Array.from(entries, (e) => e >>> 8),
    entryPosition: Uint8Array.from(entries, (e) => e & 0xff),
    classAt,
    classId: slim.classId,
    classPosition: slim.classPosition,
    cutLow,
    cutHigh,
    spareLow,
    spareHigh,
    firstLow,
    firstHigh,
    anchors: anchors.laidOut(slim, followAt, follow, signs),
  };
}

/** Pattern → signs of the words some of its positions take, low and high; all of them where it has no such positions. */
function signsAt(positions: Int32Array, followAt: Uint32Array, signs: PositionSigns): [Int32Array, Int32Array] {
  const low = new Int32Array(positions.length);
  const high = new Int32Array(positions.length);
  for (let p = 0; p < positions.length; p++) {
    if (positions[p] === 0) low[p] = high[p] = -1;
    for (let rest = positions[p] as number; rest !== 0; rest &= rest - 1) {
      const at = 2 * ((followAt[p] as number) + 31 - Math.clz32(rest & -rest));
      low[p] = (low[p] as number) | (signs[at] as number);
      high[p] = (high[p] as number) | (signs[at + 1] as number);
    }
  }
  return [low, high];
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
