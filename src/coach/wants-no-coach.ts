// The marks by which pages ask writing tools to keep out of a field. They were made for others, but they mean us too.
const NO_COACH =
  '[data-gramm="false"], [data-gramm_editor="false"], [data-enable-grammarly="false"], [data-lt-active="false"], [data-wellput="off"]';

/** Has the page asked writing tools to keep out of this field? */
export function wantsNoCoach(editor: Element): boolean {
  return editor.closest(NO_COACH) !== null;
}
