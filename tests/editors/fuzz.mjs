import { setTimeout as wait } from "node:timers/promises";
import { dictate, press, type } from "./keys.mjs";
import { openLab } from "./lab-browser.mjs";
import { selectByHand } from "./select-by-hand.mjs";

const WORDS = ["Hi", "thanks", "we", "the box", "today", "ok.", "you", "Anna,", "I see.", "again"];
const FIXES = [
  ["cannot help you", "can help you soon"],
  ["not our fault", "ours to put right"],
  ["calm down", "rest"],
];
const KINDS = [..."type type bold rude paste delete enter move undo mark fix fix fixUndo fixTypeUndo".split(" ")];
const DRAFT = "Anna, we cannot help you now. It is ";
const FRESH_EVERY = 50;
/** What Ctrl+V pastes in every session. */
export const PASTED = "not our fault";

/**
 * Random sessions in two pages at once: ours, and a twin where no code of ours runs and every fix is put in by hand.
 * @param {import("./lab-browser.mjs").LabBrowser} browser
 * @param {import("./editors.mjs").Lab} lab
 * @param {{ sessions: number, seed: number, from?: number }} options
 */
export async function fuzzEditor(browser, lab, { sessions, seed, from = 0 }) {
  const told = { sessions: 0, clean: 0, applied: 0, undone: 0, copied: 0, ownErrors: 0, failures: [] };
  const ours = await openLab(browser, lab);
  const twin = await openLab(browser, lab, { without: true });
  const game = { ours, twin, lab, told, isFresh: true, hasOwnSteps: false };
  const reopen = async () => {
    await Promise.all([ours.open(), twin.open()]);
    game.hasOwnSteps = false;
    game.isFresh = true;
  };
  for (let number = from; number < from + sessions; number++) {
    if (number % (lab.fresh ?? FRESH_EVERY) === 0 && number > from) await reopen();
    const steps = [];
    const random = seeded(seed * 100_003 + number);
    const wrong = await playSession(game, random, steps)
      .then(async (found) => found ?? (await errorsOfOurs(game)))
      .catch(String);
    told.sessions++;
    ours.errors.length = 0;
    twin.errors.length = 0;
    if (!wrong) {
      told.clean++;
      continue;
    }
    told.failures.push(`session ${number}: ${wrong}; steps ${JSON.stringify(steps)}`);
    if (told.failures.length >= 10) break;
    await reopen();
  }
  await Promise.all([ours.page.close(), twin.page.close()]);
  return told;
}

