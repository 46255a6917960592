import assert from "node:assert/strict";
import { editors } from "./editors.mjs";
import { press, type } from "./keys.mjs";
import { openLab } from "./lab-browser.mjs";

const gmail = { name: "gmail", as: "Gmail", package: "", box: "#host" };
// As the Gmail desk says it.
const notDraft = ".gmail_quote, .gmail_signature, .gmail_signature_prefix";

/** Whose words are read and written, and who shares a page. @type {import("./circumstances.mjs").Circumstance[]} */
export const boxes = [
  {
    name: "leaves quote and signature alone",
    page: "gmail",
    async run(browser) {
      const { driver, text, dom, until, page } = await openLab(browser, { ...gmail, notDraft });
      assert.equal((await driver("text")).trimEnd(), "Dear Anna, we cannot help you.\n\nIt is not our fault.");
      const before = await dom();
      const quoted = before.slice(before.indexOf("gmail_signature_prefix"));
      await driver("mark", [["cannot help you", "stop"]]);
      assert.deepEqual(await driver("painted"), [["stop", 1]]);
      assert.equal(await dom(), before);
      await page.locator("blockquote div").click();
      assert.equal(await driver("caret"), null, "a caret in the quote is not in the draft");
      assert.equal(await driver("replace", "not our fault", "ours to put right"), "applied");
      await until("lab.text().includes('ours to put right')", true);
      const after = await dom();
      assert.equal(after.slice(after.indexOf("gmail_signature_prefix")), quoted);
      assert.equal((await text()).match(/not our fault/g)?.length, 1, "only the customer's own words are left");
      await page.keyboard.press("Control+z");
      assert.equal(await until("document.querySelector('#host').outerHTML", before), before);
      await page.close();
    },
  },
  {
    name: "several boxes share a page's registry",
    page: "several",
    async run(browser) {
      const lab = { name: "several", as: "", package: "" };
      const { driver, look, page } = await openLab(browser, { ...lab, box: "#first" });
      await driver("open", { box: "#second" });
      await driver("open", { box: "#area" });
      const sheets = () => look("document.adoptedStyleSheets.length");
      const mark = async (box, ...marks) => {
        await driver("turnTo", box);
        await driver("mark", marks);
      };
      await mark("#first", ["cannot help you", "stop"], ["not our", "firm"]);
      await mark("#second", ["cannot help you", "stop"]);
      await mark("#area", ["cannot help you", "stop"]);
      assert.deepEqual(await driver("painted"), [
        ["firm", 1],
        ["stop", 3],
      ]);
      assert.equal(await sheets(), 1, "one sheet serves all");
      await mark("#first");
      assert.deepEqual(await driver("painted"), [["stop", 2]]);
      await mark("#first", ["not our", "gentle"]);
      await driver("turnTo", "#second");
      await driver("closeThis");
      assert.deepEqual(await driver("painted"), [
        ["gentle", 1],
        ["stop", 1],
      ]);
      await driver("turnTo", "#area");
      await driver("closeThis");
      assert.equal(await look("document.querySelectorAll('wellput-mirror').length"), 0);
      assert.deepEqual(await driver("painted"), [["gentle", 1]]);
      await driver("turnTo", "#first");
      await driver("closeThis");
      assert.deepEqual(await driver("painted"), []);
      assert.equal(await sheets(), 0);
      await page.close();
    },
  },
  {
    name: "reads, marks and writes from right to left",
    page: "rtl",
    async run(browser) {
      for (const box of ["#host", "#area"]) {
        const ours = await openLab(browser, { name: "rtl", as: "", package: "", box });
        const { driver, look, page } = ours;
        const value = () => look(`document.querySelector("${box}").value ?? lab.text()`);
        const before = await value();
        assert.equal(await driver("text"), before);
        await driver("mark", [["לא יכולים", "stop"]]);
        assert.equal((await driver("painted")).length, 1);
        const rects = await driver("rects", "שלום אנה");
        const edge = await look(`document.querySelector("${box}").getBoundingClientRect().right`);
        assert.ok(edge - (rects[0].left + rects[0].width) < 12, "the first words stand at the right edge");
        assert.equal(await driver("replace", "לא יכולים", "יכולים"), "applied");
        assert.equal(await value(), before.replace("לא יכולים", "יכולים"));
        await press(ours, "Control+z");
        assert.equal(await value(), before);
        assert.equal(await driver("replace", "غلطتنا", "خطأكم"), "applied");
        await type(ours, "x");
        assert.equal(await value(), before.replace("غلطتنا", "خطأكمx"));
        await page.close();
      }
    },
  },
  {
    name: "a fix after a paste does not come in the pasted words' colour",
    page: "rooster",
    async run(browser) {
      const lab = editors.find(({ name }) => name === "rooster");
      const ours = await openLab(browser, lab);
      const { driver, html, page, until, toEnd } = ours;
      await toEnd();
      await press(ours, "Control+v");
      await until("lab.html().includes('color')", true);
      assert.equal(await driver("replace", "cannot help you", "can help you soon"), "applied");
      assert.match(await html(), /<p>Dear Anna, we can help you soon with/);
      await page.close();
    },
  },
];
