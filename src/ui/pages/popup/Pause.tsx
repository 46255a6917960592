import type { PauseLength } from "../../../team/pause";
import { t } from "../../words";

interface Props {
  /** When the running pause ends, ms since 1970; `null` when there is none. */
  until: number | null;
  onPause: (length: PauseLength | null) => void;
}

/** Silence for a while, everywhere. */
export function Pause({ until, onPause }: Props) {
  if (until !== null) {
    const time = new Date(until).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    return (
      <section class="popup-pause" aria-label={t("popup_pause")}>
        <p>{isMidnight(until) ? t("popup_paused_today") : t("popup_paused_until", [time])}</p>
        <button type="button" class="btn" onClick={() => onPause(null)}>
          {t("popup_pause_end")}
        </button>
      </section>
    );
  }
  return (
    <section class="popup-pause" aria-labelledby="popup-pause">
      <h2 id="popup-pause">{t("popup_pause")}</h2>
      <div class="button-row">
        <button type="button" class="btn" onClick={() => onPause("quarter")}>
          {t("popup_pause_quarter")}
        </button>
        <button type="button" class="btn" onClick={() => onPause("hour")}>
          {t("popup_pause_hour")}
        </button>
        <button type="button" class="btn" onClick={() => onPause("today")}>
          {t("popup_pause_today")}
        </button>
      </div>
    </section>
  );
}

function isMidnight(time: number): boolean {
  const date = new Date(time);
  return date.getHours() === 0 && date.getMinutes() === 0;
}
