import type { Desk, ReplyBox } from "../desks/desk";
import { quotedIn } from "../desks/quoted";
import type { Conversation } from "../engine/review";

/**
 * What is known of the customer: as the desk sees it, and where it sees no message, from the quote in the box. Only
 * when the quote is by the very person the desk names: it may be our own mail, or a colleague's.
 */
export function conversationOf(desk: Desk, box: ReplyBox): Conversation {
  const seen = desk.conversation(box);
  if (seen.customer !== null || seen.name === null) return seen;
  const { customer, name } = quotedIn(box.editor);
  return customer !== null && name !== null && isSame(seen.name, name) ? { ...seen, customer } : seen;
}

function isSame(one: string, other: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean)
      .sort()
      .join(" ");
  return words(one) === words(other);
}
