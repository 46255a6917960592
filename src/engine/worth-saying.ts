import type { Candidate } from "./arbiter";
import { certaintyOf } from "./second-look";

/** How much each other finding adds to the surest one's log odds, by its certainty. */
const OTHERS = 3;
/** How much the tone adds, and how many of its log odds count at most. */
const TONE = 0.75;
const MOST_TONE = 2;

/**
 * Is there reason enough to say anything about this reply? A finding that is as good as certain is reason by itself, and
 * so is what is worth a pause before sending. One of which one is half sure is no reason to disturb whoever has written
 * what sounds well; beside others, or in a reply that sounds poor, it is.
 * @param kept what would be said
 * @param tone log odds that the reply as a whole would be called poor
 * @param least 0 to 1: from which certainty on a finding is reason by itself
 */
export function isWorthSaying(kept: Candidate[], tone: number, least: number): boolean {
  let surest = 0;
  let all = 0;
  for (const { severity, certainty } of kept) {
    if (severity === "stop") return true;
    surest = Math.max(surest, certainty);
    all += certainty;
  }
  if (surest >= least) return true;
  const heard = Math.min(MOST_TONE, Math.max(-MOST_TONE, tone));
  return certaintyOf(Math.log(surest / (1 - surest)) + OTHERS * (all - surest) + TONE * heard) >= least;
}
