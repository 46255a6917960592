import type { ReviewAnswer, ReviewAsk } from "../messages";

/** An answer later than this, in ms, is as good as none: the worker is asked again. */
const LATEST = 5000;

/** How an ask ended. `gone`: the extension was reloaded or removed under this page. */
export type Asked = ReviewAnswer | { ok: false; error: "gone" | "silent" };

/**
 * Asks the worker for a review. A worker that died under the question is asked once more: asking wakes a new one.
 */
export async function askForReview(
  ask: ReviewAsk,
  tell: (ask: ReviewAsk) => Promise<ReviewAnswer | undefined>,
  alive: () => boolean,
): Promise<Asked> {
  for (let go = 0; go < 2; go++) {
    if (!alive()) return { ok: false, error: "gone" };
    const answer = await inTime(tell(ask));
    if (answer) return answer;
  }
  return { ok: false, error: alive() ? "silent" : "gone" };
}

/** The answer, or `null` when the asking failed, was never answered, or took too long. */
async function inTime(answer: Promise<ReviewAnswer | undefined>): Promise<ReviewAnswer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LATEST, null);
  });
  const told = await Promise.race([answer.catch(() => null), late]);
  clearTimeout(timer);
  return told ?? null;
}
