import { useLayoutEffect, useRef } from "preact/hooks";
import { step, stops } from "./keys";
import type { IgnoreReach } from "./props";
import { t } from "./words";

interface Props {
  id: string;
  allowAlways: boolean;
  /** Opened by key: then the first choice takes the focus. */
  focus: boolean;
  onIgnore: (reach: IgnoreReach) => void;
}

const REACHES: IgnoreReach[] = ["this", "reply", "day", "always"];

/** How far the ignore reaches. Laid out inside the card, not as a floating menu, so that no edge cuts it off. */
export function IgnoreChoice({ id, allowAlways, focus, onIgnore }: Props) {
  const group = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is taken once, when it opens.
  useLayoutEffect(() => {
    const first = group.current?.querySelector("button");
    if (focus) first?.focus();
    else first?.scrollIntoView?.({ block: "nearest" });
  }, []);

  function walk(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    if (!by || !group.current) return;
    event.preventDefault();
    event.stopPropagation();
    step(group.current, stops(group.current), by);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own box and cannot be laid out as a row everywhere.
    <div class="ignore-choice" id={id} role="group" aria-label={t("card_ignore")} ref={group} onKeyDown={walk}>
      {REACHES.filter((reach) => reach !== "always" || allowAlways).map((reach) => (
        <button type="button" class="button small" key={reach} onClick={() => onIgnore(reach)}>
          {t(`card_ignore_${reach}`)}
        </button>
      ))}
    </div>
  );
}
