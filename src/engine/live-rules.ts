import { allHold } from "./conditions";
import { type CustomerRead, readingBeforeReply } from "./customer";
import { type Roll, rollOf } from "./detect";
import { EVERYWHERE, NOWHERE } from "./patterns";
import type { Rule, Rulebook } from "./rulebook";
import type { Settled, Speaker } from "./settle";

/**
 * What is left of the rules in one conversation: those whose conditions on the customer's message hold, without these
 * conditions. More than half of the rules read the customer, and while a reply is typed the message stays the same.
 */
export interface Live {
  /** The customer's message it was told for; `null` without one. */
  theirs: CustomerRead | null;
  faults: Roll;
  praise: Roll;
  /** Pattern → the last start that need not be tried: the others' patterns rest. */
  tried: Int32Array;
}

const lastLive = new WeakMap<Settled, Live>();

/** The rules that can speak in this conversation, kept for its next review. */
export function liveRules(rulebook: Rulebook, settled: Settled, theirs: CustomerRead | null): Live {
  const last = lastLive.get(settled);
  if (last && last.theirs === theirs) return last;
  const tried = new Int32Array(rulebook.reply.patterns.anchored).fill(NOWHERE);
  const reading = readingBeforeReply(rulebook, theirs);
  const { listFrom, listTo } = rulebook.reply;
  // What the customer does may rest on the reply: then nothing can be told of it yet.
  const isOpen = theirs !== null && theirs.acts === null;
  const speaksHere = ({ rule, rest, ofCustomer }: Speaker): Rule | [] => {
    if (isOpen) return rule;
    if (allHold(ofCustomer, null, reading, "reply")) return rest;
    if (rest.list >= 0) tried.fill(EVERYWHERE, listFrom[rest.list], listTo[rest.list]);
    return [];
  };
  const live = {
    theirs,
    tried,
    faults: rollOf(settled.faults.flatMap(speaksHere)),
    praise: rollOf(settled.praise.flatMap(speaksHere)),
  };
  lastLive.set(settled, live);
  return live;
}
