import type { Opened } from "./Card";
import { Icon } from "./Icon";
import { IgnoreChoice } from "./IgnoreChoice";
import type { CardProps } from "./props";
import { WhyThisRule } from "./WhyThisRule";
import { t } from "./words";

interface Props extends CardProps {
  id: string;
  open: Opened;
  onOpen: (open: Opened) => void;
}

/** Ignore, Why this rule, and the way to the next finding; what they open lies below them, inside the card. */
export function CardFoot(props: Props) {
  const { finding, id, open, n, of } = props;
  return (
    <div class="card-foot">
      <div class="card-ways">
        <Opens part="ignore" {...props} />
        <Opens part="why" {...props} />
        {of > 1 && (
          <span class="pager">
            <button type="button" class="bare" aria-label={t("card_previous")} onClick={props.onPrevious}>
              <Icon shape="back" turns />
            </button>
            <span class="place">{t("card_place", [n, of])}</span>
            <button type="button" class="bare" aria-label={t("card_next")} onClick={props.onNext}>
              <Icon shape="on" turns />
            </button>
          </span>
        )}
      </div>
      {open?.part === "ignore" && (
        <IgnoreChoice
          id={`${id}-ignore`}
          allowAlways={props.allowAlways}
          focus={open.byKey}
          onIgnore={props.onIgnore}
        />
      )}
      {open?.part === "why" && (
        <div id={`${id}-why-open`}>
          <WhyThisRule key={finding.rule} explain={props.explain} />
        </div>
      )}
    </div>
  );
}

function Opens({ part, id, open, onOpen }: Props & { part: "ignore" | "why" }) {
  const isOpen = open?.part === part;
  return (
    <button
      type="button"
      class="quiet"
      data-opens={part}
      aria-expanded={isOpen}
      aria-controls={isOpen ? (part === "why" ? `${id}-why-open` : `${id}-ignore`) : undefined}
      // A click made by a key counts no mouse presses.
      onClick={(event) => onOpen(isOpen ? null : { part, byKey: event.detail === 0 })}
    >
      {t(part === "why" ? "card_why" : "card_ignore")}
      <Icon shape="down" />
    </button>
  );
}
