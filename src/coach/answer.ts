import type { Conversation, Review } from "../engine/review";
import type { Coaching, IgnoreTold, ReviewAnswer, Sender } from "../messages";
import type { RuleExplanation } from "../ui/props";

/** What the worker can do, handed in: nothing here knows the engine, the rulebook or the settings. */
export interface Worker {
  review(draft: string, conversation: Conversation, ignored: string[]): Promise<Review>;
  coaching(host: string): Promise<Coaching>;
  ignore(told: IgnoreTold): Promise<void>;
  restore(rule: string, words: string): Promise<void>;
  explain(rule: string): Promise<RuleExplanation | null>;
  /** Puts the coach's second script into a frame of a tab. */
  bring(to: Sender): Promise<void>;
}

/**
 * Answers one message. Whatever comes, and whatever fails, there is an answer and no exception; no text of a draft is
 * ever kept or put into an error.
 * @returns `undefined` for messages that are nobody's here
 */
export function answer(message: unknown, worker: Worker, from: Sender | null = null): Promise<unknown> | undefined {
  const asked = (typeof message === "object" && message !== null ? message : {}) as Record<string, unknown>;
  switch (asked.type) {
    case "review":
      return answerReview(asked, worker);
    case "coaching":
      return isText(asked.host) ? safely(worker.coaching(asked.host), null) : malformed();
    case "bring":
      return from ? done(worker.bring(from)) : malformed();
    case "ignore":
      return isText(asked.rule) && isText(asked.words) && isReach(asked.reach)
        ? done(worker.ignore({ type: "ignore", rule: asked.rule, words: asked.words, reach: asked.reach }))
        : malformed();
    case "restore":
      return isText(asked.rule) && isText(asked.words) ? done(worker.restore(asked.rule, asked.words)) : malformed();
    case "explain":
      return isText(asked.rule) ? safely(worker.explain(asked.rule), null) : malformed();
    default:
      // Told between the worker and the coaches, or by the popup to a coach: not for us.
      return asked.type === undefined ? malformed() : undefined;
  }
}

async function answerReview(asked: Record<string, unknown>, worker: Worker): Promise<ReviewAnswer> {
  const { draft, conversation, ignored } = asked;
  const isWhole = isText(draft) && isConversation(conversation) && Array.isArray(ignored) && ignored.every(isText);
  if (!isWhole) return { ok: false, error: "malformed" };
  try {
    return { ok: true, review: await worker.review(draft, conversation, ignored) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.name : "unknown" };
  }
}

async function done(doing: Promise<void>): Promise<{ ok: boolean; error?: string }> {
  return safely(
    doing.then(() => ({ ok: true })),
    { ok: false, error: "failed" },
  );
}

const malformed = async () => ({ ok: false, error: "malformed" });
const safely = <Told, Instead>(told: Promise<Told>, instead: Instead) => told.catch(() => instead);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isReach = (value: unknown): value is IgnoreTold["reach"] =>
  value === "this" || value === "day" || value === "always";

function isConversation(value: unknown): value is Conversation {
  if (typeof value !== "object" || value === null) return false;
  const { customer, name, subject, channel } = value as Record<string, unknown>;
  return [customer, name, subject, channel].every(isTextOrNull);
}
