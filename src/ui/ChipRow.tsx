import { useLayoutEffect, useRef } from "preact/hooks";
import type { Review } from "../engine/review";
import { Icon } from "./Icon";
import { keptInside } from "./keys";
import { MissingChips } from "./MissingChips";
import type { ChipRowProps } from "./props";
import { quietState, rowState } from "./row-state";
import { direction, t } from "./words";

/** The slim row under the reply box. One line: what does not fit is in the panel, which the first chip opens. */
export function ChipRow(props: ChipRowProps) {
  const { review, findings, shape, onOpenPanel, onShape } = props;
  const empty = props.empty ?? quietState(review);
  const state = rowState(review, findings, empty);
  const root = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  // The button that was pressed is gone: who pressed it by key finds the focus on what took its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the change of shape moves the focus.
  useLayoutEffect(() => {
    if (byKey.current) root.current?.querySelector("button")?.focus();
    byKey.current = false;
  }, [shape]);
  function turn(to: "open" | "dot") {
    return (event: MouseEvent) => {
      byKey.current = event.detail === 0;
      onShape(to);
    };
  }
  const row = {
    dir: direction(),
    role: "group",
    "aria-label": t("chips_name"),
    ...keptInside,
    onKeyDown,
    ref: root,
  } as const;

  if (shape === "dot")
    return (
      <div class={`wp chips dot ${state.tone}`} {...row}>
        <button type="button" class="chip state" title={state.words} aria-label={state.words} onClick={turn("open")}>
          <Icon shape={state.icon} />
        </button>
      </div>
    );

  return (
    // What the row measures itself by: a container cannot be as wide as its own words.
    <div class="chips-frame">
      <div class={`wp chips ${state.tone}`} {...row}>
        {empty || !review ? (
          <p class="chip-line">
            <Icon shape={state.icon} />
            <span>{state.words}</span>
          </p>
        ) : (
          <>
            <button type="button" class="chip state" aria-haspopup="dialog" onClick={onOpenPanel}>
              <Icon shape={state.icon} />
              <span>{state.words}</span>
            </button>
            <MissingChips {...props} />
            <Praised review={review} />
            {review.basis === "reply-only" && <span class="chip-note">{t("chips_reply_only")}</span>}
          </>
        )}
        <button
          type="button"
          class="bare fold"
          title={t("chips_fold")}
          aria-label={t("chips_fold")}
          onClick={turn("dot")}
        >
          <Icon shape="calm" />
        </button>
      </div>
    </div>
  );
}

// The page listens for single letters too: see keptInside.
function onKeyDown(event: KeyboardEvent) {
  event.stopPropagation();
}

function Praised({ review }: { review: Review }) {
  const praise = review.praise[0];
  if (!praise) return null;
  return (
    <p class="chip-line praise" title={praise.say}>
      <Icon shape="good" />
      <span dir="auto">{praise.say}</span>
    </p>
  );
}
