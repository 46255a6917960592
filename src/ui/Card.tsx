import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { CardFoot } from "./CardFoot";
import { Fix } from "./Fix";
import { fixPieces } from "./fix-text";
import { Icon } from "./Icon";
import { focusIn, isField, keptInside, step, stops } from "./keys";
import { severityName } from "./names";
import type { CardProps } from "./props";
import { trailing, type WordDifference, wordDifference } from "./word-difference";
import { direction, t } from "./words";

/** What lies open below the buttons, and whether a key opened it. */
export type Opened = { part: "ignore" | "why"; byKey: boolean } | null;

/** The card of one finding. Handed another finding it starts afresh, and keeps the focus where it is. */
export function Card(props: CardProps) {
  const { finding, principle, of, focus, onClose } = props;
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Opened>(null);
  const id = useId();
  // Offsets move while the agent writes elsewhere, so they do not make it another finding.
  const shown = `${finding.rule} ${finding.say} ${props.words}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the other finding that starts the card afresh.
  useLayoutEffect(() => {
    setOpen(null);
    const card = root.current as HTMLDivElement;
    card.scrollTop = 0;
    if (focus && !focusIn(card)) (card.querySelector<HTMLElement>("input, [data-use]") ?? stops(card).at(-1))?.focus();
  }, [shown, focus]);

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      if (!open) return onClose();
      root.current?.querySelector<HTMLElement>(`[data-opens=${open.part}]`)?.focus();
      return setOpen(null);
    }
    const card = root.current as HTMLDivElement;
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (down) {
      event.preventDefault();
      return step(card, stops(card), down);
    }
    if (isField(event.target) || of < 2) return;
    const rtl = getComputedStyle(card).direction === "rtl";
    if (event.key === (rtl ? "ArrowLeft" : "ArrowRight")) props.onNext();
    else if (event.key === (rtl ? "ArrowRight" : "ArrowLeft")) props.onPrevious();
    else return;
    event.preventDefault();
  }

  return (
    <div
      class={`wp card ${finding.severity}`}
      dir={direction()}
      role="dialog"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-say ${id}-why`}
      ref={root}
      {...keptInside}
      onKeyDown={onKeyDown}
    >
      <div class="card-head">
        <span class="badge">
          <Icon shape={finding.severity} />
        </span>
        <h2 class="card-name" id={`${id}-name`}>
          {principle} <span class="severity">{severityName(finding.severity)}</span>
        </h2>
        <button type="button" class="bare" title={t("card_close_key")} aria-label={t("card_close")} onClick={onClose}>
          <Icon shape="close" />
        </button>
      </div>
      <div aria-live="polite">
        <p class="say" dir="auto" id={`${id}-say`}>
          {finding.say}
        </p>
        <p class="why" dir="auto" id={`${id}-why`}>
          {finding.why}
        </p>
      </div>
      <Fixes key={shown} {...props} />
      {finding.hint && <p class="note">{t("card_hint")}</p>}
      {props.replyOnly && <p class="note">{t("card_reply_only")}</p>}
      <CardFoot {...props} id={id} open={open} onOpen={setOpen} />
    </div>
  );
}

function Fixes({ finding, words, around, canApply, onApply, onCopy }: CardProps) {
  const [values, setValues] = useState<Record<string, string>>({});
  const fixes = finding.fixes.slice(0, 3).map((fix) => {
    const pieces = fixPieces(fix);
    return { fix, pieces, difference: wordDifference(words, pieces) };
  });
  if (fixes.length === 0)
    return words ? (
      <div class="fixes">
        <Before stretches={[{ text: words, kept: true }]} around={around} />
      </div>
    ) : null;
  return (
    <div class="fixes">
      {words && <Before stretches={fixes[0]?.difference.before ?? []} around={around} />}
      {finding.missing && <p class="label">{t("card_add")}</p>}
      <ul class="fix-list">
        {fixes.map(({ fix, pieces, difference }, i) => (
          <Fix
            key={fix}
            pieces={pieces}
            after={difference.after}
            around={around}
            values={values}
            onFill={(blank, value) => setValues((filled) => ({ ...filled, [blank]: value }))}
            canApply={canApply}
            primary={i === 0}
            n={i + 1}
            of={fixes.length}
            onUse={canApply ? onApply : onCopy}
          />
        ))}
      </ul>
      {!canApply && <p class="note">{t("card_why_copy")}</p>}
    </div>
  );
}

function Before({ stretches, around }: { stretches: WordDifference["before"] } & Pick<CardProps, "around">) {
  return (
    <p class="before" dir="auto">
      <bdi class="unseen">{t("card_before")} </bdi>
      {around?.before}
      {stretches.map(({ text, kept }) => (kept ? text : [<del key={text}>{text.trimEnd()}</del>, trailing(text)]))}
      {around?.after}
    </p>
  );
}
