import { type FoldedSettings, isLocked, whoSet } from "../../../team/fold-layers";
import type { Ignores } from "../../../team/ignores";
import type { RuleText } from "../../../team/rule-text";
import { t } from "../../words";
import { Choice } from "../shared/Choice";
import { SetBy } from "../shared/SetBy";
import { Switch } from "../shared/Switch";

interface Props {
  folded: FoldedSettings;
  rules: RuleText[];
  ignores: Ignores;
  onChoose: (path: string, value: unknown) => void;
  onRestore: (rule: string) => void;
}

/** How Wellput behaves while somebody writes. */
export function Writing({ folded, rules, ignores, onChoose, onRestore }: Props) {
  const { settings } = folded;
  return (
    <>
      <Choice
        shape="cards"
        legend={t("options_send_check")}
        value={settings.sendCheck}
        locked={isLocked(folded, "sendCheck")}
        describedBy={isLocked(folded, "sendCheck") ? "send-check-by" : undefined}
        options={[
          { value: "off", label: t("options_send_check_off"), means: t("options_send_check_off_means") },
          { value: "severe", label: t("options_send_check_severe"), means: t("options_send_check_severe_means") },
          { value: "always", label: t("options_send_check_always"), means: t("options_send_check_always_means") },
        ]}
        onChoose={(value) => onChoose("sendCheck", value)}
      />
      <SetBy id="send-check-by" setter={whoSet(folded, "sendCheck")} />
      <Choice
        shape="cards"
        legend={t("options_chip_row")}
        value={settings.chipRow}
        locked={isLocked(folded, "chipRow")}
        describedBy={isLocked(folded, "chipRow") ? "chip-row-by" : undefined}
        options={[
          { value: "open", label: t("options_chip_row_open"), means: t("options_chip_row_open_means") },
          { value: "dot", label: t("options_chip_row_dot"), means: t("options_chip_row_dot_means") },
          { value: "hidden", label: t("options_chip_row_hidden"), means: t("options_chip_row_hidden_means") },
        ]}
        onChoose={(value) => onChoose("chipRow", value)}
      />
      <SetBy id="chip-row-by" setter={whoSet(folded, "chipRow")} />
      <div class="line">
        <div>
          <h3 id="always-ignore">{t("options_always_ignore")}</h3>
          <p id="always-ignore-means">{t("options_always_ignore_means")}</p>
          <SetBy id="always-ignore-by" setter={whoSet(folded, "allowAlwaysIgnore")} />
        </div>
        <Switch
          labelledBy="always-ignore"
          describedBy="always-ignore-means"
          on={settings.allowAlwaysIgnore}
          locked={isLocked(folded, "allowAlwaysIgnore")}
          onSwitch={(on) => onChoose("allowAlwaysIgnore", on)}
        />
      </div>
      <Ignored rules={rules} ignores={ignores} onRestore={onRestore} />
    </>
  );
}

function Ignored({ rules, ignores, onRestore }: Pick<Props, "rules" | "ignores" | "onRestore">) {
  const always = Object.keys(ignores.always);
  const today = Object.keys(ignores.day).filter(
    (rule) => !always.includes(rule) && (ignores.day[rule] ?? 0) > Date.now(),
  );
  const sayOf = (id: string) => rules.find((rule) => rule.id === id)?.say ?? id;
  if (always.length + today.length === 0) return null;
  return (
    <div class="ignored">
      <h3>{t("options_ignored")}</h3>
      <ul class="lines">
        {[...always, ...today].map((rule) => (
          <li key={rule} class="line">
            <span>
              {sayOf(rule)}{" "}
              <small>{always.includes(rule) ? t("options_ignored_always") : t("options_ignored_day")}</small>
            </span>
            <button type="button" class="btn" onClick={() => onRestore(rule)}>
              {t("options_ignored_restore")} <span class="only-read">{sayOf(rule)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
