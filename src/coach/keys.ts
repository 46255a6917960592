/** What a key can do. `open`: the card at the caret, or the worst finding's; once more: everything about this reply. */
export type Action = "next" | "previous" | "open" | "apply" | "ignore" | "explain" | "close";

/**
 * The keys as they come. None of them means anything in Gmail, Outlook, Zendesk or Freshdesk (looked up 2026-11), in
 * Chromium or Firefox, or to a screen reader; and none writes a letter, with AltGr neither.
 */
export const DEFAULT_KEYS: Record<Action, string> = {
  next: "F8",
  previous: "Shift+F8",
  open: "Alt+F8",
  apply: "Alt+Shift+Enter",
  ignore: "Alt+Shift+Delete",
  explain: "Alt+Shift+F8",
  close: "Escape",
};

/** The action a key press stands for, or `null`. Keys of an input method composing are none. */
export function actionOf(event: KeyboardEvent, keys: Record<Action, string> = DEFAULT_KEYS): Action | null {
  if (event.isComposing || event.keyCode === 229) return null;
  const pressed = chordOf(event);
  for (const [action, chord] of Object.entries(keys)) if (chord === pressed) return action as Action;
  return null;
}

/** A key press in words: "Ctrl+Shift+K". Modifiers stand in the order Ctrl, Meta, Alt, Shift. */
export function chordOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    event.ctrlKey && "Ctrl",
    event.metaKey && "Meta",
    event.altKey && "Alt",
    event.shiftKey && "Shift",
    key === " " ? "Space" : key,
  ]
    .filter(Boolean)
    .join("+");
}

/** The agent's own keys over the ones that come with us. */
export function withOwnKeys(own: Record<string, string>): Record<Action, string> {
  const chosen = Object.entries(own).filter(([action, chord]) => action in DEFAULT_KEYS && chord !== "");
  return { ...DEFAULT_KEYS, ...Object.fromEntries(chosen) };
}

/** Why a chord cannot be an action's key; `null` when it can. `taken` names the action that has it. */
export type KeyFault = { kind: "writes" | "sends" | "browser" } | { kind: "taken"; by: Action };

/** Held down alone they are no chord yet. */
const MODIFIERS = new Set(["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "Fn", "Dead", "Process"]);
const FUNCTION_KEY = /^(Shift\+)?F\d+$/;
const SENDS = /^(Ctrl|Meta|Alt|Ctrl\+Shift|Meta\+Shift)\+Enter$|^(Ctrl|Meta|Alt)\+S$/;
// What browsers keep for themselves, and what every editor does: copying, undoing, going by words, bold.
const BROWSERS =
  /^(F1|F3|F5|F6|F7|F10|F11|F12|Shift\+F10|Alt\+F4|Alt\+(Home|D|F|E|ArrowLeft|ArrowRight))$|^(Ctrl|Meta)\+([A-Z0-9]|[-+=,.]|Tab|F4|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$|^(Ctrl|Meta)\+Shift\+(A|B|C|D|I|J|M|N|O|P|Q|T|V|W|Z|Tab|Delete|Arrow\w+|Home|End)$/;

/** The chord of a press, or `null` while only modifiers are down. */
export function wholeChord(event: KeyboardEvent): string | null {
  return event.isComposing || MODIFIERS.has(event.key) ? null : chordOf(event);
}

/** Whether an action may have this chord. */
export function faultOf(chord: string, action: Action, keys: Record<Action, string>): KeyFault | null {
  const by = (Object.keys(keys) as Action[]).find((other) => other !== action && keys[other] === chord);
  if (by) return { kind: "taken", by };
  if (SENDS.test(chord)) return { kind: "sends" };
  if (BROWSERS.test(chord)) return { kind: "browser" };
  return writes(chord) ? { kind: "writes" } : null;
}

function writes(chord: string): boolean {
  if (chord === "Escape" || FUNCTION_KEY.test(chord)) return false;
  const parts = chord.split("+");
  const key = parts.at(-1) ?? "";
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (!has("Ctrl") && !has("Meta") && !has("Alt")) return true;
  // AltGr comes as Ctrl+Alt, and writes; on a Mac, Alt writes letters of its own.
  return key.length === 1 && ((has("Ctrl") && has("Alt")) || !/[A-Z0-9]/.test(key));
}
