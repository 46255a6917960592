import "./words-for-tests";
import { expect, test } from "vitest";
import type { GoingOn } from "../../../src/messages";
import type { Site } from "../../../src/team/sites";
import { goingOnLine } from "../../../src/ui/pages/popup/going-on";

const site = (part: Partial<Site> = {}): Site => ({
  host: "desk.example",
  pattern: "https://desk.example/*",
  kind: "listed",
  off: false,
  ...part,
});
const on = (part: Partial<GoingOn> = {}): GoingOn => ({ desk: "Gmail", boxes: 1, empty: null, findings: 0, ...part });

const table: [string, Site | null, GoingOn | null, boolean, string][] = [
  ["a browser's own page", null, null, false, "Nothing to coach on this page"],
  ["a site that may be added", site({ kind: "new" }), null, false, "Not coaching here"],
  ["a page older than the extension", site(), null, false, "Reload this page to start"],
  ["switched off, and paused besides", site({ off: true }), on(), true, "Switched off here"],
  ["paused", site(), on(), true, "Paused"],
  ["no reply open", site(), on({ boxes: 0, findings: null }), false, "Ready. Open a reply and start writing"],
  ["a note", site(), on({ empty: "internal-note" }), false, "An internal note, so no coaching here"],
  ["nothing written yet", site(), on({ findings: null }), false, "Ready when you are"],
  ["one finding", site(), on({ findings: 1 }), false, "1 thing to look at in this reply"],
  ["several", site(), on({ findings: 3 }), false, "3 things to look at in this reply"],
  ["all good", site({ kind: "added" }), on(), false, "Reads well"],
];
test.each(table)("says what is going on: %s", (_claim, where, goingOn, paused, line) => {
  expect(goingOnLine({ site: where, goingOn }, paused)).toBe(line);
});
