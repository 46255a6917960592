import type { Finding, Review } from "../../../engine/review";
import { Icon } from "../../Icon";
import { labelName, severityName } from "../../names";
import { t, tCount } from "../../words";
import { findingName } from "./finding-name";

interface Props {
  review: Review | null;
  standing: Finding[];
  shown: Finding | undefined;
  /** Nobody answered. */
  silent: boolean;
  onOpen: (place: number) => void;
}

/** What was found, in words under the box, each to be opened; and one praise that is true. */
export function Found({ review, standing, shown, silent, onOpen }: Props) {
  const praise = standing.some(({ severity }) => severity === "stop") ? undefined : review?.praise[0];
  return (
    <div class="found">
      <p class="found-line" role="status">
        {silent ? t("empty_worker_asleep") : lineOf(review, standing)}
      </p>
      {standing.length > 0 && (
        <ul>
          {standing.map((finding, place) => (
            <li key={`${finding.rule} ${finding.start} ${finding.missing}`}>
              <button
                type="button"
                class={`found-one ${finding.severity}`}
                aria-current={finding === shown}
                onClick={() => onOpen(place)}
              >
                <Icon shape={finding.severity} />
                <span class="unseen">{severityName(finding.severity)}: </span>
                {findingName(finding)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {praise && (
        <p class="found-praise">
          <Icon shape="good" />
          {praise.say}
        </p>
      )}
    </div>
  );
}

function lineOf(review: Review | null, standing: Finding[]): string {
  if (!review) return t("empty_reading");
  if (review.quiet === "empty") return t("empty_nothing_yet");
  if (review.quiet === "too-short") return t("empty_too_short");
  if (review.quiet === "other-language") return t("empty_other_language");
  return standing.length > 0 ? tCount("chips_look", standing.length) : labelName("ready");
}
