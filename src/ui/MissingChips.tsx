import type { Finding, Review } from "../engine/review";
import { Icon, type Shape } from "./Icon";
import { missingName } from "./names";
import type { ChipRowProps } from "./props";
import { t, tCount } from "./words";

/** A chip no longer than this, in letters, is never cut. */
const SHORT = 18;

/** At most two, the questions among them: each opens its card. The rest is in the panel. */
export function MissingChips({ review, findings, about, onOpenFinding }: ChipRowProps) {
  const missing = findings.filter((finding) => finding.missing !== null);
  const questions = review?.questions;
  const short = questions && questions.answered < questions.asked ? questions : null;
  const answer = missing.find((finding) => finding.missing === "answer");
  const others = missing.filter((finding) => !short || finding !== answer).slice(0, short ? 1 : 2);
  return (
    <>
      {others.map((finding) => (
        <MissingChip
          key={`${finding.rule} ${finding.start}`}
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
      class={`chip missing ${finding.severity} ${words.length > SHORT ? "" : "short"}`}
      title={finding.say}
      aria-haspopup="dialog"
      onClick={() => onOpen(finding)}
    >
      <Icon shape={icon} />
      <span dir="auto">{words}</span>
    </button>
  );
}

function named(finding: Finding, about: string | null): string {
  const name = missingName(finding.missing as NonNullable<Finding["missing"]>);
  return about ? t("chips_missing_for", [name, about]) : name;
}

function answered({ answered, asked }: NonNullable<Review["questions"]>): string {
  return tCount("chips_answered", asked, [answered]);
}
