import { setTimeout as wait } from "node:timers/promises";
import { copy, openLab } from "./lab-browser.mjs";

const WORDS = ["Hello", "thank you", "we", "the parcel", "tomorrow", "ok.", "you", "Anna,", "I see.", "again"];
const FIXES = [
  ["cannot help you", "can help you soon"],
  ["not our fault", "ours to put right"],
  ["calm down", "take your time"],
];
const FRESH_EVERY = 25;

/**
 * Random sessions in two pages at once: ours, and a twin where no code of ours runs and every fix is typed by hand.
 * @param {import("./editors.mjs").Lab} lab
 */
export async function fuzzEditor(context, twinContext, lab, sessions, seed) {
  const told = { sessions: 0, applied: 0, undone: 0, copied: 0, failures: [] };
  const ours = await openLab(context, lab);
  const twin = await openLab(twinContext, lab, { without: true });
  for (const one of [ours, twin]) await copy(one, "not our fault");
  for (let number = 0; number < sessions; number++) {
    if (number % (lab.fresh ?? FRESH_EVERY) === 0) {
      await ours.open();
      await twin.open();
      told.hasFix = false;
    }
    const steps = [];
    try {
      const wrong = await playSession({ ours, twin, lab, random: seeded(seed * 100_003 + number), steps, told });
      if (wrong) told.failures.push(`session ${number}: ${wrong}; steps ${JSON.stringify(steps)}`);
    } catch (error) {
      told.failures.push(`session ${number}: ${error}; steps ${JSON.stringify(steps)}`);
    }
    for (const error of ours.errors.splice(0).filter((one) => !lab.ownError || !one.includes(lab.ownError)))
      told.failures.push(`session ${number}: page error ${error}`);
    twin.errors.length = 0;
    told.sessions++;
    if (told.failures.length >= 10) break;
    if (told.failures.length) {
      await ours.open();
      await twin.open();
    }
  }
  await ours.page.close();
  await twin.page.close();
  return told;
}