async function playSession(game, random, steps) {
  const { ours, twin, lab } = game;
  const both = (act) => Promise.all([act(ours), act(twin)]);
  const rest = async () => {
    await both((one) => one.look("null")); // an editor learns of a moved caret a moment later
    if (lab.lag) await wait(lab.lag);
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  if (!game.isFresh) await ours.driver("open", lab);
  game.isFresh = false;
  const begun = await both((one) => begin(one, lab));
  if (begun.some((times) => times > 1)) game.hasOwnSteps = true;
  const length = 3 + Math.floor(random() * 5);
  for (let i = 0; i < length; i++) {
    const step = [pick(KINDS)];
    steps.push(step);
    const wrong = await plays[step[0]]({ ...game, game, both, rest, pick, random, step });
    if (wrong) return wrong;
    const [text, wanted] = await both((one) => one.text());
    if (text !== wanted) return `model is ${JSON.stringify(text)}, twin's is ${JSON.stringify(wanted)}`;
  }
  await ours.driver("close");
  if ((await ours.driver("painted")).length) return "highlights left behind";
  const [left, usual] = await both(strangers);
  return left === usual ? null : `left behind: ${left} against ${usual}`;
}

/**
 * Puts a draft in place of what is there; again when the editor had not yet learned that all was selected.
 * @returns how many times it took: each is an undo step
 */
async function begin(one, lab) {
  for (let times = 1; times <= 5; times++) {
    await one.withBox((box) => box.focus());
    await press(one, "Control+a");
    await one.look("null");
    if (lab.lag) await wait(lab.lag * times);
    await dictate(one, DRAFT);
    if ((await one.until("lab.text().trim()", DRAFT.trim(), 500)) === DRAFT.trim()) return times;
  }
  throw new Error(`never began: ${await one.text()}`);
}

/** One step each. What goes wrong is told in words. */
const plays = {
  async type({ both, pick, step }) {
    step.push(` ${pick(WORDS)} `);
    await both((one) => type(one, step[1]));
  },
  async rude({ both, pick, step }) {
    step.push(` ${pick(FIXES)[0]} `);
    await both((one) => type(one, step[1]));
  },
  async bold({ both, pick, step, lab }) {
    step.push(pick(WORDS));
    if (!lab.plain) await both((one) => press(one, "Control+b"));
    await both((one) => type(one, step[1]));
    if (!lab.plain) await both((one) => press(one, "Control+b"));
  },
  paste: ({ both }) => both((one) => press(one, "Control+v")).then(nothing),
  delete({ both, random, step }) {
    step.push(1 + Math.floor(random() * 4));
    return both((one) => press(one, ...Array(step[1]).fill("Backspace"))).then(nothing);
  },
  enter: ({ both }) => both((one) => press(one, "Enter")).then(nothing),
  async move({ both, rest, pick, step }) {
    step.push(pick(["Control+Home", "Control+End", "Control+ArrowLeft", "Control+ArrowLeft", "End"]));
    await both((one) => press(one, step[1]));
    await rest();
  },
  async undo({ both, game, lab, pick, step }) {
    // After a fix the twin's undo steps are those of its own way: then fixUndo and fixTypeUndo compare our own.
    if (game.hasOwnSteps) return;
    // Where time parts the steps, it must part ours and the twin's alike.
    if (lab.pause) {
      await wait(lab.pause);
      step.push(pick(WORDS));
      await both((one) => type(one, step[1]));
      await wait(lab.pause);
    }
    await both((one) => press(one, "Control+z"));
  },
  mark: ({ ours, pick }) =>
    ours
      .driver(
        "mark",
        FIXES.map(([words]) => [words, pick(["gentle", "firm", "stop"])]),
      )
      .then(nothing),
  async fix(all) {
    const { ours, twin, lab, rest, step } = all;
    const { wrong, words, replacement } = await applyOne(all);
    if (wrong || !words) return wrong;
    step.push(words);
    if (!(await selectByHand(twin, words))) return `the twin has no "${words}"`;
    await rest();
    await (lab.dictated ? dictate : type)(twin, replacement);
    return ours.look("null").then(nothing);
  },
  async fixUndo(all) {
    const { ours, lab, both, rest, told, step } = all;
    if (lab.pause) await wait(lab.pause);
    const { wrong, words, before } = await applyOne(all);
    if (wrong || !words) return wrong;
    step.push(words);
    await press(ours, "Control+z");
    const back = await ours.until("lab.text()", before, 1000);
    if (back !== before) return `undo gave ${JSON.stringify(back)}, wanted ${JSON.stringify(before)}`;
    told.undone++;
    await both((one) => press(one, "Control+End"));
    await rest();
  },
  /** Whatever is typed on after a fix, undoing comes by the very words that stood before the fix. */
  async fixTypeUndo(all) {
    const { ours, lab, both, rest, told, pick, step } = all;
    if (lab.pause) await wait(lab.pause);
    const { wrong, words, before } = await applyOne(all);
    if (wrong || !words) return wrong;
    step.push(words, ` ${pick(WORDS)}`);
    await type(ours, step[2]);
    const seen = [];
    do {
      if (seen.length > 12) return `undoing never gave ${JSON.stringify(before)}: ${JSON.stringify(seen)}`;
      await press(ours, "Control+z");
      seen.push(await ours.text());
    } while (seen.at(-1) !== before);
    told.undone++;
    await both((one) => press(one, "Control+End"));
    await rest();
  },
};

/** Applies the first fix there is something for. `words` is missing when nothing was applied. */
async function applyOne({ ours, game, told }) {
  const before = await ours.text();
  const [words, replacement] = FIXES.find(([one]) => before.includes(one)) ?? [];
  if (!words) return {};
  const answer = await ours.driver("replace", words, replacement);
  const isApplied = answer === "applied";
  if (isApplied) game.hasOwnSteps = true;
  told[isApplied ? "applied" : "copied"]++;
  const wanted = isApplied ? before.replace(words, () => replacement) : before;
  const after = await ours.until("lab.text()", wanted, 1000);
  if (after !== wanted)
    return { wrong: `told ${answer}, model is ${JSON.stringify(after)}, was ${JSON.stringify(before)}` };
  return isApplied ? { words, replacement, before } : {};
}

/** An error is the editor's own only if the twin, where nothing of ours runs, throws it too on undoing its typing. */
async function errorsOfOurs({ ours, twin, told }) {
  const [foreign, usual] = [ours, twin].map(({ errors }) => errors.map((one) => one.replace(/\d+/g, "0")));
  for (let i = 0; i < 12 && foreign.some((one) => !usual.includes(one)); i++) {
    await press(twin, "Control+z");
    await twin.look("null");
    usual.push(...twin.errors.map((one) => one.replace(/\d+/g, "0")));
  }
  const left = foreign.find((one) => !usual.includes(one));
  if (left) return `page error ${left}`;
  told.ownErrors += foreign.length;
  return null;
}

/** What we could have left in the page outside the editor. */
const strangers = ({ look }) =>
  look(`[document.documentElement.children.length, document.adoptedStyleSheets.length, CSS.highlights.size,
    [...document.querySelectorAll("*")].filter((one) => one.localName.startsWith("wellput")).length].join(" ")`);

function nothing() {}

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
