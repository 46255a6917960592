import type { Finding, Review } from "../engine/review";
import { Icon, type Shape } from "./Icon";
import { keptInside } from "./keys";
import { labelName, missingName } from "./names";
import type { ChipRowProps, EmptyState } from "./props";
import { direction, t, tCount } from "./words";

/** The slim row under the reply box. One line: what does not fit is in the panel, which the first chip opens. */
export function ChipRow(props: ChipRowProps) {
  const { review, findings, shape, onOpenPanel, onShape } = props;
  const empty = props.empty ?? quietState(review);
  const state = rowState(review, findings, empty);
  const row = { dir: direction(), role: "group", "aria-label": t("chips_name"), ...keptInside, onKeyDown } as const;

  if (shape === "dot")
    return (
      <div class={`wp chips dot ${state.tone}`} {...row}>
        <button
          type="button"
          class="chip state"
          title={state.words}
          aria-label={state.words}
          onClick={() => onShape("open")}
        >
          <Icon shape={state.icon} />
        </button>
      </div>
    );

  return (
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
        onClick={() => onShape("dot")}
      >
        <Icon shape="calm" />
      </button>
    </div>
  );
}

// The page listens for single letters too: see keptInside.
function onKeyDown(event: KeyboardEvent) {
  event.stopPropagation();
}

/** At most two, and the questions: each opens its card. */
function MissingChips({ review, findings, about, onOpenFinding }: ChipRowProps) {
  const missing = findings.filter((finding) => finding.missing !== null);
  const questions = review?.questions;
  const short = questions && questions.answered < questions.asked ? questions : null;
  const answer = missing.find((finding) => finding.missing === "answer");
  const others = missing.filter((finding) => !short || finding !== answer).slice(0, 2);
  return (
    <>
      {others.map((finding) => (
        <MissingChip
          key={finding.rule}
          finding={finding}
          words={named(finding, about?.(finding) ?? null)}
          icon="add"
          onOpen={onOpenFinding}
        />
      ))}
      {short && answer && <MissingChip finding={answer} words={answered(short)} icon="ask" onOpen={onOpenFinding} />}
      {short && !answer && <span class="chip-note">{answered(short)}</span>}
    </>
  );
}

interface MissingChipProps {
  finding: Finding;
  words: string;
  icon: Shape;
  onOpen: (finding: Finding) => void;
}

function MissingChip({ finding, words, icon, onOpen }: MissingChipProps) {
  return (
    <button
      type="button"
      class={`chip missing ${finding.severity}`}
      title={finding.say}
      aria-haspopup="dialog"
      onClick={() => onOpen(finding)}
    >
      <Icon shape={icon} />
      <span dir="auto">{words}</span>
    </button>
  );
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

function named(finding: Finding, about: string | null): string {
  const name = missingName(finding.missing as NonNullable<Finding["missing"]>);
  return about ? t("chips_missing_for", [name, about]) : name;
}

function answered({ answered, asked }: NonNullable<Review["questions"]>): string {
  return tCount("chips_answered", asked, [answered]);
}

interface RowState {
  words: string;
  icon: Shape;
  tone: "calm" | "good" | "look" | "pause";
}

function rowState(review: Review | null, findings: Finding[], empty: ReturnType<typeof quietState>): RowState {
  if (empty) return { words: t(EMPTY[empty]), icon: "mark", tone: "calm" };
  if (!review) return { words: t("empty_reading"), icon: "mark", tone: "calm" };
  if (findings.length === 0) return { words: labelName("ready"), icon: "good", tone: "good" };
  const pause = findings.some((finding) => finding.severity === "stop");
  return {
    words: tCount("chips_look", findings.length),
    icon: pause ? "stop" : "mark",
    tone: pause ? "pause" : "look",
  };
}

const EMPTY = {
  empty: "empty_nothing_yet",
  "not-a-reply": "empty_not_a_reply",
  "internal-note": "empty_internal_note",
  undecided: "empty_undecided",
  "other-language": "empty_other_language",
  "too-short": "empty_too_short",
  "switched-off": "empty_switched_off",
  paused: "empty_paused",
  "worker-asleep": "empty_worker_asleep",
} as const;

/** Too short to have a number is not too short to have a finding: then the finding speaks. */
function quietState(review: Review | null): NonNullable<EmptyState> | "empty" | null {
  return review && review.findings.length === 0 ? review.quiet : null;
}
