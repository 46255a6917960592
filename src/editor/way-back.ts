import type { Draft } from "./box";

/** A draft of a rich editor, with the way there and back. */
export interface RichDraft extends Draft {
  /** Offset of a DOM position in `text`, or `null` when it stands in a part that is not draft. */
  offsetOf(node: Node, offset: number): number | null;
  /** Whether a picture, a mention or another thing that is not text stands between two offsets. */
  holdsObject(start: number, end: number): boolean;
}

/**
 * A stretch of the text that came from one node: a run of characters, a line break or an object. A break's and an
 * object's `offset` is their place among their parent's children.
 */
export interface Piece {
  kind: "text" | "break" | "object";
  at: number;
  length: number;
  node: Node;
  offset: number;
}

/**
 * @param pieces in document order
 * @param leftOut selector of what was not read
 */
export function wayBack(root: HTMLElement, text: string, pieces: Piece[], leftOut: string): RichDraft {
  // The start of a stretch clings to the piece that begins there, the end to the piece that ends there.
  const startAt = (offset: number): [Node, number] => {
    const piece = pieces.find((one) => offset < one.at + one.length) ?? pieces.findLast((one) => one.at <= offset);
    return piece ? [piece.node, positionIn(piece, offset)] : [root, 0];
  };
  const endAt = (offset: number): [Node, number] => {
    const before = pieces.findLast((one) => one.at < offset || (one.at === offset && one.length === 0));
    const piece =
      before && offset <= before.at + before.length ? before : (pieces.find((one) => one.at >= offset) ?? before);
    return piece ? [piece.node, positionIn(piece, offset)] : [root, 0];
  };
  return {
    text,
    range(start, end) {
      const [endNode, endOffset] = endAt(end);
      const [startNode, startOffset] = start === end ? [endNode, endOffset] : startAt(start);
      if (!root.contains(startNode) || !root.contains(endNode)) return null;
      if (startOffset > lengthOf(startNode) || endOffset > lengthOf(endNode)) return null;
      const range = root.ownerDocument.createRange();
      range.setStart(startNode, startOffset);
      range.setEnd(endNode, endOffset);
      return range;
    },
    offsetOf(node, offset) {
      const around = (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest(leftOut);
      if (!root.contains(node) || (around && around !== root && root.contains(around))) return null;
      const probe = root.ownerDocument.createRange();
      probe.setStart(node, offset);
      let found = 0;
      for (const piece of pieces) {
        if (probe.comparePoint(piece.node, piece.offset) > 0) break;
        const inside = piece.node === node && piece.kind === "text";
        found = piece.at + Math.min(piece.length, inside ? offset - piece.offset : piece.length);
      }
      return found;
    },
    holdsObject: (start, end) =>
      pieces.some((one) => one.kind === "object" && one.at < end && one.at + one.length > start),
  };
}

function positionIn(piece: Piece, offset: number): number {
  return piece.offset + Math.max(0, Math.min(offset - piece.at, piece.length));
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length;
}
