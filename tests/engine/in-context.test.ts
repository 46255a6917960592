import { describe, expect, test } from "vitest";
import { clueNames, hear, surroundingsOf } from "../../src/engine/in-context";
import { listen } from "../../src/engine/listener";
import { prepare } from "../../src/engine/prepare";
import { read } from "../../src/engine/read";
import { PRINCIPLES } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { hints } from "../../src/engine/second-look";
import { soundOf } from "../../src/engine/sound";
import { loadRulebook } from "../../src/rulebook/load";

const rulebook = loadRulebook();
const listener = rulebook.listener ?? expect.unreachable("the rulebook ships with a listener");
const names = clueNames(rulebook.acts);

const told = (customer: string | null) => ({ customer, name: null, subject: null, channel: null });
const readingOf = (reply: string, customer: string | null) =>
  read(rulebook, prepare(reply, rulebook.lexicon), told(customer));

const LOSS =
  "Your driver dropped our freezer and everything in it has thawed. My insulin was in there. Nobody rings back.";
const HOW = "Hi, how do I change the language of the display?";

describe("clues", () => {
  test("each has a name of its own and a weight for every head", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(listener.context.weights).toHaveLength(names.length * PRINCIPLES.length);
    expect(listener.whole.weights).toHaveLength(names.length * (1 + listener.whole.missing.length));
  });

  test("tell whose act it is, and in which sentence", () => {
    const { everywhere, here } = surroundingsOf(
      readingOf("Thanks for writing. I'm sorry it came broken.", "It is broken."),
    );
    const all = everywhere.at.map((at) => names[at]);
    expect(all).toContain("customer damage");
    expect(all).toContain("reply apology");
    expect(all).not.toContain("customer apology");
    expect(here.map(({ at }) => at.map((clue) => names[clue]).includes("here apology"))).toEqual([false, true]);
  });
});

describe("how a sentence sounds beside the others", () => {
  const text = prepare("One here. Two there. Three.", rulebook.lexicon);
  const odds = new Float64Array(3 * PRINCIPLES.length);
  [1, 5, 3].forEach((loud, s) => {
    odds[s * PRINCIPLES.length] = loud;
  });
  const toldBy = ({ at, value }: { at: number[]; value: ArrayLike<number> }, name: string) =>
    value[at.indexOf(names.indexOf(name))];
  const sound = soundOf({ tone: 0, sentences: odds }, text);

  test("is told by the loudest of the others, never by its own voice", () => {
    expect(sound.sentences.map((clues) => toldBy(clues, "own respect"))).toEqual([0.5, 2.5, 1.5]);
    expect(sound.sentences.map((clues) => toldBy(clues, "loudest respect"))).toEqual([2.5, 1.5, 2.5]);
    expect(toldBy(sound.loudest, "loudest respect")).toBe(2.5);
  });

  test("two equally loud ones hear each other", () => {
    const same = Float64Array.from(odds, (_, at) => (at % PRINCIPLES.length === 0 ? 4 : 0));
    const { sentences } = soundOf({ tone: 0, sentences: same }, text);
    expect(sentences.map((clues) => toldBy(clues, "loudest respect"))).toEqual([2, 2, 2]);
  });

  test("a lone sentence has none to hear", () => {
    const alone = soundOf({ tone: 0, sentences: odds.slice(0, 10) }, prepare("One.", rulebook.lexicon));
    expect(toldBy(alone.sentences[0] ?? expect.unreachable(), "loudest respect")).toBe(-2);
  });
});

describe("the same words in another conversation", () => {
  const reply = "Hello, please fill in the form on our website. It can take up to ten days.";
  const heard = (customer: string | null) => hear(listener, readingOf(reply, customer));

  test("sound poorer after a loss than after a how-to, and more is missed", () => {
    expect(heard(LOSS).tone).toBeGreaterThan(heard(HOW).tone);
    expect(heard(LOSS).missed.apology).toBeGreaterThan(heard(HOW).missed.apology ?? 0);
  });

  test("are heard by themselves where the message is not known: nothing is missed then", () => {
    expect(heard(null).missed).toEqual({});
    expect(heard(null).tone).toBe(listen(listener, readingOf(reply, null).reply.text).tone);
  });

  test("an empty text is heard without harm", () => {
    const { sentences, tone, missed } = hear(listener, readingOf("", LOSS));
    expect([...sentences, tone, ...Object.values(missed)].every(Number.isFinite)).toBe(true);
  });
});

test("no sentence is hinted at while a blank is open in it", () => {
  const rules = rulebook.rules.filter(({ kind }) => kind === "hint");
  const open = (reply: string) => {
    const reading = readingOf(reply, null);
    return hints(rules, [], 0.3, hear(listener, reading), reading.reply.text).length;
  };
  expect(open("Maybe try reading what you sign next time before you blame us for it.")).toBe(1);
  expect(open("Maybe try reading {the page} next time before you blame us for it.")).toBe(0);
});

test.each([
  ["help-first/may-turn-away", "Please contact your bank, we can't do anything about that from here."],
  [
    "discretion/may-tell-too-much",
    "Between us, head office never tells us anything and my colleague keeps messing this up.",
  ],
  ["self-respect/may-lose-its-footing", "I beg you to forgive me, I am so stupid and I hate myself for this."],
])("%s can be switched off like any rule", (id, sentence) => {
  const draft = `Dear Ms Hale, thank you for your letter of Monday. ${sentence} Kind regards, Ben`;
  const raised = (rules: Record<string, "off">) =>
    review(rulebook, draft, told(null), { rules }).findings.map(({ rule }) => rule);
  const others = Object.fromEntries(
    rulebook.rules.filter(({ kind }) => kind !== "hint").map((rule) => [rule.id, "off" as const]),
  );
  expect(raised(others)).toContain(id);
  expect(raised({ ...others, [id]: "off" })).not.toContain(id);
});
