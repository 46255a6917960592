import browser from "webextension-polyfill";
import { startCoach } from "../src/coach/start-coach";
import { listedMatches } from "../src/desks/index";

// Frames are listed too: a desk may itself stand in a frame of another site.
export default defineContentScript({
  matches: listedMatches,
  allFrames: true,
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main(context) {
    try {
      startCoach(document, new URL(location.href), browser.i18n.getMessage, context.signal);
    } catch (error) {
      // The agent's page comes first: without a coach it works as ever.
      console.warn("Wellput stays out of this page:", error);
    }
  },
});
