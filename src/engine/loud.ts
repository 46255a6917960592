import { SHAPE_BIT } from "./shapes";
import type { Text } from "./text";

/** Everyday words that are also names or short forms when written in capitals. */
const ALSO_NAMES = new Set([
  "IT",
  "US",
  "AM",
  "PM",
  "OK",
  "OR",
  "IN",
  "ME",
  "AT",
  "ON",
  "AN",
  "TO",
  "GO",
  "DO",
  "AS",
  "BY",
  "UP",
  "MAY",
  "WILL",
]);

/** Gives everyday words in capitals ("do NOT", "ONLY once") the shape "loud"; codes, acronyms and menu labels in quotes have it not. */
export function markLoud(text: Text, common: Uint8Array): void {
  for (let t = 0; t < text.count; t++) {
    const shape = text.shapes[t] as number;
    if (!(shape & SHAPE_BIT.shout) || shape & SHAPE_BIT.quoted || common[text.words[t] as number] !== 1) continue;
    if (ALSO_NAMES.has(text.source.slice(text.starts[t], text.ends[t]))) continue;
    text.shapes[t] = shape | SHAPE_BIT.loud;
  }
}
