import { setTimeout as wait } from "node:timers/promises";
import { checkComposing } from "./composing.mjs";
import { PASTED } from "./fuzz.mjs";
import { press, type } from "./keys.mjs";
import { openLab } from "./lab-browser.mjs";
import { differing } from "./pixels.mjs";

const FIRST = "Dear Anna, we cannot help you with this order today.\nYou should have read the terms.\n";
const FIXES = [
  ["cannot help you", "can help you soon"],
  ["should have read", "can find"],
  ["You should have", "Here you can"],
];
const TYPED = " Best wishes";
/** Longer than any editor's pause between undo steps. */
const PAUSE = 1300;

/** What is checked of every editor. */
export const CHECKS = ["read", "mark", "apply", "undo", "redo", "formatting", "byteEqual", "caret", "composing"];

/**
 * Runs every check on one editor.
 * @param {import("./lab-browser.mjs").LabBrowser} browser
 * @param {import("./editors.mjs").Lab} lab
 * @returns {Promise<Record<string, boolean | "copy"> & { notes: string[] }>}
 */
export async function checkEditor(browser, lab) {
  const row = Object.fromEntries(CHECKS.map((key) => [key, false]));
  const notes = [];
  const ours = await openLab(browser, lab);
  const { page, driver } = ours;
  try {
    const third = await page.evaluate(() => window.lab.third);
    const expected = FIRST + (third ?? (lab.plain ? "It is not our fault." : "See   here. It is not our fault."));
    row.read = same(notes, "read", await driver("text"), expected) && same(notes, "model", await ours.text(), expected);
    row.mark = await checkMark(ours, notes);

    const outcomes = [];
    for (const [words, replacement] of FIXES)
      outcomes.push(await checkFix(ours, lab, expected, [words, replacement], notes));
    for (const key of ["apply", "undo", "redo", "formatting", "caret"]) {
      const seen = outcomes.map((one) => one[key]);
      row[key] = seen.includes(false) ? false : seen.includes("copy") ? "copy" : true;
    }
    if (ours.errors.length) notes.push(...ours.errors);
    await page.close();
    row.byteEqual = await checkByteEqual(browser, lab, notes);
    row.composing = await checkComposing(browser, lab, notes);
  } finally {
    if (!page.isClosed()) await page.close();
  }
  return { ...row, notes };
}

async function checkMark({ page, driver, dom, box }, notes) {
  await page.addStyleTag({ content: "* { caret-color: transparent !important }" }); // a blinking caret is no mark
  const before = await dom();
  const area = await box.boundingBox();
  const clip = { x: area.x, y: area.y, width: Math.min(area.width, 800), height: Math.min(area.height, 300) };
  const shot = async () => (await page.screenshot({ clip, caret: "initial" })).toString("base64");
  const bare = await shot();
  const seen = new Set();
  for (const severity of ["gentle", "firm", "stop"]) {
    await driver("mark", [["cannot help you", severity]]);
    const rects = await driver("rects", "cannot help you");
    if (rects.length === 0 || rects[0].width < 20) notes.push(`${severity}: no rectangle`);
    const marked = await shot();
    const changed = await differing(page, bare, marked);
    if (changed < 100) notes.push(`${severity}: ${changed} pixels changed`);
    else seen.add(marked);
  }
  await driver("mark", []);
  const after = await dom();
  if (before !== after) notes.push("marks changed the editor's DOM");
  const gone = (await differing(page, bare, await shot())) === 0;
  if (!gone) notes.push("marks stay after they are taken away");
  return seen.size === 3 && before === after && gone && (await driver("painted")).length === 0;
}

