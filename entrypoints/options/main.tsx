import { ground } from "virtual:rulebook-ground";
import { principles, rules } from "virtual:rulebook-texts";
import browser from "webextension-polyfill";
import { DEFAULT_KEYS, faultOf, wholeChord } from "../../src/coach/keys";
import { desks } from "../../src/desks/index";
import { packChecker } from "../../src/team/check-pack";
import { readIgnores, restoreRule } from "../../src/team/ignores";
import { openPage } from "../../src/team/open-page";
import { chooseKey, readOwnKeys } from "../../src/team/own-keys";
import { choicesAsPack } from "../../src/team/pack-file";
import { importPack, removePack, switchPack } from "../../src/team/packs";
import { compileDue } from "../../src/team/policy-packs";
import { chooseOwn, readSettings, resetOwn, watchSettings, withChoice } from "../../src/team/settings-store";
import { addedSites, leaveSite, offHosts, switchSites } from "../../src/team/sites";
import "../../src/ui/pages/options/options.css";
import type { OptionsDoor } from "../../src/ui/pages/options/door";
import { Options } from "../../src/ui/pages/options/Options";
import { deskChoices } from "../../src/ui/pages/shared/desk-choices";
import { startPage } from "../../src/ui/pages/shared/start-page";

const door: OptionsDoor = {
  texts: { principles, rules: rules.filter(({ kind }) => kind !== "praise") },
  settings: readSettings,
  watch: watchSettings,
  choose: (path, value) => chooseOwn((own) => withChoice(own, path, value)),
  reset: resetOwn,
  importPack: (text) => importPack(text, packChecker(ground)),
  switchPack,
  removePack,
  keys: { defaults: DEFAULT_KEYS, chordOf: wholeChord, faultOf, own: readOwnKeys, choose: chooseKey },
  choices: async (name, format) => choicesAsPack((await readSettings()).own, name, format),
  sites: async () => ({ desks: deskChoices(desks), added: await addedSites(), off: await offHosts() }),
  switchHosts: switchSites,
  leaveSite,
  ignores: readIgnores,
  restoreRule,
  openPage: (page) => void openPage(page),
};
void compileDue(packChecker(ground), ground.version);
startPage(browser.i18n.getMessage, "options_title", () => <Options door={door} />);
