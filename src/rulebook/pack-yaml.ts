import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";

/** A file of YAML or JSON with the way back to its lines. */
export interface PackYaml {
  fields: unknown;
  /**
   * The line something stands on, from 1.
   * @param path keys and indices from the top; the nearest thing above it when that is not there
   */
  lineOf(path: (string | number)[]): number | null;
  /** The line of a value below a path: an example, a pattern. */
  lineOfValue(path: (string | number)[], value: string): number | null;
}

export type ReadPack = PackYaml | { faults: { line: number | null; message: string }[] };

/** Reads a pack's file. JSON is YAML too. */
export function readPackYaml(text: string): ReadPack {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line;
  let document: Document.Parsed;
  let fields: unknown;
  try {
    document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
    if (document.errors.length > 0)
      return { faults: document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message })) };
    fields = document.toJS();
  } catch (error) {
    // Nested without end, or aliases of aliases of aliases: made to hurt, or broken beyond naming a line.
    return { faults: [{ line: null, message: `This file cannot be read: ${(error as Error).message}.` }] };
  }

  const nodeAt = (path: (string | number)[]): { node: Node | null; line: number | null } => {
    let node = document.contents as Node | null;
    let line: number | null = node?.range ? lineAt(node.range[0]) : null;
    for (const step of path) {
      let next: Node | null = null;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        next = (pair?.value as Node | null) ?? null;
        const key = pair?.key as Node | undefined;
        if (key?.range) line = lineAt(key.range[0]);
      } else if (isSeq(node)) {
        next = (node.items[step as number] as Node | undefined) ?? null;
        if (next?.range) line = lineAt(next.range[0]);
      }
      if (!next) return { node: null, line };
      node = next;
    }
    return { node, line };
  };
  return {
    fields,
    lineOf: (path) => nodeAt(path).line,
    lineOfValue(path, value) {
      const { node, line } = nodeAt(path);
      let found: number | null = null;
      if (node)
        visit(node, {
          Scalar(_, scalar) {
            if (String(scalar.value) !== value || !scalar.range) return undefined;
            found = lineAt(scalar.range[0]);
            return visit.BREAK;
          },
        });
      return found ?? line;
    },
  };
}
