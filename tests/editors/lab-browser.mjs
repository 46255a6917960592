import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../src/commands/find-browser.mjs";
import { openDevtools } from "./devtools.mjs";
import { servePages } from "./serve-pages.mjs";

/**
 * @typedef {Awaited<ReturnType<typeof openBrowser>>} LabBrowser
 * @typedef {Awaited<ReturnType<typeof openLab>>} LabPage
 */

/** Starts one Chromium with the test extension. Its pages are served by this machine, and it asks no other. */
export async function openBrowser({ folder, pages, extension }) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found. Install one, or name it in CHROME_PATH.");
  const site = await servePages(pages);
  const profile = join(folder, "profile");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 900, height: 700 },
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, "--remote-debugging-port=0"],
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const browser = await context.browser()?.newBrowserCDPSession();
  let last = Promise.resolve();
  return {
    context,
    version: context.browser()?.version() ?? "",
    /** Our code runs on one host only; the twin is the same page on another. */
    urlOf: (name, without) =>
      `${site.url.replace("127.0.0.1", without ? "twin.localhost" : "lab.localhost")}/${name}.html`,
    /** A page in a window of its own: a tab in the background is drawn late. */
    newPage() {
      const opened = last.then(async () => {
        const [page, made] = await Promise.all([
          context.waitForEvent("page"),
          browser?.send("Target.createTarget", { url: "about:blank", newWindow: true }),
        ]);
        return { page, cdp: await openDevtools(profile, made?.targetId) };
      });
      last = opened.then(
        () => undefined,
        () => undefined,
      );
      return opened;
    },
    async close() {
      await context.close();
      site.close();
    },
  };
}

/** Puts words on the clipboard that Ctrl+V pastes; all pages share it. */
export function copy({ page }, words) {
  return page.evaluate((text) => navigator.clipboard.writeText(text), words);
}

/**
 * Opens an editor's page. `driver(...)` reaches our code in the isolated world.
 * @param {LabBrowser} browser
 * @param {import("./editors.mjs").Lab} lab
 * @param {{ without?: boolean }} [options] `without`: where no code of ours runs
 */
export async function openLab(browser, lab, { without = false } = {}) {
  const { page, cdp } = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  let worldMade = (_id) => {};
  let world = Promise.resolve(0);
  const mainFrame = (await cdp.send("Page.getFrameTree")).frameTree.frame.id;
  cdp.on("Runtime.executionContextCreated", ({ context: made }) => {
    // Reaching into a frame makes our world in that frame too; the driver lives in the page's own.
    const { type, frameId } = made.auxData ?? {};
    if (type === "isolated" && frameId === mainFrame && made.origin.startsWith("chrome-extension://"))
      worldMade(made.id);
  });
  await cdp.send("Runtime.enable");

  const run = async (expression, where = {}) => {
    const asked = { expression, awaitPromise: true, returnByValue: true, ...where };
    const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", asked);
    if (exceptionDetails)
      throw new Error(
        `${expression.slice(0, 60)}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
      );
    return result.value;
  };
  const driver = async (name, ...values) =>
    run(`driver[${JSON.stringify(name)}](...${JSON.stringify(values)})`, { contextId: await world });
  const open = async () => {
    world = new Promise((done) => {
      worldMade = done;
    });
    await page.goto(browser.urlOf(lab.name, without));
    await page.waitForFunction(() => window.lab !== undefined, undefined, { timeout: 30_000 });
    if (!without) await driver("open", lab);
  };
  await open();

  const around = lab.frame
    ? `document.querySelector("${lab.frame}").contentDocument`
    : lab.shadow
      ? `document.querySelector("${lab.shadow}").shadowRoot`
      : "document";
  const box = lab.frame ? page.frameLocator(lab.frame).locator(lab.box) : page.locator(lab.box);
  const look = (what) =>
    run(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => ${what})`);
  return {
    page,
    cdp,
    errors,
    driver,
    box,
    open,
    /** Calls a function in the page with the editable. */
    withBox: (act, ...values) => run(`(${act})(${around}.querySelector("${lab.box}"), ...${JSON.stringify(values)})`),
    /** What an expression comes to in the page, two frames on, when the editor has taken in what happened. */
    look,
    text: () => look("lab.text()"),
    html: () => look("lab.html()"),
    dom: () => box.evaluate((element) => element.value ?? element.outerHTML),
    /** Looks at every frame until the expression gives what is wanted; gives back the last seen. */
    async until(what, wanted, patience = 3000) {
      const end = Date.now() + patience;
      let seen = await look(what);
      while (seen !== wanted && Date.now() < end) seen = await look(what);
      return seen;
    },
    /** The caret behind the last word, by the agent's own click and keys. */
    async toEnd() {
      await box.click({ position: { x: 8, y: 8 } });
      // CKEditor 5 puts its own selection back 50 ms after it gets the focus: nobody's next key comes sooner.
      await look("new Promise((done) => setTimeout(done, 150))");
      await page.keyboard.press("Control+End");
      await look("null");
    },
  };
}
