import type { EmptyState } from "../../props";
import { t, tCount } from "../../words";
import type { ActivePage } from "./door";

/** What is going on here, in one line. */
export function goingOnLine({ site, goingOn }: ActivePage, paused: boolean): string {
  if (site === null) return t("popup_line_no_site");
  if (site.off) return t("popup_line_off");
  if (paused) return t("popup_line_paused");
  if (site.kind === "new") return t("popup_line_new");
  if (goingOn === null) return t("popup_line_no_answer");
  if (goingOn.empty) return EMPTY[goingOn.empty]();
  if (goingOn.boxes === 0) return t("popup_line_no_box");
  if (goingOn.findings === null) return t("popup_line_waiting");
  return goingOn.findings === 0 ? t("popup_line_reads_well") : tCount("popup_line_findings", goingOn.findings);
}

const EMPTY: Record<NonNullable<EmptyState>, () => string> = {
  "not-a-reply": () => t("empty_not_a_reply"),
  "internal-note": () => t("empty_internal_note"),
  undecided: () => t("empty_undecided"),
  "other-language": () => t("empty_other_language"),
  "too-short": () => t("empty_too_short"),
  "switched-off": () => t("popup_line_off"),
  paused: () => t("popup_line_paused"),
  "worker-asleep": () => t("empty_worker_asleep"),
};
