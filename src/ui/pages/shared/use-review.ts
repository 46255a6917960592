import { useEffect, useRef, useState } from "preact/hooks";
import type { Conversation, Review } from "../../../engine/review";
import type { AskForReview } from "./ask";

/** Long enough not to ask at every letter, short enough to be felt at once, in ms. */
const PAUSE = 200;

/** The newest review, with the draft it is of; `silent` when nobody answered. */
export function useReview(draft: string, conversation: Conversation, ask: AskForReview) {
  const [review, setReview] = useState<{ of: string; review: Review } | null>(null);
  const [silent, setSilent] = useState(false);
  const asked = useRef(false);
  useEffect(() => {
    let late = false;
    const wait = setTimeout(
      async () => {
        asked.current = true;
        const answer = await ask(draft, conversation).catch(() => undefined);
        if (late) return;
        setSilent(!answer?.ok);
        if (answer?.ok) setReview({ of: draft, review: answer.review });
      },
      asked.current ? PAUSE : 0,
    );
    return () => {
      late = true;
      clearTimeout(wait);
    };
  }, [draft, conversation, ask]);
  return { review, silent };
}
