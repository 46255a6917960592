/** One way of putting text in place of a range, as the agent's own input would. Whether it worked is read back. */
export type Way = (target: Target) => Promise<void>;

export interface Target {
  element: HTMLElement;
  text: string;
  /** Selects the stretch, or with `collapsed` puts the caret at its start; fresh nodes each time, since editors re-render. */
  select(collapsed?: boolean): Range | null;
}

type Nudge = (element: HTMLElement) => void;
type Globals = Window & typeof globalThis;

/**
 * The browser's own editing command: one native undo step.
 * @param nudges what makes an editor with an undo stack of its own close its step before and after
 */
export function insertByCommand(nudges: { before?: Nudge; after?: Nudge } = {}): Way {
  return async ({ element, text, select }) => {
    const page = element.ownerDocument;
    if (nudges.before) {
      // The caret, not the words, is selected meanwhile: some editors delete a selection on a key.
      select(true);
      nudges.before(element);
      await settled(element);
    }
    if (!select()) return;
    page.execCommand(text === "" ? "delete" : "insertText", false, text);
    nudges.after?.(element);
  };
}

/** The event a browser sends when a spelling suggestion is taken. */
export const insertByReplacementEvent: Way = async ({ element, text, select }) => {
  const range = select();
  if (!range) return;
  await settled(element);
  const own = element.ownerDocument.defaultView as Globals;
  const targetRanges = [new own.StaticRange(range)];
  const dataTransfer = carry(own, text);
  const inputType = "insertReplacementText";
  element.dispatchEvent(
    new own.InputEvent("beforeinput", {
      inputType,
      dataTransfer,
      targetRanges,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
};

/** A paste of plain text. */
export const insertByPaste: Way = async ({ element, text, select }) => {
  if (!select()) return;
  await settled(element); // the editor learns of the selection by an event
  const own = element.ownerDocument.defaultView as Globals;
  const clipboardData = carry(own, text);
  element.dispatchEvent(
    new own.ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
};

/** A key without effect on the text: untrusted events never type. */
export function fakeKey(key: string, keyCode = key === " " ? 32 : key === "End" ? 35 : 0): Nudge {
  return (element) => {
    const own = element.ownerDocument.defaultView as Globals;
    const code = key === " " ? "Space" : key;
    for (const type of ["keydown", "keyup"])
      element.dispatchEvent(
        new own.KeyboardEvent(type, { key, code, keyCode, which: keyCode, bubbles: true, cancelable: true }),
      );
  };
}

/** Summernote takes its undo snapshots when the mouse is let go. */
export const fakeMouseUp: Nudge = (element) => {
  const own = element.ownerDocument.defaultView as Globals;
  element.dispatchEvent(new own.MouseEvent("mouseup", { bubbles: true, cancelable: true }));
};

/** Rooster takes an undo snapshot when a composition ends. */
export const compositionEnd: Nudge = (element) => {
  const own = element.ownerDocument.defaultView as Globals;
  element.dispatchEvent(new own.CompositionEvent("compositionend", { bubbles: true }));
};

/** Two frames on, when the editor has taken in what happened; a page in the background draws no frames. */
export function settled(element: HTMLElement): Promise<void> {
  const own = element.ownerDocument.defaultView as Globals;
  return new Promise((done) => {
    own.setTimeout(done, 100);
    own.requestAnimationFrame(() => own.requestAnimationFrame(() => done()));
  });
}

function carry(own: Globals, text: string): DataTransfer {
  const dataTransfer = new own.DataTransfer();
  dataTransfer.setData("text/plain", text);
  return dataTransfer;
}
