import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../src/commands/find-browser.mjs";
import { answerFor } from "./serve-pages.mjs";

/**
 * Starts Chromium, with the test extension or, for the twin, without; nothing it asks for leaves the machine.
 * Twins have a browser of their own, since a tab in the background is drawn late and would lag behind.
 */
export async function openBrowser({ folder, pages, extension }, { without = false } = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found. Install one, or name it in CHROME_PATH.");
  const context = await chromium.launchPersistentContext(join(folder, without ? "twin" : "profile"), {
    executablePath,
    headless: true,
    viewport: { width: 900, height: 700 },
    args: without ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await context.route(/^https?:/, async (route) => {
    const { status, contentType, body } = await answerFor(new URL(route.request().url()).pathname, pages);
    return route.fulfill({ status, contentType, body });
  });
  return context;
}

/** Puts words on the clipboard that Ctrl+V pastes. */
export function copy({ page }, words) {
  return page.evaluate((text) => navigator.clipboard.writeText(text), words);
}

/**
 * Opens an editor's page. `page.driver(...)` reaches our code in the isolated world.
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("./editors.mjs").Lab} lab
 * @param {{ without?: boolean }} [options] `without`: in a browser where no code of ours runs
 */
export async function openLab(context, lab, { without = false } = {}) {
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const cdp = await context.newCDPSession(page);
  let world = 0;
  const mainFrame = (await cdp.send("Page.getFrameTree")).frameTree.frame.id;
  cdp.on("Runtime.executionContextCreated", ({ context: made }) => {
    // Reaching into a frame makes our world in that frame too; the driver lives in the page's own.
    const { type, frameId } = made.auxData ?? {};
    if (type === "isolated" && frameId === mainFrame && made.origin.startsWith("chrome-extension://")) world = made.id;
  });
  await cdp.send("Runtime.enable");

  const driver = async (name, ...values) => {
    const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
      expression: `driver[${JSON.stringify(name)}](...${JSON.stringify(values)})`,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(`${name}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };
  const open = async () => {
    await page.goto(`https://lab.test/${lab.name}.html`);
    await page.waitForFunction(() => window.lab !== undefined, undefined, { timeout: 15_000 });
    if (!without) await driver("open", lab);
  };
  await open();

  const box = lab.frame ? page.frameLocator(lab.frame).locator(lab.box) : page.locator(lab.box);
  return {
    page,
    cdp,
    errors,
    driver,
    box,
    open,
    text: () => page.evaluate(() => window.lab.text()),
    html: () => page.evaluate(() => window.lab.html()),
    dom: () => box.evaluate((element) => element.value ?? element.outerHTML),
    /** The caret behind the last word, by the agent's own click and keys. */
    async toEnd() {
      await box.click({ position: { x: 8, y: 8 } });
      await page.keyboard.press("Control+End");
    },
  };
}
