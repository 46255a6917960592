import assert from "node:assert/strict";
import { PASTED } from "./fuzz.mjs";
import { press, type } from "./keys.mjs";
import { copy, openLab } from "./lab-browser.mjs";

const long = { name: "long", as: "", package: "" };
const MARKED = ["cannot help you", "not our fault", "last week"];
const KIB = 1024;

/** What our code takes of the agent's machine. @type {import("./circumstances.mjs").Circumstance[]} */
export const costs = [
  ...["#host", "#area"].map((box) => ({
    name: `keystrokes in a draft of 600 words: ${box === "#area" ? "textarea" : "rich text"}`,
    page: "long",
    async run(browser) {
      const ours = await openLab(browser, { ...long, box });
      const { driver, page, withBox } = ours;
      const words = (await driver("text")).split(/\s+/).length;
      assert.ok(words > 590 && words < 700, `${words} words`);
      await withBox((element) => element.focus());
      await driver("countCost", MARKED);
      for (let i = 0; i < 20; i++) await type(ours, "thank you ");
      const took = (await driver("costs")).sort((a, b) => a - b);
      assert.equal(took.length, 200);
      const [p50, p95] = [took[100], took[190]].map((ms) => Math.round(ms * 100) / 100);
      await page.close();
      // A frame, not a budget: the figure is for reading, and machines that build and test at once are slow.
      assert.ok(p50 <= 16, `reading, finding the caret and marking took ${p50} ms`);
      return { p50, p95 };
    },
  })),
  ...["#host", "#area"].map((box) => ({
    name: `a paste of 50 KB: ${box === "#area" ? "textarea" : "rich text"}`,
    page: "long",
    async run(browser) {
      const ours = await openLab(browser, { ...long, box });
      const { driver, page, withBox, until } = ours;
      const pasted = Array.from(
        { length: 650 },
        (_, i) => `Line ${i}: we cannot help you with this order, it is not our fault at all.`,
      ).join("\n");
      assert.ok(pasted.length > 45 * KIB);
      await copy(ours, pasted);
      await withBox((element) => element.focus());
      await press(ours, "Control+a");
      await press(ours, "Control+v");
      await until(`(document.querySelector("${box}").value ?? lab.text()).includes("Line 649:")`, true, 20_000);
      await copy(ours, PASTED);
      assert.equal(await driver("text"), pasted);
      await driver("mark", [
        ["Line 600: we cannot", "stop"],
        ["Line 3: we cannot", "firm"],
      ]);
      assert.equal((await driver("painted")).length, 2);
      assert.equal(await driver("replace", "Line 600: we cannot", "Line 600: we can"), "applied");
      assert.equal(await driver("text"), pasted.replace("Line 600: we cannot", "Line 600: we can"));
      const reading = Math.round((await driver("timeReading")) * 10) / 10;
      await page.close();
      assert.ok(reading < 1_000, `reading took ${reading} ms`);
      return { reading };
    },
  })),
  ...["#first", "#area"].map((box) => ({
    name: `1,000 boxes opened and closed: ${box === "#area" ? "textarea" : "rich text"}`,
    page: "several",
    async run(browser) {
      const { driver, cdp, page } = await openLab(browser, { name: "several", as: "", package: "", box });
      const weigh = async () => {
        for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
        const { usedSize } = await cdp.send("Runtime.getHeapUsage");
        const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
        return { kib: Math.round(usedSize / KIB), nodes, jsEventListeners };
      };
      await driver("cycle", box, 1000); // code is compiled, caches are filled
      const before = await weigh();
      await driver("cycle", box, 1000);
      const after = await weigh();
      await page.close();
      assert.ok(after.kib - before.kib < 20, `grew from ${before.kib} to ${after.kib} KiB`);
      assert.ok(after.nodes - before.nodes < 10, `nodes: ${before.nodes} to ${after.nodes}`);
      assert.ok(
        after.jsEventListeners - before.jsEventListeners < 10,
        `listeners: ${before.jsEventListeners} to ${after.jsEventListeners}`,
      );
      return { kibBefore: before.kib, kibAfter: after.kib };
    },
  })),
];
