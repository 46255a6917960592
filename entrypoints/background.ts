import { rulebook } from "virtual:rulebook";
import { explain } from "virtual:rulebook-explanations";
import { version } from "virtual:rulebook-version";
import browser from "webextension-polyfill";
import { answer, type Worker } from "../src/coach/answer";
import { hearMessages, tellCoaches } from "../src/messages";
import { reviewWithPacks } from "../src/rulebook/pack-review";
import { openMemory } from "../src/team/memory";
import { keepPacksReady, servePackMaker } from "../src/team/packs-at-work";
import { coachedSites, keepSites, startInOpenTabs } from "../src/team/sites";

export default defineBackground(() => {
  // A worker ends without a word; nothing here outlives it.
  const { signal } = new AbortController();
  const memory = openMemory(signal, () => void tellCoaches({ type: "settings-changed" }));
  const packsOf = keepPacksReady(version);
  const worker: Worker = {
    async review(draft, conversation, ignored) {
      const team = await memory.settings();
      const whole = reviewWithPacks(await rulebook, packsOf(team).rulebooks, draft, conversation, team.settings);
      return memory.leaveOut(whole, draft, ignored);
    },
    coaching: memory.coaching,
    ignore: memory.ignore,
    restore: memory.restore,
    explain: async (rule) => packsOf(await memory.settings()).explanations[rule] ?? explain(rule),
    async bring({ tab, frame }) {
      await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ["/reply-box.js"] });
    },
  };
  keepSites(signal);
  servePackMaker(version, signal);
  hearMessages((message, from) => answer(message, worker, from), signal);
  browser.runtime.onConnect.addListener(() => {}); // coaches hold a line only to learn when it breaks
  browser.commands?.onCommand.addListener((command) => void tellCoaches({ type: "command", command }, true));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void coachedSites().then(startInOpenTabs);
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
});