async function checkFix(ours, lab, expected, [words, replacement], notes) {
  const { page, driver } = ours;
  const told = (what) => notes.push(`"${words}": ${what}`);
  const comesTo = async (what, expression, wanted) =>
    same(notes, `"${words}" ${what}`, await ours.until(expression, wanted), wanted);
  await ours.open();
  await ours.toEnd();
  await page.keyboard.type(TYPED);
  await wait(PAUSE);
  await driver("mark", [[words, "firm"]]);
  const typed = { text: await ours.text(), html: await ours.html() };
  if (!typed.text.endsWith(TYPED)) told(`typing failed: ${JSON.stringify(typed.text)}`);
  const applied = await driver("replace", words, replacement);
  if (applied === "copy") {
    const untouched = same(notes, `"${words}" told copy`, await ours.html(), typed.html) ? "copy" : false;
    return { apply: untouched, undo: untouched, redo: untouched, formatting: untouched, caret: untouched };
  }
  if (applied !== "applied") told(applied);
  const wanted = typed.text.replace(words, () => replacement);
  const apply = applied === "applied" && (await comesTo("apply", "lab.text()", wanted));
  const fixedHtml = await ours.html();
  const keeps = (await page.evaluate(() => window.lab.keeps)) ?? "img";
  const kept =
    lab.plain ||
    (/bold|<b>|strong|BOLD|--lexical/i.test(fixedHtml) &&
      /link|href|LINK/.test(fixedHtml) &&
      fixedHtml.includes(keeps));
  if (!kept) told(`formatting lost: ${fixedHtml}`);

  await page.keyboard.press("Control+z");
  const undo = await comesTo("undo", "lab.html()", typed.html);
  await page.keyboard.press("Control+Shift+z");
  // Editors differ in the key, and one of the two does nothing.
  const isRedone = (await ours.until("lab.text()", wanted, 300)) === wanted;
  if (!isRedone) await page.keyboard.press("Control+y");
  const redo = await comesTo("redo", "lab.text()", wanted);

  await ours.open();
  await ours.toEnd();
  const fresh = await ours.html();
  const appliedFresh = await driver("replace", words, replacement);
  await wait(PAUSE);
  await page.keyboard.press("Control+z");
  const undoFresh = await comesTo(`undo with nothing typed before (${appliedFresh})`, "lab.html()", fresh);

  await ours.open();
  await ours.toEnd();
  await driver("replace", words, replacement);
  await page.keyboard.type("#");
  const caret = await comesTo(
    "caret",
    "lab.text()",
    expected.replace(words, () => `${replacement}#`),
  );
  return { apply, undo: undo && undoFresh, redo, formatting: kept, caret };
}

async function checkByteEqual(browser, lab, notes) {
  const ours = await openLab(browser, lab);
  const twin = await openLab(browser, lab, { without: true });
  const both = async (act) => {
    await Promise.all([act(ours), act(twin)]);
    await wait(PAUSE); // so that undo steps are parted alike in both
  };
  const shown = () =>
    ours.driver("mark", [
      ["cannot help you", "stop"],
      ["read the", "firm"],
      ["not our", "gentle"],
    ]);
  const hidden = () => ours.driver("mark", []);
  await shown();
  // Every burst of keys is sent all at once: an editor parts undo steps by the clock, and a busy machine types slowly.
  await both(async (one) => {
    await one.toEnd();
    await type(one, " Kind regards");
  });
  await hidden();
  await shown();
  await both((one) => press(one, "Control+v"));
  if (!(await ours.text()).endsWith(PASTED)) notes.push("byteEqual: nothing was pasted");
  await both((one) => Promise.all([press(one, "Enter"), type(one, "cannot help you twice")]));
  await shown();
  await both((one) => press(one, "Control+z"));
  await both(async (one) => {
    await press(one, "Control+Home");
    await one.look("null"); // an editor learns of a moved caret a moment later
    await type(one, "Good day. ");
    await press(one, "Backspace");
  });
  await hidden();
  const equal = same(notes, "byteEqual", await ours.html(), await twin.html());
  await ours.driver("close");
  await ours.page.close();
  await twin.page.close();
  return equal;
}

function same(notes, what, seen, wanted) {
  if (seen !== wanted) notes.push(`${what}: saw ${JSON.stringify(seen)}, wanted ${JSON.stringify(wanted)}`);
  return seen === wanted;
}
