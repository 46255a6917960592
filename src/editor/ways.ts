/** One way of putting text in place of a range, as the agent's own input would. Whether it worked is read back. */
export type Way = (target: Target) => Promise<void>;

export interface Target {
  element: HTMLElement;
  text: string;
  /** Selects the stretch, or with `collapsed` puts the caret at its start; tells whether it still stands in the page. */
  select(collapsed?: boolean): boolean;
  /** The stretch in the nodes of the moment, since editors re-render; `null` in a textarea. */
  range(): Range | null;
}

type Nudge = (element: HTMLElement) => void;
type Globals = Window & typeof globalThis;

/**
 * The browser's own editing command: one native undo step.
 * @param nudges what makes an editor with an undo stack of its own close its step before and after
 */
export function insertByCommand(nudges: { before?: Nudge[]; after?: Nudge[] } = {}): Way {
  return async ({ element, text, select }) => {
    const page = element.ownerDocument;
    if (nudges.before) {
      // The caret, not the words, is selected meanwhile: some editors delete a selection on a key.
      select(true);
      for (const nudge of nudges.before) nudge(element);
      await settled(element);
    }
    if (!select()) return;
    page.execCommand(text === "" ? "delete" : "insertText", false, text);
    for (const nudge of nudges.after ?? []) nudge(element);
  };
}

/** The event a browser sends before typed text goes in, for editors that never let the browser do it. */
export const insertByInputEvent: Way = async ({ element, text, select, range: rangeNow }) => {
  if (!select()) return;
  tellOfSelection(element);
  await settled(element);
  const range = rangeNow();
  if (!range) return;
  const own = element.ownerDocument.defaultView as Globals;
  const what = text === "" ? { inputType: "deleteContentBackward" } : { inputType: "insertText", data: text };
  const targetRanges = [new own.StaticRange(range)];
  element.dispatchEvent(
    new own.InputEvent("beforeinput", { ...what, targetRanges, bubbles: true, cancelable: true, composed: true }),
  );
};

/** A paste of plain text. */
export const insertByPaste: Way = async ({ element, text, select }) => {
  if (!select()) return;
  tellOfSelection(element);
  letGo(element); // in Firefox, Draft looks at the selection only after a key or the mouse
  await settled(element);
  const own = element.ownerDocument.defaultView as Globals;
  element.dispatchEvent(pasteOf(own, text));
};

function pasteOf(own: Globals, text: string): ClipboardEvent {
  const init = { bubbles: true, cancelable: true, composed: true };
  // Firefox hides from the page what a content script puts into a DataTransfer, but fills one itself from these two.
  const event = new own.ClipboardEvent("paste", { ...init, dataType: "text/plain", data: text } as ClipboardEventInit);
  if (event.clipboardData?.types.length) return event;
  const clipboardData = new own.DataTransfer();
  clipboardData.setData("text/plain", text);
  return new own.ClipboardEvent("paste", { ...init, clipboardData });
}

/**
 * Editors with a selection of their own learn of the page's by this event. A busy browser sends it only after several frames
 * have passed, and until then Trix would put the words where the caret was before.
 */
const tellOfSelection: Nudge = (element) => {
  const page = element.ownerDocument;
  page.dispatchEvent(new (page.defaultView as Globals).Event("selectionchange"));
};

/** A key of navigation, pressed and let go, without effect on the caret: untrusted events never move or type. */
export const fakeEnd: Nudge = (element) => {
  send(element, "keydown", "End", 35);
  send(element, "keyup", "End", 35);
};

/** Squire takes an undo snapshot on the space bar. */
export const fakeSpace: Nudge = (element) => {
  send(element, "keydown", " ", 32);
  send(element, "keyup", " ", 32);
};

/**
 * A key let go. CKEditor 4 counts an input without a key, as dictation makes it, as a key held down: unless let go, it takes
 * no undo snapshot before the next and spoils its redo.
 */
export const letGo: Nudge = (element) => send(element, "keyup", "Unidentified", 0);

/**
 * Froala takes an undo snapshot when it loses the focus, unless the mouse has just been down in it or its last key was a
 * shortcut (so another key comes first), and on an input without a key. The events say so; nothing is put in and the focus
 * stays.
 */
export const glanceAway: Nudge = (element) => {
  const own = element.ownerDocument.defaultView as Globals;
  for (const type of ["blur", "focus"]) element.dispatchEvent(new own.FocusEvent(type));
  element.dispatchEvent(new own.Event("input", { bubbles: true }));
};

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

/** Takes back what a way did wrong: first as the editor itself undoes, then as the browser does. */
export async function takeBack(element: HTMLElement, isBack: () => boolean): Promise<boolean> {
  const isMac = element.ownerDocument.defaultView?.navigator.platform.startsWith("Mac");
  send(element, "keydown", "z", 90, isMac ? { metaKey: true } : { ctrlKey: true });
  await settled(element);
  if (isBack()) return true;
  element.ownerDocument.execCommand("undo");
  await settled(element);
  return isBack();
}

function send(element: HTMLElement, type: string, key: string, keyCode: number, modifiers: EventModifierInit = {}) {
  const own = element.ownerDocument.defaultView as Globals;
  const code = { " ": "Space", z: "KeyZ" }[key] ?? key;
  element.dispatchEvent(
    new own.KeyboardEvent(type, { key, code, keyCode, ...modifiers, bubbles: true, cancelable: true }),
  );
}
