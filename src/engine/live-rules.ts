import { allHold } from "./conditions";
import { type CustomerRead, readingBeforeReply } from "./customer";
import { EVERYWHERE, NOWHERE } from "./patterns";
import type { Rule, Rulebook } from "./rulebook";
import type { Settled, Speaker } from "./settle";

/**
 * What is left of the rules in one conversation: those whose conditions on the customer's message hold, without these
 * conditions. A good third of the rules read the customer, and while a reply is typed the message stays the same.
 */
export interface Live {
  /** Whom it is about. */
  theirs: CustomerRead | null;
  faults: Rule[];
  praise: Rule[];
  /** Pattern → the last start that need not be tried: the others' patterns rest. */
  tried: Int32Array;
}

/** The rules that can speak in this conversation, kept for its next review. */
export function liveRules(rulebook: Rulebook, settled: Settled, theirs: CustomerRead | null): Live {
  if (settled.live && settled.live.theirs === theirs) return settled.live;
  const tried = new Int32Array(rulebook.reply.patterns.anchored).fill(NOWHERE);
  const fresh: Live = { theirs, tried, faults: [], praise: [] };
  if (theirs && !theirs.acts) {
    // What the customer does may rest on the reply, so nothing can be told of it yet.
    fresh.faults = settled.faults.map(({ rule }) => rule);
    fresh.praise = settled.praise.map(({ rule }) => rule);
  } else {
    const reading = readingBeforeReply(rulebook, theirs);
    const { listFrom, listTo } = rulebook.reply;
    const left = (speakers: Speaker[]): Rule[] =>
      speakers.flatMap(({ rest, ofCustomer }) => {
        if (allHold(ofCustomer, null, reading, "reply")) return rest;
        if (rest.list >= 0) tried.fill(EVERYWHERE, listFrom[rest.list], listTo[rest.list]);
        return [];
      });
    fresh.faults = left(settled.faults);
    fresh.praise = left(settled.praise);
  }
  settled.live = fresh;
  return fresh;
}
