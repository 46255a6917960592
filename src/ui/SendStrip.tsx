import { useRef } from "preact/hooks";
import { Icon } from "./Icon";
import { keptInside } from "./keys";
import type { SendStripProps } from "./props";
import { direction, t, tCount } from "./words";

/** The strip that stands at Send once per draft: not in the way, and passed by the same key that sends. */
export function SendStrip({ findings, blanks, sendKey, onSendAnyway, onLook, onClose }: SendStripProps) {
  const sent = useRef(false);
  const [worst] = findings;

  function sendOnce() {
    if (sent.current) return;
    sent.current = true;
    onSendAnyway();
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) sendOnce();
    else return;
    event.preventDefault();
  }

  return (
    <section
      class={`wp strip ${worst?.severity ?? "firm"}`}
      dir={direction()}
      aria-label={t("send_name")}
      {...keptInside}
      onKeyDown={onKeyDown}
    >
      <span class="badge">
        <Icon shape={worst?.severity ?? "firm"} />
      </span>
      <div class="strip-words" role="alert">
        {blanks.length > 0 && (
          <p>
            {t("send_blanks")}{" "}
            {blanks.map((blank) => (
              <span class="blank-name" dir="auto" key={blank}>
                {blank}
              </span>
            ))}
          </p>
        )}
        {worst && (
          <p>
            <strong dir="auto">{worst.say}</strong>
            {findings.length > 1 && <span class="more"> {tCount("send_more", findings.length - 1)}</span>}
          </p>
        )}
        <p class="why">{sendKey ? t("send_again_key", [sendKey]) : t("send_again")}</p>
      </div>
      <div class="strip-ways">
        <button type="button" class="button primary" onClick={onLook}>
          {t("send_look")}
        </button>
        <button type="button" class="button" onClick={sendOnce}>
          {t("send_anyway")}
          {sendKey && <kbd>{sendKey}</kbd>}
        </button>
        <button type="button" class="bare" title={t("card_close_key")} aria-label={t("card_close")} onClick={onClose}>
          <Icon shape="close" />
        </button>
      </div>
    </section>
  );
}
