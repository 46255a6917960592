import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Conversation, Finding, Review } from "../../../engine/review";
import { Card } from "../../Card";
import { principleName } from "../../names";
import type { RuleExplanation } from "../../props";
import { sentenceAround } from "../../sentence-around";
import type { AskForReview } from "./ask";
import { Found } from "./Found";
import { placeFix } from "./pieces";
import { Underlay } from "./Underlay";
import { useReview } from "./use-review";

interface Props {
  conversation: Conversation;
  /** The draft to begin with. */
  draft: string;
  label: string;
  ask: AskForReview;
  explain: (rule: string) => Promise<RuleExplanation | null>;
  /** Told after each review, with what still stands and the draft it is about. */
  onReview?: (review: Review, standing: Finding[], draft: string) => void;
}

/** A reply box to try the coach in: the same worker, the same card, nothing of the page's own. */
export function TryBox({ conversation, draft: first, label, ask, explain, onReview }: Props) {
  const [draft, setDraft] = useState(first);
  const [ignored, setIgnored] = useState<string[]>([]);
  // `null` while the card is closed.
  const [place, setPlace] = useState<number | null>(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const { review, silent } = useReview(draft, conversation, ask);

  // Marks of an older draft would stand beside their words, so they wait for the next review.
  const current = review?.of === draft;
  const standing = (review?.review.findings ?? []).filter((finding) => !ignored.includes(keyOf(finding)));
  const shown = place === null ? undefined : standing[Math.min(place, standing.length - 1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each review and each ignore, from which the rest follows
  useEffect(() => {
    if (review) onReview?.(review.review, standing, review.of);
  }, [review, ignored]);

  const apply = (finding: Finding, fix: string) => {
    const { start, end, words } = placeFix(draft, finding, fix);
    const area = box.current;
    if (!area) return;
    area.focus();
    area.setSelectionRange(start, end);
    // Typed in, so that one Ctrl+Z takes it back; `setRangeText` would empty the undo list.
    if (!document.execCommand("insertText", false, words)) area.setRangeText(words, start, end, "end");
    setDraft(area.value);
    setPlace(0);
  };

  return (
    <div class="try">
      <div class="try-write">
        <label for={id}>{label}</label>
        <div class="try-box">
          <Underlay draft={draft} findings={current ? standing : []} active={shown} />
          <textarea
            ref={box}
            id={id}
            value={draft}
            spellcheck={false}
            onInput={({ currentTarget: { value } }) => setDraft(value)}
            onClick={({ currentTarget: { selectionStart } }) => {
              const at = standing.findIndex(
                ({ start, end }) => start <= selectionStart && selectionStart <= end && start < end,
              );
              if (at >= 0) setPlace(at);
            }}
          />
        </div>
        <Found review={review?.review ?? null} standing={standing} shown={shown} silent={silent} onOpen={setPlace} />
      </div>
      <div class="try-card">
        {shown && (
          <Card
            finding={shown}
            principle={principleName(shown.principle)}
            words={shown.missing ? "" : (review?.of ?? "").slice(shown.start, shown.end)}
            around={shown.missing ? null : sentenceAround(review?.of ?? "", shown.start, shown.end)}
            n={standing.indexOf(shown) + 1}
            of={standing.length}
            canApply={current}
            allowAlways={false}
            explain={() => explain(shown.rule)}
            onApply={(fix) => apply(shown, fix)}
            onCopy={() => undefined}
            onIgnore={() => setIgnored([...ignored, keyOf(shown)])}
            onNext={() => setPlace((standing.indexOf(shown) + 1) % standing.length)}
            onPrevious={() => setPlace((standing.indexOf(shown) + standing.length - 1) % standing.length)}
            onClose={() => {
              setPlace(null);
              box.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

const keyOf = ({ rule, missing }: Finding) => `${rule} ${missing}`;
