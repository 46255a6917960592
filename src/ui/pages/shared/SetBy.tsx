import type { Setter } from "../../../team/fold-layers";
import { t } from "../../words";

/** Who decided, when it was not the agent: with a lock, because a switch beside it does not move. */
export function SetBy({ id, setter }: { id: string; setter: Setter }) {
  if (setter.layer !== "policy" && setter.layer !== "pack") return null;
  const name = setter.name;
  const words =
    setter.layer === "pack"
      ? t("options_set_by_pack", [name ?? ""])
      : name
        ? t("options_set_by", [name])
        : t("options_set_by_team");
  return (
    <span id={id} class="set-by">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M3.5 5V3.5a2.5 2.5 0 0 1 5 0V5h.5a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zm1.2 0h2.6V3.5a1.3 1.3 0 0 0-2.6 0z" />
      </svg>
      {words}
    </span>
  );
}
