import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { openWithExtension } from "./open-with-extension";
import { prepareChromium } from "./prepare-browser.mjs";
import { type CardSeen, readCards } from "./read-cards";
import { serveDemoDesk } from "./serve-demo-desk";
import { home, run, say, stop } from "./terminal.mjs";

/** What a tired agent might write to Maya, whose kettle arrived broken. */
const DRAFT = `Dear customer,

We apologise for any inconvenience. You should have checked the parcel at the door. Damage in transit is not our department, so you will have to contact the courier yourself. Our policy is clear on this, please be patient.

Kind regards
Customer Service`;

const words = process.argv.slice(2);
const file = words.includes("--text") ? words[words.indexOf("--text") + 1] : null;
if (file === undefined) stop("Which text? npm run demo -- --text FILE");
const draft = file === null ? DRAFT : readFileSync(file, "utf8").trimEnd();
const noDisplay = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const headless = words.includes("--headless") || noDisplay;

const browser = prepareChromium();
say("Building the extension with the demo desk …");
if (run(process.execPath, ["node_modules/wxt/bin/wxt.mjs", "build", "--mode", "demo", "--level", "warn"]))
  stop("The build did not succeed; see above.");
const desk = await serveDemoDesk();
say(
  headless ? "No display here, so the browser stays out of sight …" : "Opening the demo desk; close the window to end.",
);
const context = await openWithExtension(browser, join(home, ".output/chrome-mv3-demo"), headless);
const page = context.pages()[0] ?? (await context.newPage());
await page.goto(`${desk.url}#${file === null ? "kettle" : "own"}`);
// A fresh install opens its welcome page on top of everything, as it should.
if (context.pages().length === 1) await context.waitForEvent("page", { timeout: 3_000 }).catch(() => null);
await page.bringToFront();
const closed = context.waitForEvent("close", { timeout: 0 });
const cards = await Promise.race([typeAndRead(), closed]);
if (!Array.isArray(cards)) say("The window was closed.");
else if (headless) {
  console.log(inWords(cards));
  console.log(`Screenshot: ${await shoot(page)}`);
} else {
  await closed;
}
await context.close();
desk.close();

async function typeAndRead(): Promise<CardSeen[]> {
  await page.locator("[data-editor]").click();
  await page.keyboard.type(draft, { delay: headless ? 0 : 25 });
  return readCards(page);
}

function inWords(cards: CardSeen[]): string {
  const quote = draft.split("\n").map((line) => `  | ${line}`);
  const found = cards.map(({ principle, severity, words, say, why, fixes }, i) =>
    [
      `${i + 1}. ${principle} (${severity})${words ? `: “${words}”` : ""}`,
      `   ${say}`,
      `   Why: ${why}`,
      ...fixes.map((fix) => `   Instead: ${fix}`),
      "",
    ].join("\n"),
  );
  const sum =
    cards.length === 0 ? "Nothing to look at: this reads well." : `${cards.length} to look at, what is missing last:`;
  return ["The draft:", "", ...quote, "", sum, "", ...found].join("\n");
}

async function shoot(page: Page): Promise<string> {
  const path = join(home, "test-results/shots/demo.png");
  mkdirSync(join(home, "test-results/shots"), { recursive: true });
  await page.screenshot({ path });
  return path;
}
