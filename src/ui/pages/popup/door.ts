import type { GoingOn } from "../../../messages";
import type { PauseLength } from "../../../team/pause";
import type { TeamSettings } from "../../../team/settings-store";
import type { Site } from "../../../team/sites";

/** The page under the popup. */
export interface ActivePage {
  /** `null` where no extension may work. */
  site: Site | null;
  /** `null` when no coach answered. */
  goingOn: GoingOn | null;
}

/** All that the popup can see and do. */
export interface PopupDoor {
  page(): Promise<ActivePage>;
  settings(): Promise<TeamSettings>;
  pausedUntil(): Promise<number | null>;
  pause(length: PauseLength | null): Promise<number | null>;
  switchSite(host: string, on: boolean): Promise<unknown>;
  /** Must be called straight from the click: the browser asks for permission. */
  coachSite(site: Site): Promise<boolean>;
  leaveSite(pattern: string): Promise<unknown>;
  openPage(page: "options" | "practice" | "welcome"): void;
}
