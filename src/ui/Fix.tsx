import { useState } from "preact/hooks";
import { type FixPiece, filledFix } from "./fix-text";
import { Icon } from "./Icon";
import type { CardProps } from "./props";
import { trailing, type WordDifference } from "./word-difference";
import { t } from "./words";

interface Props {
  pieces: readonly FixPiece[];
  after: WordDifference["after"];
  /** What its sentence says before and behind it. */
  around: CardProps["around"];
  /** Shared by the card's fixes: a {time} filled in one is filled in all. */
  values: Readonly<Record<string, string>>;
  onFill: (blank: string, value: string) => void;
  canApply: boolean;
  /** The first of several is the one Enter means. */
  primary: boolean;
  /** Where it goes, for a screen reader, when there are several. */
  n: number;
  of: number;
  onUse: (fix: string) => void;
}

/** One fix: the words, its blanks as fields in place, and the button that uses it. */
export function Fix({ pieces, after, around, values, onFill, canApply, primary, n, of, onUse }: Props) {
  const [copied, setCopied] = useState(false);
  const fix = filledFix(pieces, values);
  const action = canApply ? t("card_apply") : copied ? t("card_copied") : t("card_copy");

  function use() {
    setCopied(!canApply);
    onUse(fix);
  }
  function enter(event: KeyboardEvent) {
    // Enter while composing only ends the composition.
    if (event.key !== "Enter" || event.isComposing) return;
    const field = event.currentTarget as HTMLInputElement;
    const fields = [...(field.closest("p")?.querySelectorAll("input") ?? [])];
    const open = fields.slice(fields.indexOf(field) + 1).find((other) => other.value.trim() === "");
    if (open) open.focus();
    else use();
  }

  return (
    <li class="fix">
      <p class="fix-words" dir="auto">
        <bdi class="unseen">{t("card_after")} </bdi>
        {around && <span class="around">{around.before}</span>}
        {after.map((part, at) =>
          "blank" in part ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a fix never change places.
            <Blank key={at} name={part.blank} value={values[part.blank] ?? ""} onFill={onFill} onKeyDown={enter} />
          ) : part.kept ? (
            part.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same.
            [<ins key={at}>{part.text.trimEnd()}</ins>, trailing(part.text)]
          ),
        )}
        {around && <span class="around">{around.after}</span>}
      </p>
      <button
        type="button"
        class={primary ? "button primary" : "button"}
        data-use
        aria-label={of > 1 ? t("card_use_one_of", [action, n, of, fix]) : undefined}
        onClick={use}
      >
        {copied && <Icon shape="good" />}
        <span aria-live="polite">{action}</span>
      </button>
    </li>
  );
}

interface BlankProps {
  name: string;
  value: string;
  onFill: (blank: string, value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Blank({ name, value, onFill, onKeyDown }: BlankProps) {
  const shown = `{${name}}`;
  return (
    // The unseen copies keep the field as wide as the longer of its name and its value, so that filling moves no line.
    <span class="blank" data-name={shown} data-value={value}>
      <input
        type="text"
        size={1}
        value={value}
        placeholder={shown}
        aria-label={t("card_blank", [name])}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onFill(name, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
