import { useState } from "preact/hooks";
import { t } from "../../words";

/** Back to the defaults, asked once more in place. */
export function Reset({ onReset }: { onReset: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="btn" onClick={() => setAsking(true)}>
        {t("options_reset")}
      </button>
    );
  }
  return (
    <div class="reset">
      <p>{t("options_reset_ask")}</p>
      <button
        type="button"
        class="btn btn-first"
        // biome-ignore lint/a11y/noAutofocus: the question took the place of the button that had the focus
        autoFocus
        onClick={() => {
          setAsking(false);
          onReset();
        }}
      >
        {t("options_reset_yes")}
      </button>
      <button type="button" class="btn" onClick={() => setAsking(false)}>
        {t("options_reset_no")}
      </button>
    </div>
  );
}
