import type { Applied } from "./box";
import { settled, type Target, takeBack, type Way } from "./ways";

/** What replacing needs of a box. */
export interface Writable {
  element: HTMLElement;
  ways: Way[];
  text(): string;
  isComposing(): boolean;
  /** Focuses the box and selects a stretch; `false` when it no longer stands in the page. */
  select(start: number, end: number): boolean;
  range(start: number, end: number): Range | null;
  caret(): number | null;
  /** What may not be overwritten stands there: a mention, a picture, the end of a paragraph. */
  isFragile(start: number, end: number): boolean;
}

const NEARBY = 200;

/** Replaces `expected` by `replacement`, reads back, and goes on to the editor's next way when nothing happened. */
export async function applyFix(
  box: Writable,
  start: number,
  end: number,
  expected: string,
  replacement: string,
): Promise<Applied> {
  if (box.isComposing()) return "stale";
  const before = box.text();
  const found = locate(before, start, expected);
  if (found === null || end - start !== expected.length) return "stale";
  let from = found;
  let to = found + expected.length;
  let words = replacement;
  if (box.isFragile(from, to)) {
    [from, to, words] = narrowed(from, expected, replacement);
    if (box.isFragile(from, to)) return "copy";
  }
  const head = before.slice(0, from) + plain(words);
  const tail = before.slice(to);
  const caret = box.caret();
  for (const way of box.ways) {
    const target: Target = {
      element: box.element,
      text: words,
      select: (collapsed) => box.select(from, collapsed ? from : to),
      range: () => box.range(from, to),
    };
    await way(target);
    await settled(box.element);
    const now = box.text();
    if (now === before) continue;
    if (isSame(now, head + tail)) return placeCaret(box, locate(now, found, plain(replacement)), replacement.length);
    if (isSame(now, before)) continue;
    // The agent has typed on meanwhile: the words are in, and the caret is theirs.
    if (now.startsWith(head) && now.endsWith(tail) && !now.startsWith(expected, found)) return "applied";
    if (!(await takeBack(box.element, () => isSame(box.text(), before)))) break;
  }
  // What the ways selected must not stay so: the agent's next letter would overwrite it.
  if (caret !== null) box.select(caret, caret);
  return "copy";
}

// Editors that draw their lines anew drop the first or last space of one, or no longer keep it with a no-break space.
function isSame(one: string, other: string): boolean {
  const even = (text: string) => text.replace(/ +/g, " ").replace(/^ | $/gm, "");
  return one === other || even(one) === even(other);
}

/**
 * Where `expected` stands now: at `start`, or elsewhere when it stands nearby once and once only.
 * @param start UTF-16 offset into `text`
 */
export function locate(text: string, start: number, expected: string): number | null {
  if (text.startsWith(expected, start)) return start <= text.length ? start : null;
  if (expected === "") return null;
  const from = Math.max(0, start - NEARBY);
  const near = text.slice(from, start + expected.length + NEARBY);
  const first = near.indexOf(expected);
  return first >= 0 && first === near.lastIndexOf(expected) ? from + first : null;
}

/** Leaves out the words both have in common at either end, so that less of the page is overwritten. */
function narrowed(start: number, expected: string, replacement: string): [number, number, string] {
  const old = expected.split(/(?<=\s)/);
  const fresh = replacement.split(/(?<=\s)/);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const from = start + old.slice(0, head).join("").length;
  const to = start + expected.length - old.slice(old.length - tail).join("").length;
  return [from, to, fresh.slice(head, fresh.length - tail).join("")];
}

function placeCaret(box: Writable, start: number | null, length: number): Applied {
  if (start !== null && box.caret() !== start + length) box.select(start + length, start + length);
  return "applied";
}

function plain(words: string): string {
  return words.replaceAll("\u00A0", " ");
}
