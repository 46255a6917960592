import { PRINCIPLES, SEVERITIES } from "../../../engine/review";
import { principleName, severityName } from "../../names";
import { t, tCount } from "../../words";
import { Choice } from "../shared/Choice";
import { isFiltering, NO_FILTER, type RuleFilter } from "./find-rules";

interface Props {
  filter: RuleFilter;
  found: number;
  onFilter: (filter: RuleFilter) => void;
}

/** Search box and filters over all rules. */
export function RuleFinder({ filter, found, onFilter }: Props) {
  const narrow = (part: Partial<RuleFilter>) => onFilter({ ...filter, ...part });
  return (
    <search class="finder">
      <input
        type="search"
        class="finder-words"
        aria-label={t("options_search")}
        placeholder={t("options_search_example")}
        value={filter.words}
        onInput={({ currentTarget: { value } }) => narrow({ words: value })}
      />
      <div class="finder-row">
        <Choice
          shape="row"
          legend={t("options_filter_severity")}
          hideLegend
          value={filter.severity}
          options={[
            { value: "all", label: t("options_filter_all") },
            ...SEVERITIES.map((severity) => ({ value: severity, label: severityName(severity) })),
          ]}
          onChoose={(severity) => narrow({ severity })}
        />
        <select
          aria-label={t("options_filter_principle")}
          value={filter.principle}
          onChange={({ currentTarget: { value } }) => narrow({ principle: value as RuleFilter["principle"] })}
        >
          <option value="all">{t("options_filter_all_principles")}</option>
          {PRINCIPLES.map((principle) => (
            <option key={principle} value={principle}>
              {principleName(principle)}
            </option>
          ))}
        </select>
        <select
          aria-label={t("options_filter_show")}
          value={filter.show}
          onChange={({ currentTarget: { value } }) => narrow({ show: value as RuleFilter["show"] })}
        >
          <option value="all">{t("options_filter_show_all")}</option>
          <option value="changed">{t("options_filter_show_changed")}</option>
          <option value="off">{t("options_filter_show_off")}</option>
          <option value="team">{t("options_filter_show_team")}</option>
        </select>
      </div>
      <p class="finder-found" role="status">
        {isFiltering(filter) && (
          <>
            {found === 0 ? t("options_found_none") : tCount("options_found", found)}{" "}
            <button type="button" class="link" onClick={() => onFilter(NO_FILTER)}>
              {t("options_filter_clear")}
            </button>
          </>
        )}
      </p>
    </search>
  );
}
