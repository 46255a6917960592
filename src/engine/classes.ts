import { FIRST_WORD } from "./lexicon";
import { SHAPES } from "./shapes";
import type { Text } from "./text";

/** Word classes beyond the shapes: word id → bits, `width` 32-bit words each. Class ids count shapes first. */
export interface ClassTable {
  width: number;
  bits: Uint32Array;
}

/** Is token `t` in this class? */
export function inClass(text: Text, classes: ClassTable, t: number, classId: number): boolean {
  const shape = classId < SHAPES.length;
  if (shape && ((text.shapes[t] as number) >>> classId) & 1) return true;
  const word = text.words[t] as number;
  if (word < FIRST_WORD) return false;
  return (((classes.bits[word * classes.width + (classId >>> 5)] as number) >>> (classId & 31)) & 1) === 1;
}

/** Several classes as one set of bits, for `inAnyClass`; -1 for a class that is not there. */
export function classSet(ids: number[], classes: ClassTable): Uint32Array {
  const set = new Uint32Array(classes.width);
  for (const id of ids) if (id >= 0) set[id >>> 5] = (set[id >>> 5] as number) | (1 << (id & 31));
  return set;
}

/** Is token `t` in any class of this set? */
export function inAnyClass(text: Text, classes: ClassTable, t: number, set: Uint32Array): boolean {
  if ((text.shapes[t] as number) & (set[0] as number) & ALL_SHAPES) return true;
  const word = text.words[t] as number;
  if (word < FIRST_WORD) return false;
  for (let k = 0; k < classes.width; k++)
    if ((classes.bits[word * classes.width + k] as number) & (set[k] as number)) return true;
  return false;
}

const ALL_SHAPES = (1 << SHAPES.length) - 1;
