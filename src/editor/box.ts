/** A draft as the engine reads it, with the way back to the page. */
export interface Draft {
  /** Plain text: blocks and <br> as \n, no-break spaces as spaces, zero-width characters gone, quote and signature cut. */
  text: string;
  /**
   * One DOM range for a stretch of `text`; `null` when it cannot be placed: the node is gone, or this is a textarea.
   * @param start UTF-16 offset into `text`
   * @param end UTF-16 offset into `text`
   */
  range(start: number, end: number): Range | null;
}

/** How a replacement went. `copy`: the editor refused every clean way, so the card offers Copy. */
export type Applied = "applied" | "copy" | "stale";

/** One editable: read it, mark it, write to it. Made by `openBox`; nothing here knows desks or rules. */
export interface EditorBox {
  element: HTMLElement;
  /** The signature-told kind: which way of writing it needs. */
  kind: string;
  read(): Draft;
  /** Offset of the caret in the draft's text, or `null` when the caret is elsewhere. */
  caret(): number | null;
  /** Whether an input method is composing a word right now: nothing may be written, and marks had better wait. */
  isComposing(): boolean;
  /** Client rectangles of a stretch, in the viewport pixels of the editor's own window. */
  rects(start: number, end: number): DOMRect[];
  /** Paints these stretches, replacing what was painted before; never touches the editor's DOM. */
  mark(marks: Mark[]): void;
  /**
   * Replaces a stretch through the editor's own input path, so that one Ctrl+Z undoes it; reads back and tells.
   * `start === end` with `expected` empty inserts.
   * @param expected the words that must stand there now, or once and once only near there; otherwise nothing is done and `stale` is told
   */
  replace(start: number, end: number, expected: string, replacement: string): Promise<Applied>;
  /** Removes every mark and listener. */
  close(): void;
}

export interface Mark {
  start: number;
  end: number;
  severity: "gentle" | "firm" | "stop";
  /** The one whose card is open is drawn stronger. */
  active?: boolean;
}

export interface BoxOptions {
  /** The box closes when it aborts. */
  signal: AbortSignal;
  /** Selector of what stands in the editor and is not the agent's own writing: quotes, signatures. */
  notDraft?: string;
}
