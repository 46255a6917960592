import browser from "webextension-polyfill";
import { tellWorker } from "../../src/messages";
import { openPage } from "../../src/team/open-page";
import "../../src/ui/pages/shared/page.css";
import "../../src/ui/pages/shared/try.css";
import "../../src/ui/pages/practice/practice.css";
import type { PracticeDoor } from "../../src/ui/pages/practice/door";
import { Practice } from "../../src/ui/pages/practice/Practice";
import { startPage } from "../../src/ui/pages/shared/start-page";

const door: PracticeDoor = {
  ask: (draft, conversation) => tellWorker({ type: "review", draft, conversation, ignored: [] }),
  explain: async (rule) => (await tellWorker({ type: "explain", rule })) ?? null,
  openPage: (page) => void openPage(page),
};

startPage(browser.i18n.getMessage, "practice_title", () => <Practice door={door} />);
