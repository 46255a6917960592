import { findActs, findHits, type Hits } from "./acts";
import type { Reading, Side } from "./conditions";
import { type CustomerRead, readCustomer } from "./customer";
import { measure } from "./facts";
import { markLoud } from "./loud";
import { markName } from "./names";
import { allOf, type Sought } from "./patterns";
import type { Conversation } from "./review";
import type { Rulebook } from "./rulebook";
import type { Text } from "./text";
import { findStems } from "./theirs";

/**
 * Reads both sides: words, acts and facts. The reply's raw hits come along for the rules.
 * @param sought of the reply's patterns, those that somebody listens to
 */
export function read(
  rulebook: Rulebook,
  reply: Text,
  conversation: Conversation,
  theirs: CustomerRead | null = readCustomer(rulebook, conversation),
  sought: Sought = allOf(rulebook.reply.patterns),
): Reading & { hits: Hits } {
  const name = theirs?.name ?? conversation.name;
  const { structure, classes } = rulebook;
  if (theirs) findStems(reply, structure.stems);
  const nameUsed = markName(reply, name);
  markLoud(reply, structure.common);
  const { channel } = conversation;
  const facts = measure(reply, theirs, name !== null, nameUsed, channel, classes, structure.questions);
  const replySide: Side = { text: reply, table: rulebook.reply, acts: [] };
  const customerSide: Side | null = theirs && { text: theirs.text, table: rulebook.customer, acts: theirs.acts ?? [] };
  const hits = findHits(rulebook, rulebook.reply, sought, reply);
  const reading = {
    rulebook,
    reply: replySide,
    customer: customerSide,
    facts,
    hits,
  };
  if (theirs && customerSide && !theirs.acts) customerSide.acts = findActs(rulebook, "customer", theirs.hits, reading);
  replySide.acts = findActs(rulebook, "reply", hits, reading);
  return reading;
}
