import { END, END_EXCLAMATION, END_QUESTION, START } from "../engine/lexicon";
import { NOT } from "../engine/patterns";
import { SHAPES, type Shape } from "../engine/shapes";
import { frequencyOf, SHAPE_FREQUENCY } from "./frequency";
import { formsOf } from "./inflect";
import { type Node, PatternError, parsePattern } from "./pattern";
import type { Words } from "./words";

/** One pattern, compiled: the row it will be in the engine's table. */
export interface Automaton {
  source: string;
  first: number;
  last: number;
  any: number;
  comma: number;
  follow: number[];
  /** Word id and position; `NOT` added to the position where the word is barred. */
  words: [number, number][];
  classes: [number, number][];
  before: number;
  span: number;
  /** Positions one of which every match passes, the rarest such (bits): what the pattern is entered through. */
  cut: number;
  /** The next rarest, apart from those: what a sentence must have as well. 0 when there is none. */
  spare: number;
}

/** What the compiler knows of word classes: name → id, and how often a member is met. */
export interface Classes {
  idOf(name: string): number | undefined;
  frequencyOf(name: string): number;
  /** Classes told by look that belong to this one. */
  shapesOf(name: string): number[];
}

const MOST_POSITIONS = 31;

/**
 * Compiles a pattern; one with more than 31 positions is parted at its widest choice, so there may be several.
 * @throws PatternError when it is malformed, can match nothing at all, or names no class that is there
 */
export function compilePattern(source: string, words: Words, classes: Classes): Automaton[] {
  return part(parsePattern(source)).map((node) => build(node, source, words, classes));

  function part(node: Node): Node[] {
    if (size(node, words) <= MOST_POSITIONS) return [node];
    const parted = partWidest(node);
    if (!parted) throw new PatternError(`This is longer than ${MOST_POSITIONS} words: write it as several patterns`, source, 0);
    return parted.flatMap(part);
  }
}

/** Positions a node needs. Choices of single words share one. */
function size(node: Node, words: Words): number {
  switch (node.kind) {
    case "word":
      return words.idsOf(node.word).length;
    case "sequence":
      return node.items.reduce((sum, item) => sum + size(item, words), 0);
    case "choice": {
      const many = node.items.filter((item) => !isSingle(item, words));
      return (many.length < node.items.length ? 1 : 0) + many.reduce((sum, item) => sum + size(item, words), 0);
    }
    case "optional":
      return size(node.of, words);
    case "gap":
      return node.most;
    case "comma":
      return 0;
    default:
      return 1;
  }
}

function isSingle(node: Node, words: Words): boolean {
  if (node.kind === "word") return words.idsOf(node.word).length === 1;
  return node.kind === "lemma" || node.kind === "class";
}

/** Two halves of the widest choice that stands in a sequence (or is the whole), or `null`. */
function partWidest(node: Node): Node[] | null {
  if (node.kind === "choice") {
    const middle = Math.ceil(node.items.length / 2);
    const half = (items: Node[]): Node => (items.length === 1 ? (items[0] as Node) : { kind: "choice", items });
    return [half(node.items.slice(0, middle)), half(node.items.slice(middle))];
  }
  if (node.kind === "optional") return partWidest(node.of)?.map((of): Node => ({ kind: "optional", of })) ?? null;
  if (node.kind !== "sequence") return null;
  const width = (item: Node): number => {
    if (item.kind === "choice") return item.items.length;
    if (item.kind === "sequence") return Math.max(...item.items.map(width));
    return item.kind === "optional" ? width(item.of) : 0;
  };
  const widest = node.items.reduce((best, item, i) => (width(item) > width(node.items[best] as Node) ? i : best), 0);
  if (width(node.items[widest] as Node) < 2) return null;
  return partWidest(node.items[widest] as Node)?.map((half): Node => ({ kind: "sequence", items: node.items.map((item, i) => (i === widest ? half : item)) })) ?? null;
}

