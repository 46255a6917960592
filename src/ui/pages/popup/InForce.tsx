import type { TeamSettings } from "../../../team/settings-store";
import { t, tCount } from "../../words";

/** Which rules are in force and who set them, in one line. */
export function InForce({ settings }: { settings: TeamSettings }) {
  const { team, hasPolicy, packs, own } = settings;
  const on = Object.values(settings.settings.principles).filter(Boolean).length;
  const packNames = packs.filter((pack) => pack.on).map(({ name }) => name);
  const who = hasPolicy
    ? team
      ? t("popup_set_by", [team])
      : t("popup_set_by_team")
    : Object.keys(own).length > 0
      ? t("popup_set_by_you")
      : t("popup_set_by_nobody");
  return (
    <p class="popup-force">
      {t("popup_principles_on", [on, 10])} · {who}
      {packNames.length > 0 && ` · ${tCount("popup_packs", packNames.length, [packNames.join(", ")])}`}
    </p>
  );
}
