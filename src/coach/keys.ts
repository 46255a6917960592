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
