import type { ReplyBox } from "./desk";
import { notAReply, replyBox } from "./reply-box";

// What mail programs of several languages set before a subject.
const REPLY = /^(re|aw|antw|sv|vs|r|rif|res|odp|ynt|ref)( ?[[(]\d+[\])])?\s?:/i;
const FORWARD = /^(fwd?|wg|tr|rv|enc|i|doorst|vb|vl|pd|ilt)\s?:/i;

/** Does this subject line say that its mail answers or forwards one? */
export function subjectSays(subject: string | null): "reply" | "forward" | null {
  if (subject === null) return null;
  if (FORWARD.test(subject)) return "forward";
  return REPLY.test(subject) ? "reply" : null;
}

/**
 * A mail box whose page has no better sign: its subject tells, or that it quotes somebody. A new mail answers nobody.
 * @param quotes does the editor hold a quote, or stand beside the mail it answers?
 */
export function boxBySubject(editor: HTMLElement, subject: string | null, quotes: boolean): ReplyBox {
  const said = subjectSays(subject);
  if (said === "forward") return notAReply(editor);
  return said === "reply" || quotes ? replyBox(editor, "reply") : notAReply(editor);
}
