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
 * A mail box whose page has no better sign: its subject tells, or that it quotes somebody. A new mail to a customer is read
 * like a reply, with nobody's message to answer. A forward goes to somebody who was not in the conversation.
 * @param quotes does the editor hold a quote, or stand beside the mail it answers?
 * @param toColleagues does it go to colleagues only?
 */
export function boxBySubject(
  editor: HTMLElement,
  subject: string | null,
  quotes: boolean,
  toColleagues = false,
): ReplyBox {
  const said = subjectSays(subject);
  if (said === "forward") return notAReply(editor);
  return said === "reply" || quotes ? replyBox(editor, "reply") : newMail(editor, toColleagues);
}

/** A mail that begins a conversation. One to colleagues is as internal as a note. */
export function newMail(editor: HTMLElement, toColleagues: boolean, frame: HTMLElement | null = null): ReplyBox {
  return replyBox(editor, toColleagues ? "note" : "reply", frame);
}
