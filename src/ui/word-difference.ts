import type { FixPiece } from "./fix-text";

/** A stretch of words, and whether it stands on both sides. */
export interface Stretch {
  text: string;
  kept: boolean;
}

export interface WordDifference {
  before: Stretch[];
  /** Blanks stay where they are. When almost nothing is kept, nothing is marked as new: the whole of it is. */
  after: (Stretch | { blank: string })[];
}

/** Below this share of kept words it is another sentence, and marking every word of it would only be noise. */
const LIKE = 0.34;

/** What a fix keeps of the words it replaces and what it changes, word by word; spelling counts, capitals and commas do not. */
export function wordDifference(before: string, after: readonly FixPiece[]): WordDifference {
  const old = words(before);
  const fresh = after.flatMap((piece, at) => ("text" in piece ? words(piece.text).map((word) => ({ word, at })) : []));
  const pairs = longestShared(
    old.map(bare),
    fresh.map(({ word }) => bare(word)),
  );
  const alike = pairs.length / Math.max(old.length, fresh.length, 1) >= LIKE;
  const keptOld = new Set(alike ? pairs.map(([i]) => i) : []);
  const keptNew = new Set(alike ? pairs.map(([, j]) => j) : []);
  // A comma or a space between blanks is no word: it is never news.
  const silent = (word: string) => bare(word) === "";
  return {
    before: joined(old.map((text, i) => ({ text, kept: keptOld.has(i) || (alike && silent(text)) }))),
    after: after.flatMap((piece, at): WordDifference["after"] =>
      "text" in piece
        ? joined(
            fresh.flatMap(({ word, at: from }, j) =>
              from === at ? [{ text: word, kept: !alike || keptNew.has(j) || silent(word) }] : [],
            ),
          )
        : [piece],
    ),
  };
}

/** The white space a stretch ends in: a line through it or a ground under it would look like a slip. */
export function trailing(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** Words with the white space after them; leading white space is a word of its own. */
function words(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("\u2019", "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function joined(stretches: Stretch[]): Stretch[] {
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (last?.kept === stretch.kept) last.text += stretch.text;
    else runs.push({ ...stretch });
  }
  return runs;
}

/** Longest common subsequence as pairs of places; a fix is a sentence or two, so the plain table is enough. */
function longestShared(one: readonly string[], other: readonly string[]): [number, number][] {
  const wide = other.length + 1;
  const length = new Uint16Array((one.length + 1) * wide);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      length[i * wide + j] =
        one[i] && one[i] === other[j]
          ? (length[(i + 1) * wide + j + 1] as number) + 1
          : Math.max(length[(i + 1) * wide + j] as number, length[i * wide + j + 1] as number);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] && one[i] === other[j]) pairs.push([i++, j++]);
    else if ((length[(i + 1) * wide + j] as number) >= (length[i * wide + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}
