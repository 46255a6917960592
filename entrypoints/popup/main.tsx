import browser from "webextension-polyfill";
import { activePage } from "../../src/team/active-page";
import { openPage } from "../../src/team/open-page";
import { pause, pausedUntil } from "../../src/team/pause";
import { readSettings } from "../../src/team/settings-store";
import { coachSite, leaveSite, switchSite } from "../../src/team/sites";
import "../../src/ui/pages/shared/page.css";
import "../../src/ui/pages/popup/popup.css";
import type { PopupDoor } from "../../src/ui/pages/popup/door";
import { Popup } from "../../src/ui/pages/popup/Popup";
import { startPage } from "../../src/ui/pages/shared/start-page";

const door: PopupDoor = {
  page: activePage,
  settings: readSettings,
  pausedUntil,
  pause,
  switchSite,
  coachSite,
  leaveSite,
  openPage: (page) => void openPage(page).then(() => window.close()),
};

startPage(browser.i18n.getMessage, "popup_title", () => <Popup door={door} />);
