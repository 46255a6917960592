import type { Conversation } from "../../../engine/review";
import type { ReviewAnswer } from "../../../messages";

/** Asks the worker for a review of a draft, the way the coach does. `undefined` when nobody answered. */
export type AskForReview = (draft: string, conversation: Conversation) => Promise<ReviewAnswer | undefined>;
