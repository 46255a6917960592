import { type Finding, PRINCIPLES, type Review } from "../engine/review";
import { gainName, labelName, principleName } from "./names";
import { t } from "./words";

/** The number, and how it came about: what each finding takes and each principle holds. Only when the agent asks. */
export function PanelScore({ review, findings }: { review: Review; findings: Finding[] }) {
  if (review.overall === null) return <p class="aside">{t("panel_no_score")}</p>;
  const inPlay = PRINCIPLES.filter((principle) => review.principles[principle].score !== null);
  return (
    <div class="aside score">
      <p class="overall">
        <strong>{review.overall}</strong> <span>{t("panel_of_hundred", [labelName(review.label)])}</span>
      </p>
      {findings.length > 0 && (
        <>
          <h4>{t("panel_gains")}</h4>
          <ul class="gains">
            {findings.map((finding) => (
              <li key={`${finding.rule} ${finding.start}`}>
                <span dir="auto">{finding.say}</span> <strong dir="auto">{gainName(finding)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{t("panel_by_principle")}</h4>
      <ul class="gains">
        {inPlay.map((principle) => (
          <li key={principle}>
            <span>{principleName(principle)}</span> <strong>{review.principles[principle].score}</strong>
          </li>
        ))}
        {review.sound !== null && (
          <li>
            <span>{t("panel_sound")}</span> <strong>{review.sound}</strong>
          </li>
        )}
      </ul>
      <p>{t("panel_how")}</p>
    </div>
  );
}
