import { type FoldedSettings, isLocked, whoSet } from "../../../team/fold-layers";
import type { PrincipleText } from "../../../team/rule-text";
import { principleMeans, principleName } from "../../names";
import { t, tCount } from "../../words";
import { SetBy } from "../shared/SetBy";
import { Switch } from "../shared/Switch";
import type { RuleNow } from "./find-rules";
import { RuleRow } from "./RuleRow";

interface Props {
  principle: PrincipleText;
  /** The rules to show: all of the principle's, or those found. */
  rules: RuleNow[];
  open: boolean;
  /** While filtering the section is open and cannot be closed. */
  found: boolean;
  folded: FoldedSettings;
  onOpen: (open: boolean) => void;
  onChoose: (path: string, value: unknown) => void;
}

/** A principle with its switch, and its rules on demand. */
export function PrincipleSection({ principle, rules, open, found, folded, onOpen, onChoose }: Props) {
  const path = `principles.${principle.id}`;
  const id = `principle-${principle.id}`;
  const on = folded.settings.principles[principle.id];
  const locked = isLocked(folded, path);
  const onCount = rules.filter((one) => one.on).length;
  return (
    <section class={on ? "principle" : "principle principle-off"} aria-labelledby={id}>
      <div class="principle-head">
        <div class="principle-words">
          <h3 id={id}>{principleName(principle.id)}</h3>
          <p id={`${id}-means`}>{principleMeans(principle.id)}</p>
          <SetBy id={`${id}-by`} setter={whoSet(folded, path)} />
        </div>
        <Switch
          labelledBy={id}
          describedBy={locked ? `${id}-means ${id}-by` : `${id}-means`}
          on={on}
          locked={locked}
          onSwitch={(wanted) => onChoose(path, wanted ? undefined : false)}
        />
      </div>
      {!found && (
        <button
          type="button"
          class="principle-open"
          aria-expanded={open}
          aria-controls={`${id}-rules`}
          aria-describedby={id}
          onClick={() => onOpen(!open)}
        >
          <Chevron />
          {open ? t("options_hide_rules") : tCount("options_show_rules", rules.length)}
          <span class="principle-count">{t("options_rules_on", [onCount, rules.length])}</span>
        </button>
      )}
      <div id={`${id}-rules`} hidden={!open}>
        {open && (
          <>
            {!on && <p class="note">{t("options_principle_off_note")}</p>}
            <ul class="rules">
              {rules.map((now) => (
                <RuleRow key={now.rule.id} now={now} folded={folded} onChoose={onChoose} />
              ))}
            </ul>
            {!found && <Weight principle={principle} folded={folded} onChoose={onChoose} />}
          </>
        )}
      </div>
    </section>
  );
}

function Weight({ principle, folded, onChoose }: Pick<Props, "principle" | "folded" | "onChoose">) {
  const path = `weights.${principle.id}`;
  const weight = folded.settings.weights[principle.id];
  return (
    <label class="field weight">
      <span>
        {t("options_weight")} <small id={`${path}-means`}>{t("options_weight_means")}</small>
      </span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.1"
        value={weight}
        disabled={isLocked(folded, path)}
        aria-describedby={`${path}-means`}
        onChange={({ currentTarget: { valueAsNumber } }) =>
          onChoose(path, valueAsNumber === principle.weight ? undefined : valueAsNumber)
        }
      />
      <output>{Math.round(weight * 100)} %</output>
      <SetBy id={`${path}-by`} setter={whoSet(folded, path)} />
    </label>
  );
}

function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M2.5 4 6 7.5 9.5 4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}
