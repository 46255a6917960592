import { rulebook } from "virtual:rulebook";
import { explain } from "virtual:rulebook-explanations";
import browser from "webextension-polyfill";
import { answer, type Worker } from "../src/coach/answer";
import { review } from "../src/engine/review-reply";
import { hearMessages, tellCoaches } from "../src/messages";
import { openMemory } from "../src/team/memory";
import { coachedSites, keepSites, startInOpenTabs } from "../src/team/sites";

export default defineBackground(() => {
  // A worker ends without a word; nothing here outlives it.
  const { signal } = new AbortController();
  const memory = openMemory(signal, () => void tellCoaches({ type: "settings-changed" }));
  const worker: Worker = {
    async review(draft, conversation, ignored) {
      const { settings } = await memory.settings();
      return memory.leaveOut(review(await rulebook, draft, conversation, settings), draft, ignored);
    },
    coaching: memory.coaching,
    ignore: memory.ignore,
    restore: memory.restore,
    explain,
    async bring({ tab, frame }) {
      await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ["/reply-box.js"] });
    },
  };
  keepSites(signal);
  hearMessages((message, from) => answer(message, worker, from), signal);
  // Coaches hold a line only to learn when it breaks.
  browser.runtime.onConnect.addListener(() => {});
  browser.commands?.onCommand.addListener((command) => void tellCoaches({ type: "command", command }, true));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void coachedSites().then(startInOpenTabs);
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
});
