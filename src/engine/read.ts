import { findActs, findHits, type Hit, type Hits } from "./acts";
import type { AnchorTable } from "./anchors";
import type { Reading, Side } from "./conditions";
import { measure, measureTheirs, type Theirs } from "./facts";
import { markLoud } from "./loud";
import { markName, signedName } from "./names";
import { prepare } from "./prepare";
import { findQuestions } from "./questions";
import type { Conversation } from "./review";
import type { Act, Rulebook } from "./rulebook";
import type { Text } from "./text";
import { findStems } from "./theirs";

/** Longer messages are read up to here. UTF-16 units. */
const LONGEST = 60_000;
/** A name stands at the end of a message or is said outright; further back it is not looked for. UTF-16 units. */
const NAME_REACH = 4000;

/** The customer's side as far as it does not depend on the reply. */
interface CustomerRead extends Theirs {
  customer: string;
  text: Text;
  hits: Hits;
  /** Where the message does what; `null` until it is known, and for good if that may depend on the reply. */
  acts: Hit[][] | null;
  /** As the page shows it: `null` when it does not. */
  shown: string | null;
  /** As the page shows it, or else as they sign. */
  name: string | null;
}

/** The last customer's message read with each rulebook: while a reply is typed it stays the same. */
const lastRead = new WeakMap<Rulebook, CustomerRead>();

/**
 * Reads both sides: words, acts and facts. The reply's raw hits come along for the rules.
 * @param anchors of the reply's patterns that somebody listens to
 */
export function read(
  rulebook: Rulebook,
  reply: Text,
  conversation: Conversation,
  anchors: AnchorTable = rulebook.reply.patterns.anchors,
): Reading & { hits: Hits } {
  const theirs = conversation.customer?.trim()
    ? readCustomer(rulebook, conversation.customer, conversation.name)
    : null;
  const name = theirs?.name ?? conversation.name;
  const { structure, classes } = rulebook;
  if (theirs) findStems(reply, classes, structure.commonClass);
  const nameUsed = markName(reply, name);
  markLoud(reply, classes, structure.commonClass);
  const { channel } = conversation;
  const facts = measure(reply, theirs, name !== null, nameUsed, channel, classes, structure.questions);
  const replySide: Side = { text: reply, table: rulebook.reply, acts: [] };
  const customerSide: Side | null = theirs ? { text: theirs.text, table: rulebook.customer, acts: [] } : null;
  const hits = findHits(rulebook, rulebook.reply, anchors, reply);
  const reading = {
    rulebook,
    reply: replySide,
    customer: customerSide,
    facts,
    hits,
    negators: structure.negators,
    reporters: structure.reporters,
  };
  if (theirs && customerSide) {
    customerSide.acts = theirs.acts ?? findActs(rulebook, "customer", theirs.hits, reading);
    if (!theirs.acts && !rulebook.acts.some(restsOnReply)) theirs.acts = customerSide.acts;
  }
  replySide.acts = findActs(rulebook, "reply", hits, reading);
  return reading;
}

function readCustomer(rulebook: Rulebook, customer: string, shown: string | null): CustomerRead {
  const known = lastRead.get(rulebook);
  if (known?.customer === customer && known.shown === shown) return known;
  const text = prepare(customer.slice(0, LONGEST), rulebook.lexicon);
  findStems(text, rulebook.classes, rulebook.structure.commonClass);
  const name = shown ?? signedName(customer.slice(-NAME_REACH));
  markName(text, name);
  const hits = findHits(rulebook, rulebook.customer, rulebook.customer.patterns.anchors, text);
  const questions = findQuestions(text, rulebook.classes, rulebook.structure.questions);
  const fresh = { customer, text, hits, acts: null, shown, name, ...measureTheirs(text, questions) };
  lastRead.set(rulebook, fresh);
  return fresh;
}

/** Whether the customer does this may depend on what is replied. */
function restsOnReply({ conditions }: Act): boolean {
  return conditions.some(
    ({ where, groups }) => where === "reply" || groups.some(({ tests }) => tests.some(({ kind }) => kind === "fact")),
  );
}
