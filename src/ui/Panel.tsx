import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Finding, PRINCIPLES, type Principle } from "../engine/review";
import { Icon, type Shape } from "./Icon";
import { focusIn, keptInside, step, stops } from "./keys";
import { labelName, principleMeans, principleName, severityName } from "./names";
import { PanelScore } from "./PanelScore";
import type { PanelProps } from "./props";
import { direction, t, tCount } from "./words";

/** Everything about this draft, for the agent who wants it all. */
export function Panel(props: PanelProps) {
  const { review, findings, ignored, focus, onClose } = props;
  const root = useRef<HTMLDivElement>(null);
  const [scored, setScored] = useState(false);
  const id = useId();
  useLayoutEffect(() => {
    const panel = root.current as HTMLDivElement;
    if (focus) (panel.querySelector<HTMLElement>(".row") ?? stops(panel)[0])?.focus();
  }, [focus]);

  function restore(finding: Finding) {
    const panel = root.current as HTMLDivElement;
    // The button goes away: the focus goes on to the next one first.
    if (focusIn(panel)) step(panel, stops(panel), 1);
    props.onRestore(finding);
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (event.key === "Escape") onClose();
    else if (by && root.current) step(root.current, stops(root.current), by);
    else return;
    event.preventDefault();
  }

  return (
    <div
      class="wp card panel"
      dir={direction()}
      role="dialog"
      aria-labelledby={id}
      ref={root}
      {...keptInside}
      onKeyDown={onKeyDown}
    >
      <div class="card-head">
        <span class="badge plain">
          <Icon shape="mark" />
        </span>
        <h2 class="card-name" id={id}>
          {findings.length ? tCount("chips_look", findings.length) : labelName("ready")}
        </h2>
        <button type="button" class="bare" title={t("card_close_key")} aria-label={t("card_close")} onClick={onClose}>
          <Icon shape="close" />
        </button>
      </div>
      {PRINCIPLES.filter((principle) => findings.some((finding) => finding.principle === principle)).map(
        (principle) => (
          <section class="panel-part" key={principle}>
            <h3 title={principleMeans(principle)}>{principleName(principle)}</h3>
            <ul>
              {findings
                .filter((finding) => finding.principle === principle)
                .map((finding) => (
                  <li key={`${finding.rule} ${finding.start}`}>
                    <FindingRow finding={finding} words={props.words(finding)} onOpen={props.onOpenFinding} />
                  </li>
                ))}
            </ul>
          </section>
        ),
      )}
      <section class="panel-part">
        <h3>{t("panel_principles")}</h3>
        <ul class="principles">
          {PRINCIPLES.map((principle) => (
            <PrincipleState key={principle} principle={principle} {...props} />
          ))}
        </ul>
      </section>
      {ignored.length > 0 && (
        <section class="panel-part">
          <h3>{t("panel_ignored")}</h3>
          <ul>
            {ignored.map((finding) => (
              <li class="ignored" key={`${finding.rule} ${finding.start}`}>
                <span dir="auto">{finding.say}</span>
                <button
                  type="button"
                  class="button small"
                  aria-label={t("panel_restore_one", [finding.say])}
                  onClick={() => restore(finding)}
                >
                  {t("panel_restore")}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="card-foot">
        <button type="button" class="quiet" aria-expanded={scored} onClick={() => setScored(!scored)}>
          {t("panel_score")}
          <Icon shape="down" />
        </button>
        {scored && <PanelScore review={review} findings={findings} />}
      </div>
    </div>
  );
}

interface FindingRowProps {
  finding: Finding;
  words: string;
  onOpen: (finding: Finding) => void;
}

function FindingRow({ finding, words, onOpen }: FindingRowProps) {
  return (
    <button type="button" class={`row ${finding.severity}`} aria-haspopup="dialog" onClick={() => onOpen(finding)}>
      <Icon shape={finding.severity} />
      <span dir="auto">
        <bdi class="unseen">{severityName(finding.severity)}: </bdi>
        {finding.say}
        {words && <q>{words}</q>}
      </span>
    </button>
  );
}

function PrincipleState({ principle, review, findings, off }: PanelProps & { principle: Principle }) {
  const its = findings.filter((finding) => finding.principle === principle);
  // Worst first, so the first one's shape stands for them all.
  const [worst] = its;
  const [icon, words]: [Shape, string] = off?.includes(principle)
    ? ["calm", t("panel_off")]
    : worst
      ? [worst.severity, tCount("panel_to_look_at", its.length)]
      : review.principles[principle].score === null
        ? ["calm", t("panel_not_at_stake")]
        : ["good", t("panel_kept")];
  return (
    <li class={icon} title={principleMeans(principle)}>
      <Icon shape={icon} />
      <span>{principleName(principle)}</span> <span class="state-words">{words}</span>
    </li>
  );
}
