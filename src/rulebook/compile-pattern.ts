import { NOT } from "../engine/pattern-table";
import { SHAPES, type Shape } from "../engine/shapes";
import { type Automaton, type Classes, PLACES } from "./automaton";
import { bitsOf, either, longestBefore, rarestTwo } from "./cut";
import { frequencyOf, SHAPE_FREQUENCY } from "./frequency";
import { formsOf } from "./inflect";
import { isSingle, partPattern, trimGap } from "./part-pattern";
import { type Node, PatternError, parsePattern } from "./pattern";
import { EMPTY, type Piece } from "./piece";
import type { Words } from "./words";

/**
 * Compiles a pattern; one with more than 31 positions is parted at its widest choice, so there may be several.
 * @param trim leave out a gap at the end: for patterns whose exact stretch does not matter
 * @throws PatternError when it is malformed, can match nothing at all, or names no class that is there
 */
export function compilePattern(source: string, words: Words, classes: Classes, trim = false): Automaton[] {
  const node = parsePattern(source);
  return partPattern(trim ? trimGap(node) : node, source, words).map((node) => build(node, source, words, classes));
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
  if (whole.nullable || whole.first === 0)
    throw new PatternError("This matches the empty text too: something must be required", source, 0);
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
    before: longestBefore(whole.cut.positions, whole.first, follow),
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
      case "gap":
        return gap(node.most);
      case "comma":
        commaNext = true;
        return EMPTY;
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

  /** Any words up to so many: each place leads to the next, so a match is never in more than one of them. */
  function gap(most: number): Piece {
    let places = 0;
    for (let k = 0; k < most; k++) {
      const p = position();
      any |= 1 << p;
      if (k > 0) follow[p - 1] = 1 << p;
      places |= 1 << p;
    }
    return { ...EMPTY, first: places & -places, last: places };
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
    let whole = EMPTY;
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
    if (id === undefined)
      throw new PatternError(`There is no word class “${name}”`, source, Math.max(0, source.indexOf(`<${name}>`)));
    if (name === "any") any |= 1 << p;
    else for (const one of [id, ...classes.shapesOf(name)]) classEntries.push([one, p]);
    const often = SHAPE_FREQUENCY[name as Shape];
    frequency[p] =
      (frequency[p] as number) +
      (SHAPES.includes(name as Shape) ? (often ?? 20) : classes.frequencyOf(name) + 20 * classes.shapesOf(name).length);
  }

  function addPlace(p: number, place: keyof typeof PLACES): void {
    for (const id of PLACES[place]) wordEntries.push([id, p]);
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
}