interface Piece {
  first: number;
  last: number;
  nullable: boolean;
  /** Positions one of which every match of this piece passes, and how often their words are met; `null` when there are none. */
  cut: Cut | null;
  /** The second rarest such place. */
  spare: Cut | null;
}

interface Cut {
  positions: number[];
  frequency: number;
}

function build(root: Node, source: string, words: Words, classes: Classes): Automaton {
  let count = 0;
  let any = 0;
  let comma = 0;
  let commaNext = false;
  const follow: number[] = [];
  const wordEntries: [number, number][] = [];
  const classEntries: [number, number][] = [];
  const frequency: number[] = [];

  const whole = walk(root);
  if (whole.nullable || whole.first === 0) throw new PatternError("This matches the empty text too: something must be required", source, 0);
  if (whole.cut === null) throw new PatternError("No word here is required in every match: begin with one", source, 0);
  return {
    source,
    first: whole.first,
    last: whole.last,
    any,
    comma,
    follow,
    words: wordEntries,
    classes: classEntries,
    before: Math.max(...whole.cut.positions.map(depth)),
    span: count,
    cut: bitsOf(whole.cut),
    spare: whole.spare ? bitsOf(whole.spare) : 0,
  };

  function position(): number {
    const p = count++;
    follow.push(0);
    frequency.push(0);
    if (commaNext) comma |= 1 << p;
    commaNext = false;
    return p;
  }

  function walk(node: Node): Piece {
    switch (node.kind) {
      case "word": {
        const ids = words.idsOf(node.word);
        return joined(ids.map((id) => () => single((p) => addWord(p, id, node.word))));
      }
      case "lemma":
        return single((p) => {
          for (const form of formsOf(node.word)) addWord(p, words.idOf(form), form);
        });
      case "class":
        return single((p) => addClass(p, node.name));
      case "place":
        return single((p) => addPlace(p, node.place));
      case "not":
        return single((p) => {
          any |= 1 << p;
          bar(p, node.of);
        });
      case "gap": {
        const steps: (() => Piece)[] = [];
        for (let k = 0; k < node.most; k++)
          steps.push(() => ({
            ...single((p) => {
              any |= 1 << p;
            }),
            nullable: true,
            cut: null,
            spare: null,
          }));
        return joined(steps);
      }
      case "comma":
        commaNext = true;
        return { first: 0, last: 0, nullable: true, cut: null, spare: null };
      case "optional":
        return { ...walk(node.of), nullable: true, cut: null, spare: null };
      case "sequence":
        return joined(node.items.map((item) => () => walk(item)));
      case "choice":
        return choice(node.items);
    }
  }

  function single(fill: (p: number) => void): Piece {
    const p = position();
    fill(p);
    const cut = (any >>> p) & 1 ? null : { positions: [p], frequency: frequency[p] as number };
    return { first: 1 << p, last: 1 << p, nullable: false, cut, spare: null };
  }

  /** Single words of a choice share one position; the longer ones stand beside it. */
  function choice(items: Node[]): Piece {
    const singles = items.filter((item) => isSingle(item, words));
    const others = items.filter((item) => !isSingle(item, words));
    const pieces: Piece[] = [];
    const needsComma = commaNext;
    if (singles.length > 0) {
      pieces.push(
        single((p) => {
          for (const item of singles) {
            if (item.kind === "word") addWord(p, words.idsOf(item.word)[0] as number, item.word);
            if (item.kind === "lemma") for (const form of formsOf(item.word)) addWord(p, words.idOf(form), form);
            if (item.kind === "class") addClass(p, item.name);
          }
        }),
      );
    }
    for (const item of others) {
      commaNext = needsComma;
      pieces.push(walk(item));
    }
    return pieces.reduce((sum, piece) => ({
      first: sum.first | piece.first,
      last: sum.last | piece.last,
      nullable: sum.nullable || piece.nullable,
      cut: either(sum.cut, piece.cut),
      spare: either(sum.spare, piece.spare),
    }));
  }

  function joined(steps: (() => Piece)[]): Piece {
    let whole: Piece = { first: 0, last: 0, nullable: true, cut: null, spare: null };
    for (const step of steps) {
      const next = step();
      for (let rest = whole.last; rest !== 0; rest &= rest - 1) {
        const p = 31 - Math.clz32(rest & -rest);
        follow[p] = (follow[p] as number) | next.first;
      }
      whole = {
        first: whole.nullable ? whole.first | next.first : whole.first,
        last: next.nullable ? whole.last | next.last : next.last,
        nullable: whole.nullable && next.nullable,
        ...rarestTwo([whole.cut, whole.spare, next.cut, next.spare]),
      };
    }
    return whole;
  }

  function addWord(p: number, id: number, word: string): void {
    wordEntries.push([id, p]);
    frequency[p] = (frequency[p] as number) + frequencyOf(word);
  }

  function addClass(p: number, name: string): void {
    const id = classes.idOf(name);
    if (id === undefined) throw new PatternError(`There is no word class “${name}”`, source, Math.max(0, source.indexOf(`<${name}>`)));
    if (name === "any") any |= 1 << p;
    else for (const one of [id, ...classes.shapesOf(name)]) classEntries.push([one, p]);
    const often = SHAPE_FREQUENCY[name as Shape];
    frequency[p] = (frequency[p] as number) + (SHAPES.includes(name as Shape) ? (often ?? 20) : classes.frequencyOf(name) + 20 * classes.shapesOf(name).length);
  }

  function addPlace(p: number, place: "start" | "end" | "question" | "exclamation"): void {
    const ids = place === "start" ? [START] : place === "end" ? [END, END_QUESTION, END_EXCLAMATION] : place === "question" ? [END_QUESTION] : [END_EXCLAMATION];
    for (const id of ids) wordEntries.push([id, p]);
    frequency[p] = place === "question" ? 10 : 60;
  }

  function bar(p: number, of: Node): void {
    if (of.kind === "choice") for (const item of of.items) bar(p, item);
    if (of.kind === "word") wordEntries.push([words.idsOf(of.word)[0] as number, p | NOT]);
    if (of.kind === "lemma") for (const form of formsOf(of.word)) wordEntries.push([words.idOf(form), p | NOT]);
    if (of.kind === "class") {
      const id = classes.idOf(of.name);
      if (id === undefined) throw new PatternError(`There is no word class “${of.name}”`, source, 0);
      classEntries.push([id, p | NOT]);
    }
  }

  /** The most tokens a match can have before position `p`. */
  function depth(p: number): number {
    const longest = new Int32Array(count).fill(-1);
    for (let q = 0; q < count; q++) if ((whole.first >>> q) & 1) longest[q] = 0;
    // Positions are numbered left to right, so one pass in order settles it.
    for (let q = 0; q < count; q++) {
      if ((longest[q] as number) < 0) continue;
      for (let r = q + 1; r < count; r++) if (((follow[q] as number) >>> r) & 1) longest[r] = Math.max(longest[r] as number, (longest[q] as number) + 1);
    }
    return longest[p] as number;
  }
}

const bitsOf = (cut: Cut) => cut.positions.reduce((bits, position) => bits | (1 << position), 0);

/** The cut of a choice: a place in each of its branches. */
function either(a: Cut | null, b: Cut | null): Cut | null {
  return a && b ? { positions: [...a.positions, ...b.positions], frequency: a.frequency + b.frequency } : null;
}

function rarestTwo(cuts: (Cut | null)[]): { cut: Cut | null; spare: Cut | null } {
  const [cut = null, spare = null] = cuts.filter((cut) => cut !== null).sort((a, b) => a.frequency - b.frequency);
  return { cut, spare };
}
