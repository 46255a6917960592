import type { Text } from "./text";

/** Is this token the word "to"? */
export function isTo(text: Text, t: number, last: number): boolean {
  return t <= last && text.source.slice(text.starts[t], text.ends[t]).toLowerCase() === "to";
}
