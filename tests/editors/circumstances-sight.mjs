import assert from "node:assert/strict";
import { openLab } from "./lab-browser.mjs";
import { difference, picture } from "./pixels.mjs";

const WORDS = "cannot help you";
const several = { name: "several", as: "", package: "" };

/** How marks look when the page is zoomed or its colours are forced. @type {import("./circumstances.mjs").Circumstance[]} */
export const sight = [
  ...[1, 1.25, 1.5, 2].flatMap((zoom) => [
    {
      name: `marks the words and nothing else at ${zoom * 100} %`,
      page: "several",
      run: (browser) => marksItsWords(browser, zoom),
    },
    ...["several", "rtl"].map((page) => ({
      name: `lays the copy of a textarea exactly over it at ${zoom * 100} %: ${page}`,
      page,
      run: (browser) => mirrorsExactly(browser, { name: page, as: "", package: "", box: "#area" }, zoom),
    })),
  ]),
  ...["#first", "#area"].map((box) => ({
    name: `shows three kinds of mark in forced colours: ${box === "#area" ? "textarea" : "rich text"}`,
    page: "several",
    run: (browser) => forcedColours(browser, box),
  })),
];

async function openStill(browser, lab, zoom) {
  const ours = await openLab(browser, lab);
  await ours.page.addStyleTag({ content: "* { caret-color: transparent !important; outline: none !important }" });
  await ours.driver("zoom", zoom); // the browser keeps it for the next page of the host
  assert.equal(await ours.until("devicePixelRatio", zoom), zoom, "the page is zoomed");
  return ours;
}

async function marksItsWords(browser, zoom) {
  for (const box of ["#first", "#area"]) {
    const ours = await openStill(browser, { ...several, box }, zoom);
    const { driver, page } = ours;
    const bare = await picture(ours);
    await driver("mark", [[WORDS, "stop"]]);
    const [rect] = await driver("rects", WORDS);
    const seen = await difference(page, bare, await picture(ours));
    const [left, top] = [seen.left / zoom, seen.top / zoom];
    const [right, bottom] = [(seen.right + 1) / zoom, (seen.bottom + 1) / zoom];
    const told = `${box}: ${JSON.stringify({ left, top, right, bottom })} for ${JSON.stringify(rect)}`;
    assert.ok(Math.abs(left - rect.left) < 1.5 && Math.abs(right - rect.left - rect.width) < 1.5, told);
    assert.ok(top > rect.top - 2 && bottom < rect.top + rect.height + 6, told);
    await driver("zoom", 1);
    await page.close();
  }
}

/** The letters of the copy, shown instead of the textarea's, must not differ in a pixel, nor show through when not asked. */
async function mirrorsExactly(browser, lab, zoom) {
  const ours = await openStill(browser, lab, zoom);
  const { driver, page } = ours;
  const words = lab.name === "rtl" ? "לא יכולים" : WORDS;
  for (const scroll of [0, 17]) {
    await page.evaluate((top) => {
      const area = document.querySelector("#area");
      area.value = `${area.value}\n\n${area.value}`;
      area.scrollTop = top;
    }, scroll);
    const bare = await picture(ours);
    await driver("mark", [[words, "stop"]]);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("wellput-mirror");
      shadowRoot.adoptedStyleSheets = [];
    });
    assert.equal((await difference(page, bare, await picture(ours))).count, 0, "the copy shows through");
    await page.evaluate(() => {
      const area = document.querySelector("#area");
      const sheet = document.querySelector("wellput-mirror").shadowRoot.firstElementChild;
      sheet.style.setProperty("color", getComputedStyle(area).color, "important");
      area.style.color = "transparent";
    });
    const { count } = await difference(page, bare, await picture(ours), 1);
    assert.equal(count, 0, `${lab.name}: ${count} pixels of letters stand elsewhere`);
    await driver("mark", []);
    await page.evaluate(() => document.querySelector("#area").style.removeProperty("color"));
  }
  await driver("zoom", 1);
  await page.close();
}

async function forcedColours(browser, box) {
  const ours = await openStill(browser, { ...several, box }, 1);
  const { driver, page } = ours;
  await page.emulateMedia({ forcedColors: "active" });
  const bare = await picture(ours);
  const shots = [];
  for (const severity of ["gentle", "firm", "stop"]) {
    await driver("mark", [[WORDS, severity]]);
    const shot = await picture(ours);
    const { count } = await difference(page, bare, shot);
    assert.ok(count > 100, `${severity}: ${count} pixels changed`);
    for (const other of shots)
      assert.ok((await difference(page, other, shot)).count > 50, `${severity} looks like another severity`);
    shots.push(shot);
  }
  await driver("mark", []);
  assert.equal((await difference(page, bare, await picture(ours))).count, 0, "marks stay");
  if (box === "#area") {
    await driver("mark", [[WORDS, "stop"]]);
    await page.evaluate(() => {
      document.querySelector("wellput-mirror").shadowRoot.adoptedStyleSheets = [];
    });
    const { count } = await difference(page, bare, await picture(ours));
    assert.equal(count, 0, `${count} pixels of the copy's letters show through`);
  }
  await driver("zoom", 1);
  await page.close();
}
