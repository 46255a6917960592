import { type Node, PatternError } from "./pattern";
import type { Words } from "./words";

const MOST_POSITIONS = 31;

/**
 * A pattern in parts that each fit into an automaton: one with more than 31 positions is parted at its widest choice.
 * @throws PatternError when nothing is left to part
 */
export function partPattern(node: Node, source: string, words: Words): Node[] {
  if (size(node, words) <= MOST_POSITIONS) return [node];
  const parted = partWidest(node);
  if (!parted)
    throw new PatternError(`This is longer than ${MOST_POSITIONS} words: write it as several patterns`, source, 0);
  return parted.flatMap((part) => partPattern(part, source, words));
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

/** Does this node take exactly one word? */
export function isSingle(node: Node, words: Words): boolean {
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
  return (
    partWidest(node.items[widest] as Node)?.map(
      (half): Node => ({ kind: "sequence", items: node.items.map((item, i) => (i === widest ? half : item)) }),
    ) ?? null
  );
}

/** The pattern without a gap at its end: where whole sentences are marked it changes nothing and costs time. */
export function trimGap(node: Node): Node {
  if (node.kind !== "sequence") return node;
  const items = node.items.slice(0, node.items.findLastIndex((item) => item.kind !== "gap") + 1);
  return items.length === 1 ? (items[0] as Node) : { kind: "sequence", items };
}
