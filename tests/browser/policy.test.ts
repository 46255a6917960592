import { mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { type Browser, editor, openBrowser, openDesk, shot, waitForMark, waitForNoMark } from "./extension";

/** Where Chromium and Chrome look for what an organisation lays down. */
const FOLDERS = ["/etc/chromium/policies/managed", "/etc/opt/chrome/policies/managed"];
/** As `key` in the manifest fixes it. */
const ID = "obifdkfaiimjahampfjoeiehfhehhanm";
const PACK = `id: laid-down
name: House words
settings:
  rules:
    respect/told-you-already: off
rules:
  - id: no-whatsit
    principle: individual-attention
    say: Call the part by its name.
    why: Nobody can look for a whatsit in a box.
    severity: firm
    match: [(the|your) whatsit]
    flags:
      - "[The whatsit] is in the box."
      - "Please send [your whatsit] back."
    allows:
      - The lid is in the box.
    fixes: ["the {part}"]
`;
const DRAFT =
  "Hi Maya, I'm sorry it arrived cracked. We will send the whatsit tomorrow. As I already told you, it comes by van.";
/** What the pack's own settings leave unmarked. */
const OVERRULED = "As I already told you, it comes by van.";
/** A changed file is seen some seconds later. */
const SLOW = 20_000;

let browser: Browser | null = null;
let made: string[] = [];
beforeAll(async () => {
  if (layDown({ team: "Kettle House", packs: [PACK, "id: broken"] })) browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  takeAway();
});

test("a pack that the organisation lays down marks from the first draft on, and goes when it is taken back", async (context) => {
  const running = orSkip(context);
  const { page, errors } = await openDesk(running, "gmail");
  await editor(page).click();
  await page.keyboard.type(DRAFT, { delay: 8 });
  await waitForMark(page, "the whatsit", SLOW);
  await waitForNoMark(page, OVERRULED);
  layDown({ team: "Kettle House" });
  await waitForNoMark(page, "the whatsit", SLOW);
  await waitForMark(page, OVERRULED, SLOW);
  layDown({ team: "Kettle House", packs: [PACK, "id: broken"] });
  await waitForMark(page, "the whatsit", SLOW);
  expect(errors).toEqual([]);
  await page.close();
});

test("the options page says whose pack it is, and what of the policy does not hold", async (context) => {
  const running = orSkip(context);
  const page = await running.context.newPage();
  await page.goto(`chrome-extension://${running.extensionId}/options.html#packs`);
  await page.getByText("House words").first().waitFor();
  expect(await page.getByText("Kettle House").count()).toBeGreaterThan(0);
  await shot(page, "options-policy-packs");
  await page.close();
});

function orSkip(context: TestContext): Browser {
  if (!browser) context.skip("No policy can be laid down here: /etc cannot be written.");
  return browser as Browser;
}

/** Writes the policy where browsers look for it; false where that is not allowed. */
function layDown(policy: object): boolean {
  const text = JSON.stringify({ "3rdparty": { extensions: { [ID]: policy } } });
  try {
    for (const folder of FOLDERS) {
      const first = mkdirSync(folder, { recursive: true });
      const file = join(folder, "wellput-test.json");
      writeFileSync(file, text);
      made = [...new Set([file, ...foldersFrom(folder, first), ...made])];
    }
    return true;
  } catch (error) {
    takeAway();
    if (["EACCES", "EPERM", "EROFS"].includes((error as { code: string }).code)) return false;
    throw error;
  }
}

/** The folders that were made for it, the innermost first. */
function foldersFrom(folder: string, first: string | undefined): string[] {
  if (!first) return [];
  return folder === first ? [folder] : [folder, ...foldersFrom(dirname(folder), first)];
}

function takeAway(): void {
  for (const path of made) path.endsWith(".json") ? rmSync(path, { force: true }) : rmdirSync(path);
  made = [];
}
