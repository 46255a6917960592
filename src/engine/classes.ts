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