async function playSession({ ours, twin, lab, random, steps, told }) {
  const both = async (act) => {
    await Promise.all([act(ours), act(twin)]);
  };
  const rest = async () => {
    await Promise.all([settle(ours), settle(twin)]); // an editor learns of a moved caret a moment later
    if (lab.lag) await wait(lab.lag);
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  await both(async (one) => {
    await one.box.focus();
    await one.page.keyboard.press("Control+a");
  });
  await rest();
  await both(async (one) => {
    await typeFast(one, "Dear Anna, we cannot help you now. It is ");
    await one.page.keyboard.press("Control+End");
  });
  await rest();
  const length = 4 + Math.floor(random() * 7);
  for (let i = 0; i < length; i++) {
    const kind = pick([
      "type",
      "type",
      "bold",
      "rude",
      "paste",
      "delete",
      "enter",
      "move",
      "undo",
      "mark",
      "fix",
      "fix",
      "fixUndo",
    ]);
    const step = [kind];
    steps.push(step);
    if (kind === "type" || kind === "rude") {
      const words = ` ${kind === "rude" ? pick(FIXES)[0] : pick(WORDS)} `;
      step.push(words);
      await both((one) => typeFast(one, words));
    } else if (kind === "bold" && !lab.plain) {
      const words = pick(WORDS);
      step.push(words);
      await both(async (one) => {
        await one.page.keyboard.press("Control+b");
        await typeFast(one, words);
        await one.page.keyboard.press("Control+b");
      });
    } else if (kind === "paste") {
      await both((one) => one.page.keyboard.press("Control+v"));
      await wait(60);
    } else if (kind === "delete") {
      const times = 1 + Math.floor(random() * 4);
      step.push(times);
      for (let n = 0; n < times; n++) await both((one) => one.page.keyboard.press("Backspace"));
    } else if (kind === "enter") await both((one) => one.page.keyboard.press("Enter"));
    else if (kind === "move") {
      const key = pick(["Control+Home", "Control+End", "Control+ArrowLeft", "Control+ArrowLeft", "End"]);
      step.push(key);
      await both((one) => one.page.keyboard.press(key));
      await rest();
    } else if (kind === "undo" && !lab.pause && !told.hasFix) {
      // After a fix the twin's undo steps are those of its typing by hand, so only undoing our own fix is compared then.
      await both((one) => one.page.keyboard.press("Control+z"));
      await wait(40);
    } else if (kind === "mark")
      await ours.driver(
        "mark",
        FIXES.map(([words]) => [words, pick(["gentle", "firm", "stop"])]),
      );
    else if (kind === "fix" || kind === "fixUndo") {
      await settle(ours);
      const before = await ours.text();
      const found = FIXES.find(([words]) => before.includes(words));
      if (!found) continue;
      const [words, replacement] = found;
      step.push(words);
      if (kind === "fixUndo" && lab.pause) await wait(lab.pause);
      const answer = await ours.driver("replace", words, replacement);
      const wanted = answer === "applied" ? before.replace(words, () => replacement) : before;
      told.hasFix = true;
      if (answer === "applied") told.applied++;
      else told.copied++;
      await settle(ours);
      const after = await ours.text();
      if (after !== wanted) return `told ${answer}, model is ${JSON.stringify(after)}, was ${JSON.stringify(before)}`;
      if (answer !== "applied") continue;
      if (kind === "fixUndo") {
        await ours.page.keyboard.press("Control+z");
        await settle(ours);
        const back = await ours.text();
        if (back !== before) return `undo gave ${JSON.stringify(back)}, wanted ${JSON.stringify(before)}`;
        told.undone++;
        await both((one) => one.page.keyboard.press("Control+End"));
        await rest();
        continue;
      }
      if (!(await selectByHand(twin, words))) return `the twin has no "${words}"`;
      await rest();
      await typeFast(twin, replacement);
    }
    const difference = await compare(ours, twin);
    if (difference) return difference;
  }
  await ours.driver("mark", []);
  if ((await ours.driver("painted")).length) return "highlights left behind";
  const [left, usual] = await Promise.all([strangers(ours), strangers(twin)]);
  return left === usual ? null : `nodes left behind: ${left} against ${usual}`;
}

async function compare(ours, twin) {
  await Promise.all([settle(ours), settle(twin)]);
  const [text, wanted] = await Promise.all([ours.text(), twin.text()]);
  // An editor's own undo may leave a last space that the browser then merges with the next: spaces are not counted.
  return evenSpaces(text) === evenSpaces(wanted)
    ? null
    : `model is ${JSON.stringify(text)}, twin's is ${JSON.stringify(wanted)}`;
}

const evenSpaces = (text) => text.replace(/ +/g, " ").replace(/ $/gm, "");

/** Elements outside any editor of the page. */
const strangers = ({ page }) =>
  page.evaluate(
    () => `${document.documentElement.children.length} ${document.querySelectorAll("wellput-mirror").length}`,
  );

const settle = ({ page }) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function typeFast({ cdp }, words) {
  const sent = [...words].flatMap((letter) => {
    const shared = {
      key: letter,
      code: letter === " " ? "Space" : /[a-z]/i.test(letter) ? `Key${letter.toUpperCase()}` : "",
      windowsVirtualKeyCode: /[a-z ]/i.test(letter) ? letter.toUpperCase().charCodeAt(0) : 190,
    };
    return [
      cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, unmodifiedText: letter, ...shared }),
      cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...shared }),
    ];
  });
  await Promise.all(sent);
}

/** Selects words in the twin as a mouse would; the browser then replaces them by what is typed. */
function selectByHand({ box }, words) {
  return box.evaluate((element, wanted) => {
    if (element.localName === "textarea") {
      const start = element.value.indexOf(wanted);
      element.setSelectionRange(start, start + wanted.length);
      return start >= 0;
    }
    const page = element.ownerDocument;
    const walker = page.createTreeWalker(element, 4);
    const places = [];
    let text = "";
    let lastBlock = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const block = node.parentElement.closest("p, div, li, td");
      if (lastBlock && block !== lastBlock) {
        text += "\n";
        places.push(null);
      }
      lastBlock = block;
      for (let i = 0; i < node.data.length; i++) {
        if (/[\u200b\ufeff\u2060]/.test(node.data[i])) continue;
        text += node.data[i].replace("\u00a0", " ");
        places.push([node, i]);
      }
    }
    const start = text.indexOf(wanted);
    if (start < 0) return false;
    const [from, to] = [places[start], places[start + wanted.length - 1]];
    page.getSelection().setBaseAndExtent(from[0], from[1], to[0], to[1] + 1);
    return true;
  }, words);
}

/** Mulberry32: the same seed, the same sessions. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
