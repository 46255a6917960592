import type { ReplyBox } from "./desk";
import { visible } from "./visible";

const SENDS = /^(send|reply|post reply|submit reply)\b(?!.*\bnote\b)/i;
const NOTES = /\b(note|internal|private|comment to team)\b/i;

/**
 * What a composer's buttons call what they do; English pages only, others stay undecided.
 * A composer that offers both has told nothing, unless the note is the one pressed.
 */
export function submitSays(composer: Element): ReplyBox["kind"] {
  const buttons = [...composer.querySelectorAll("button, [role=button], [role=tab], a.btn, input[type=submit]")];
  const words = buttons.filter(visible).map((button) => ({ button, says: wording(button) }));
  if (words.some(({ button, says }) => NOTES.test(says) && chosen(button))) return "note";
  const notes = words.some(({ says }) => NOTES.test(says));
  const sends = words.some(({ says }) => SENDS.test(says));
  if (words.some(({ button, says }) => /^reply\b/i.test(says) && chosen(button))) return "reply";
  if (notes === sends) return "unknown";
  return notes ? "note" : "reply";
}

function wording(button: Element): string {
  if (button.tagName === "INPUT") return (button as HTMLInputElement).value;
  return button.textContent?.trim() || button.getAttribute("aria-label") || "";
}

function chosen(button: Element): boolean {
  return ["aria-selected", "aria-pressed", "aria-checked"].some((key) => button.getAttribute(key) === "true");
}
