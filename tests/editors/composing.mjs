import { dictate, press } from "./keys.mjs";
import { openLab } from "./lab-browser.mjs";

const STEPS = ["に", "にほ", "にほん"];
const COMMITTED = "日本";

/**
 * An input method composes a word in ours, marked and read all the while, and in a twin without our code. Both must come to
 * the same, and nothing may be written before the word is done, nor to what was read before it was.
 * @param {import("./lab-browser.mjs").LabBrowser} browser
 * @param {import("./editors.mjs").Lab} lab
 * @param {string[]} notes
 */
export async function checkComposing(browser, lab, notes) {
  const ours = await openLab(browser, lab);
  const twin = await openLab(browser, lab, { without: true });
  const both = (act) => Promise.all([act(ours), act(twin)]);
  const wrong = [];
  const told = (isRight, what) => isRight || wrong.push(`composing: ${what}`);

  await both(async (one) => {
    await one.toEnd();
    await one.look("null");
  });
  const before = await ours.text();
  for (const step of STEPS) {
    await both((one) => compose(one, step));
    await ours.driver("mark", [["cannot help you", "stop"]]);
    told(await ours.driver("isComposing"), `not noticed at ${step}`);
    told((await ours.driver("text")).includes(step), `${step} not read`);
    told((await ours.driver("replace", "cannot help you", "can help")) === "stale", `written to at ${step}`);
  }
  const { start, end } = await ours.driver("where", STEPS[2]);
  await both((one) => dictate(one, COMMITTED));
  await both((one) => one.look("null"));
  told(!(await ours.driver("isComposing")), "its end not noticed");
  told(
    (await ours.driver("replaceAt", start, end, STEPS[2], "!")) === "stale",
    "what was read in the middle was applied",
  );
  const [text, twins] = await both((one) => one.text());
  told(text === before + COMMITTED, `came to ${JSON.stringify(text)}`);
  told(text === twins, `the twin came to ${JSON.stringify(twins)}`);
  const [html, twinsHtml] = await both((one) => one.html());
  told(html === twinsHtml, `${html} is not the twin's ${twinsHtml}`);

  // Composed away to nothing, as with Escape.
  await both((one) => compose(one, "あ"));
  await both((one) => compose(one, ""));
  await both((one) => one.look("null"));
  told((await ours.text()) === text, `a dropped word left ${JSON.stringify(await ours.text())}`);
  await both((one) => press(one, "End"));
  told(
    (await ours.driver("replace", "cannot help you", "can help you")) === "applied",
    "no fix can be applied afterwards",
  );
  told(
    (await ours.text()) === text.replace("cannot", "can"),
    `a fix afterwards gave ${JSON.stringify(await ours.text())}`,
  );
  notes.push(...wrong);
  await both((one) => one.page.close());
  return wrong.length === 0;
}

function compose({ cdp }, text) {
  return cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}
