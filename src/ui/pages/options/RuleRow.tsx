import { useState } from "preact/hooks";
import { SEVERITIES, type Severity } from "../../../engine/review";
import { type FoldedSettings, isLocked, whoSet } from "../../../team/fold-layers";
import { severityName } from "../../names";
import { t } from "../../words";
import { Marked } from "../shared/Marked";
import { SetBy } from "../shared/SetBy";
import { SeverityBadge } from "../shared/SeverityBadge";
import { Switch } from "../shared/Switch";
import type { RuleNow } from "./find-rules";

interface Props {
  now: RuleNow;
  folded: FoldedSettings;
  onChoose: (path: string, value: unknown) => void;
}

/** One rule: its sentence and an example at a glance, the rest on demand. */
export function RuleRow({ now: { rule, on, severity }, folded, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const switchPath = `rules.${rule.id}`;
  const severityPath = `severities.${rule.id}`;
  const id = `rule-${rule.id.replace(/[^\w-]/g, "-")}`;
  const setter = whoSet(folded, switchPath);
  const locked = isLocked(folded, switchPath);
  const switchIt = (wanted: boolean) => {
    const standing = wanted ? "on" : "off";
    // Back where the rulebook has it, the choice is no choice any more.
    onChoose(switchPath, wanted === (rule.default === "on") ? undefined : standing);
  };
  return (
    <li class={on ? "rule" : "rule rule-off"}>
      <div class="rule-head">
        <h4 id={id} dir="auto">
          {rule.say}
        </h4>
        <SeverityBadge severity={severity} />
        <Switch
          labelledBy={id}
          describedBy={locked ? `${id}-by` : undefined}
          on={on}
          locked={locked}
          onSwitch={switchIt}
        />
      </div>
      <SetBy id={`${id}-by`} setter={setter} />
      {!on && rule.default === "quiet" && setter.layer === "default" && (
        <p class="rule-quiet">{t("options_rule_quiet")}</p>
      )}
      {rule.flags[0] && (
        <p class="rule-example" dir="auto">
          <Marked sentence={rule.flags[0]} />
        </p>
      )}
      <button
        type="button"
        class="link rule-more"
        aria-expanded={open}
        aria-controls={`${id}-more`}
        aria-describedby={id}
        onClick={() => setOpen(!open)}
      >
        {open ? t("options_rule_less") : t("options_rule_more")}
      </button>
      <div id={`${id}-more`} class="rule-details" hidden={!open}>
        {open && <Details rule={rule} severity={severity} folded={folded} path={severityPath} onChoose={onChoose} />}
      </div>
    </li>
  );
}

interface DetailsProps {
  rule: RuleNow["rule"];
  severity: Severity;
  folded: FoldedSettings;
  path: string;
  onChoose: Props["onChoose"];
}

function Details({ rule, severity, folded, path, onChoose }: DetailsProps) {
  return (
    <>
      <p dir="auto">{rule.why}</p>
      {rule.flags.length > 1 && (
        <Sentences title={t("options_rule_marks")} kind="flags" sentences={rule.flags.slice(1)} />
      )}
      <Sentences title={t("options_rule_allows")} kind="allows" sentences={rule.allows} />
      <label class="field">
        {t("options_rule_severity")}
        <select
          value={severity}
          disabled={isLocked(folded, path)}
          onChange={({ currentTarget: { value } }) => onChoose(path, value === rule.severity ? undefined : value)}
        >
          {SEVERITIES.map((one) => (
            <option key={one} value={one} selected={one === severity}>
              {severityName(one)}
            </option>
          ))}
        </select>
        <SetBy id={`${path}-by`} setter={whoSet(folded, path)} />
      </label>
      <p class="rule-id">
        <code>{rule.id}</code>
      </p>
    </>
  );
}

function Sentences({ title, kind, sentences }: { title: string; kind: "flags" | "allows"; sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div class={`sentences sentences-${kind}`}>
      <h5>{title}</h5>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            <Marked sentence={sentence} />
          </li>
        ))}
      </ul>
    </div>
  );
}
