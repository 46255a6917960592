import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { editors } from "./editors.mjs";
import { openLab } from "./lab-browser.mjs";

/** Longer than a fix takes. */
const LATE = 400;
/** Those that keep a selection of their own and learn of the page's by an event. */
const told = ["trix", "ckeditor5", "slate", "lexical", "draftjs"];

/** A busy browser tells of a moved caret late: the fix must be in all the same. @type {import("./circumstances.mjs").Circumstance[]} */
export const late = told.map((name) => ({
  name: `${name} is written to while the browser is late to tell where the caret is`,
  page: name,
  async run(browser) {
    const lab = editors.find((one) => one.name === name);
    const { driver, page, text, until, toEnd } = await openLab(browser, lab);
    await toEnd();
    await wait(LATE);
    const before = await text();
    await page.evaluate((late) => {
      const holdBack = (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        setTimeout(() => document.dispatchEvent(new Event("selectionchange")), late);
      };
      window.addEventListener("selectionchange", holdBack, true);
    }, LATE);
    assert.equal(await driver("replace", "cannot help you", "can help you soon"), "applied");
    const wanted = before.replace("cannot help you", "can help you soon");
    assert.equal(await until("lab.text()", wanted), wanted);
    await page.close();
  },
}));
