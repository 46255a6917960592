import { Anchors } from "./anchors";
import type { ClassTable } from "./classes";
import * as own from "./pattern-table";
import { SHAPES } from "./shapes";
import { addSign, addSigns, type Signs } from "./signs";
import { takesOf } from "./takes";

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

/** Makes a stored table ready: signs of what each position takes, anchors by word and class. */
export function fatten(slim: SlimTable, lexiconSize: number, classes: ClassTable): own.PatternTable {
  const members = membersOf(classes, lexiconSize);
  const count = slim.span.length;
  const followAt = runs(slim.span);
  const classAt = runs(slim.classCount);
  const wordsAt = runs(slim.wordCount);
  const anchors = new Anchors(lexiconSize);
  const signs: Signs = new Int32Array(2 * slim.wordCount.length);
  for (let p = 0; p < count; p++) {
    const from = followAt[p] as number;
    const anchored = p < slim.anchored ? (slim.cut[p] as number) : 0;
    for (let position = 0; position < (slim.span[p] as number); position++) {
      const at = from + position;
      // A gap can be any word.
      if (((slim.any[p] as number) >>> position) & 1) signs.fill(-1, at * 2, at * 2 + 2);
      const end = wordsAt[at + 1] as number;
      for (let k = wordsAt[at] as number; k < end; k++) {
        const word = slim.words[k] as number;
        addSign(signs, at, word);
        if ((anchored >>> position) & 1) anchors.addWord(word, p, position);
      }
    }
    for (let c = classAt[p] as number; c < (classAt[p + 1] as number); c++) {
      const position = slim.classPosition[c] as number;
      if (position & own.NOT) continue;
      // So can a class, as far as signs tell.
      signs.fill(-1, (from + position) * 2, (from + position) * 2 + 2);
      if (((anchored >>> position) & 1) === 0) continue;
      const id = slim.classId[c] as number;
      if (id < SHAPES.length) anchors.addShape(id, p, position);
      for (const member of members.get(id) ?? []) anchors.addWord(member, p, position);
    }
  }
  const follow = undiffered(slim);
  const cut = signsOf(slim.cut, followAt, signs);
  const spare = signsOf(slim.spare, followAt, signs);
  const openers = signsOf(slim.first, followAt, signs);
  const barredAt = runs(slim.barredCount);
  const heads = new Int32Array(count * own.HEAD);
  const takes = takesOf(slim, followAt, wordsAt);
  for (let p = 0; p < count; p++) {
    const head = p * own.HEAD;
    heads[head + own.TAKES_AT] = takes.at[p] as number;
    heads[head + own.TAKES_MASK] = ((takes.at[p + 1] as number) - (takes.at[p] as number)) / 2 - 1;
    heads[head + own.FIRST] = slim.first[p] as number;
    heads[head + own.LAST] = slim.last[p] as number;
    heads[head + own.ANY] = slim.any[p] as number;
    heads[head + own.COMMA] = slim.comma[p] as number;
    heads[head + own.FOLLOW_AT] = followAt[p] as number;
    addSigns(heads, head + own.OPENERS, openers, 2 * p);
    addSigns(heads, head + own.CUT, cut, 2 * p);
    addSigns(heads, head + own.SPARE, spare, 2 * p);
    heads[head + own.BEFORE_CUT] = slim.before[p] as number;
    heads[head + own.PARTICULAR] = (slim.classCount[p] as number) + (slim.barredCount[p] as number) === 0 ? 0 : 1;
  }
  return {
    count,
    anchored: slim.anchored,
    heads,
    follow,
    takes,
    barredAt,
    barredWord: slim.barredWord,
    barredPosition: slim.barredPosition,
    classAt,
    classId: slim.classId,
    classPosition: slim.classPosition,
    anchors: anchors.laidOut(slim, followAt, follow, signs),
  };
}

/** Pattern → signs of the words some of its positions take; all signs where it has no such positions. */
function signsOf(positions: Int32Array, followAt: Uint32Array, signs: Signs): Signs {
  const found = new Int32Array(2 * positions.length);
  for (let p = 0; p < positions.length; p++) {
    if (positions[p] === 0) found.fill(-1, 2 * p, 2 * p + 2);
    for (let rest = positions[p] as number; rest !== 0; rest &= rest - 1)
      addSigns(found, 2 * p, signs, 2 * ((followAt[p] as number) + 31 - Math.clz32(rest & -rest)));
  }
  return found;
}

/**
 * What may usually follow a position: the next one, and where a gap begins or goes on there, what comes behind it.
 * @param any the pattern's positions that take any word (bits)
 */
export function usualFollow(position: number, any: number): number {
  const next = position + 1;
  let behind = next;
  while ((any >>> behind) & 1) behind++;
  return ((1 << next) | (1 << behind)) & 0x7fffffff;
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
