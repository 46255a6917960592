import { Anchors } from "./anchors";
import type { ClassTable } from "./classes";
import * as own from "./pattern-table";
import { SHAPES } from "./shapes";
import { type StoredTable, slimOf } from "./stored-table";
import { emptyTakes } from "./takes";

/**
 * A pattern table in the order of positions, without what can be worked out again. As it is stored it deflates to less
 * than half of what the ready table does, and becomes one in a few ms.
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
  /** Position by position: what may follow (bits); how many words it takes. */
  follow: Int32Array;
  wordCount: Uint8Array;
  /** The words, position by position. */
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

/** Makes a stored table ready: what each pattern is asked, and where it is entered by word and class. */
export function fatten(stored: StoredTable, lexiconSize: number, classes: ClassTable): own.PatternTable {
  const slim = slimOf(stored);
  const members = membersOf(classes, lexiconSize);
  const count = slim.span.length;
  const followAt = runs(slim.span);
  const classAt = runs(slim.classCount);
  const barredAt = runs(slim.barredCount);
  const wordsAt = runs(slim.wordCount);
  const { follow } = slim;
  const wide = wideOf(slim, classAt);
  const anchors = new Anchors(lexiconSize);
  const heads = new Int32Array(count * own.HEAD);
  const particulars = new Int32Array(slim.classId.length + slim.barredWord.length + count);
  let noted = 0;
  for (let p = 0; p < count; p++) {
    const head = p * own.HEAD;
    const first = slim.first[p] as number;
    const cut = slim.cut[p] as number;
    const spare = slim.spare[p] as number;
    const from = followAt[p] as number;
    heads[head + own.FIRST] = first;
    heads[head + own.LAST] = slim.last[p] as number;
    heads[head + own.ANY] = slim.any[p] as number;
    heads[head + own.COMMA] = slim.comma[p] as number;
    heads[head + own.BEFORE_CUT] = slim.before[p] as number;
    heads[head + own.PARTICULARS_AT] = noted;
    let particular = 0;
    for (let c = classAt[p] as number; c < (classAt[p + 1] as number); c++) {
      const position = slim.classPosition[c] as number;
      const deed = position & own.NOT ? own.BARS : 0;
      particular |= 1 << (position & ~own.NOT);
      particulars[noted++] = own.particularOf(position & ~own.NOT, deed, slim.classId[c] as number);
    }
    for (let b = barredAt[p] as number; b < (barredAt[p + 1] as number); b++) {
      const position = slim.barredPosition[b] as number;
      particular |= 1 << position;
      particulars[noted++] = own.particularOf(position, own.BARS | own.OF_WORD, slim.barredWord[b] as number);
    }
    particulars[noted++] = -1;
    heads[head + own.PARTICULAR] = particular;
    // Without such positions it can be any word.
    if (first === 0) heads.fill(-1, head + own.OPENERS, head + own.OPENERS + 2);
    if (cut === 0) heads.fill(-1, head + own.CUT, head + own.CUT + 2);
    if (spare === 0) heads.fill(-1, head + own.SPARE, head + own.SPARE + 2);
    for (let rest = first | cut | spare; rest !== 0; rest &= rest - 1) {
      const position = 31 - Math.clz32(rest & -rest);
      const isWide = ((wide[p] as number) >>> position) & 1;
      let low = isWide ? -1 : 0;
      let high = low;
      const isAnchor = p < slim.anchored && (cut >>> position) & 1;
      const end = wordsAt[from + position + 1] as number;
      for (let k = wordsAt[from + position] as number; k < end; k++) {
        const word = slim.words[k] as number;
        if ((word >>> 5) & 1) high |= 1 << (word & 31);
        else low |= 1 << (word & 31);
        if (isAnchor) anchors.addWord(word, p, position);
      }
      if ((first >>> position) & 1) addBits(heads, head + own.OPENERS, low, high);
      if ((cut >>> position) & 1) addBits(heads, head + own.CUT, low, high);
      if ((spare >>> position) & 1) addBits(heads, head + own.SPARE, low, high);
    }
    if (p >= slim.anchored) continue;
    for (let c = classAt[p] as number; c < (classAt[p + 1] as number); c++) {
      const position = slim.classPosition[c] as number;
      if (position & own.NOT || ((cut >>> position) & 1) === 0) continue;
      const id = slim.classId[c] as number;
      if (id < SHAPES.length) anchors.addShape(id, p, position);
      for (const member of members.get(id) ?? []) anchors.addWord(member, p, position);
    }
  }
  return {
    count,
    anchored: slim.anchored,
    heads,
    takes: emptyTakes(slim, followAt, follow, wordsAt),
    particulars,
    anchors: anchors.laidOut({ slim, followAt, follow, wordsAt, wide }),
    members,
    doors: new Map(),
  };
}

/** Pattern → its positions where any word may stand, or one of a class, which is the same as far as signs tell (bits). */
function wideOf(slim: SlimTable, classAt: Uint32Array): Int32Array {
  const wide = slim.any.slice();
  for (let p = 0; p < wide.length; p++)
    for (let c = classAt[p] as number; c < (classAt[p + 1] as number); c++) {
      const position = slim.classPosition[c] as number;
      if ((position & own.NOT) === 0) wide[p] = (wide[p] as number) | (1 << position);
    }
  return wide;
}

function addBits(heads: Int32Array, at: number, low: number, high: number): void {
  heads[at] = (heads[at] as number) | low;
  heads[at + 1] = (heads[at + 1] as number) | high;
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
