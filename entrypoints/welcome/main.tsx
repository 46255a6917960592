import browser from "webextension-polyfill";
import { desks } from "../../src/desks/index";
import { tellWorker } from "../../src/messages";
import { openPage } from "../../src/team/open-page";
import { addedSites, offHosts, switchSites } from "../../src/team/sites";
import "../../src/ui/pages/shared/page.css";
import "../../src/ui/pages/shared/try.css";
import "../../src/ui/pages/welcome/welcome.css";
import { deskChoices } from "../../src/ui/pages/shared/desk-choices";
import { startPage } from "../../src/ui/pages/shared/start-page";
import type { WelcomeDoor } from "../../src/ui/pages/welcome/door";
import { Welcome } from "../../src/ui/pages/welcome/Welcome";

const door: WelcomeDoor = {
  ask: (draft, conversation) => tellWorker({ type: "review", draft, conversation, ignored: [] }),
  explain: async (rule) => (await tellWorker({ type: "explain", rule })) ?? null,
  sites: async () => ({ desks: deskChoices(desks), added: await addedSites(), off: await offHosts() }),
  switchHosts: switchSites,
  openPage: (page) => void openPage(page),
};

startPage(browser.i18n.getMessage, "welcome_title", () => <Welcome door={door} />);
