import { findActs, findHits, type Hit, type Hits } from "./acts";
import type { Reading } from "./conditions";
import { measureTheirs, type Theirs } from "./facts";
import { markName, signedName } from "./names";
import { allOf } from "./patterns";
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
export interface CustomerRead extends Theirs {
  customer: string;
  text: Text;
  hits: Hits;
  /** Where the message does what; `null` if that may depend on the reply. */
  acts: Hit[][] | null;
  /** As the page shows it: `null` when it does not. */
  shown: string | null;
  /** As the page shows it, or else as they sign. */
  name: string | null;
}

/** The last customer's message read with each rulebook: while a reply is typed it stays the same. */
const lastRead = new WeakMap<Rulebook, CustomerRead>();

/** Reads what the customer wrote; `null` when nothing is seen of it. The same message gives the same object. */
export function readCustomer(rulebook: Rulebook, { customer, name: shown }: Conversation): CustomerRead | null {
  if (!customer?.trim()) return null;
  const known = lastRead.get(rulebook);
  if (known?.customer === customer && known.shown === shown) return known;
  const text = prepare(customer.slice(0, LONGEST), rulebook.lexicon);
  findStems(text, rulebook.structure.stems);
  const name = shown ?? signedName(customer.slice(-NAME_REACH));
  markName(text, name);
  const hits = findHits(rulebook, rulebook.customer, allOf(rulebook.customer.patterns), text);
  const questions = findQuestions(text, rulebook.classes, rulebook.structure.questions);
  const fresh: CustomerRead = { customer, text, hits, acts: null, shown, name, ...measureTheirs(text, questions) };
  if (!rulebook.acts.some(restsOnReply))
    fresh.acts = findActs(rulebook, "customer", hits, readingBeforeReply(rulebook, fresh));
  lastRead.set(rulebook, fresh);
  return fresh;
}

/** What can be asked before a word of the reply is read: the reply in it is empty. */
export function readingBeforeReply(rulebook: Rulebook, theirs: CustomerRead | null): Reading {
  return {
    rulebook,
    reply: { text: prepare("", rulebook.lexicon), table: rulebook.reply, acts: [] },
    customer: theirs && { text: theirs.text, table: rulebook.customer, acts: theirs.acts ?? [] },
    facts: theirs?.facts ?? {},
  };
}

/** Whether the customer does this may depend on what is replied. */
function restsOnReply({ conditions }: Act): boolean {
  return conditions.some(
    ({ where, groups }) => where === "reply" || groups.some(({ tests }) => tests.some(({ kind }) => kind === "fact")),
  );
}
