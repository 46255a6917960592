import { useMemo, useState } from "preact/hooks";
import type { Principle } from "../../../engine/review";
import type { FoldedSettings } from "../../../team/fold-layers";
import type { RulebookTexts } from "../../../team/rule-text";
import { t } from "../../words";
import { findRules, isFiltering, NO_FILTER } from "./find-rules";
import { PrincipleSection } from "./PrincipleSection";
import { RuleFinder } from "./RuleFinder";

interface Props {
  texts: RulebookTexts;
  folded: FoldedSettings;
  onChoose: (path: string, value: unknown) => void;
}

/** The ten principles and every rule, to be switched and searched. */
export function Rules({ texts, folded, onChoose }: Props) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [open, setOpen] = useState<Principle | null>(null);
  const found = useMemo(() => findRules(texts.rules, filter, folded), [texts, filter, folded]);
  const filtering = isFiltering(filter);
  const sections = texts.principles
    .map((principle) => ({ principle, rules: found.filter(({ rule }) => rule.principle === principle.id) }))
    .filter(({ rules }) => !filtering || rules.length > 0);
  return (
    <>
      <RuleFinder filter={filter} found={found.length} onFilter={setFilter} />
      {sections.map(({ principle, rules }) => (
        <PrincipleSection
          key={principle.id}
          principle={principle}
          rules={rules}
          open={filtering || open === principle.id}
          found={filtering}
          folded={folded}
          onOpen={(wanted) => setOpen(wanted ? principle.id : null)}
          onChoose={onChoose}
        />
      ))}
      {sections.length === 0 && <p class="note">{t("options_found_none_hint")}</p>}
    </>
  );
}
