import { useCallback, useEffect, useState } from "preact/hooks";
import type { TeamSettings } from "../../../team/settings-store";
import { t } from "../../words";
import { Mark } from "../shared/PageHead";
import { Switch } from "../shared/Switch";
import type { ActivePage, PopupDoor } from "./door";
import { goingOnLine } from "./going-on";
import { InForce } from "./InForce";
import { Pause } from "./Pause";

/** How long a coach takes to start in an open page, in ms, amply. */
const COACH_STARTS = 800;

/** The popup: on or off here, a pause, and what is going on, at a glance. */
export function Popup({ door }: { door: PopupDoor }) {
  const [page, setPage] = useState<ActivePage | null>(null);
  const [settings, setSettings] = useState<TeamSettings | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const look = useCallback(() => door.page().then(setPage), [door]);

  useEffect(() => {
    void look();
    void door.settings().then(setSettings);
    void door.pausedUntil().then(setUntil);
  }, [door, look]);

  // The coach needs a moment to start in the page that was just allowed.
  const lookTwice = () => look().then(() => setTimeout(look, COACH_STARTS));

  if (!page || !settings) return <div class="popup popup-waiting" />;
  const { site } = page;
  const coached = site !== null && site.kind !== "new";
  const working = coached && !site.off && until === null;
  return (
    <main class="popup">
      <header class="popup-head">
        <Mark />
        <h1>{t("popup_title")}</h1>
        {site && <p id="popup-host">{site.host}</p>}
        {coached && (
          <Switch
            label={t("popup_switch", [site.host])}
            on={!site.off}
            onSwitch={(on) => void door.switchSite(site.host, on).then(look)}
          />
        )}
      </header>
      <p class={working ? "popup-line popup-line-working" : "popup-line"} role="status">
        {goingOnLine(page, until !== null)}
      </p>
      {site?.kind === "new" && (
        <div class="popup-new">
          <button type="button" class="btn btn-first" onClick={() => void door.coachSite(site).then(lookTwice)}>
            {t("popup_coach_me")}
          </button>
          <p>{t("popup_coach_me_means", [site.host])}</p>
        </div>
      )}
      {coached && !site.off && (
        <Pause until={until} onPause={(length) => void door.pause(length).then(setUntil).then(look)} />
      )}
      {site?.kind === "added" && (
        <button type="button" class="link popup-leave" onClick={() => void door.leaveSite(site.pattern).then(look)}>
          {t("popup_leave")}
        </button>
      )}
      <InForce settings={settings} />
      <footer class="popup-foot">
        <button type="button" class="link" onClick={() => door.openPage("options")}>
          {t("popup_settings")}
        </button>
        <button type="button" class="link" onClick={() => door.openPage("practice")}>
          {t("popup_practice")}
        </button>
      </footer>
    </main>
  );
}
