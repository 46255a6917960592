import { describe, expect, test } from "vitest";
import { type Candidate, candidateOf } from "../../src/engine/arbiter";
import { clueNames, surroundingsOf } from "../../src/engine/clues";
import { type HeardInContext, hear, inContext } from "../../src/engine/in-context";
import { listen } from "../../src/engine/listener";
import { prepare } from "../../src/engine/prepare";
import { read } from "../../src/engine/read";
import { PRINCIPLES } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { hints, traitsOf } from "../../src/engine/second-look";
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
    expect(here.map((clues) => clues.map((clue) => names[clue]).includes("here apology"))).toEqual([false, true]);
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
    const alone = soundOf({ tone: 0, sentences: odds.slice(0, PRINCIPLES.length) }, prepare("One.", rulebook.lexicon));
    expect(toldBy(alone.sentences[0] ?? expect.unreachable(), "loudest respect")).toBe(-2);
  });
});

describe("the same words in another conversation", () => {
  const reply = "Hello, please fill in the form on our website. It can take up to ten days.";
  const heard = (customer: string | null) => hear(listener, readingOf(reply, customer));

  test("sound poorer after a loss than after a how-to, and more is missed", () => {
    expect(heard(LOSS).tone).toBeGreaterThan(heard(HOW).tone);
    expect(heard(LOSS).missed.apology).toBeGreaterThan(heard(HOW).missed.apology ?? expect.unreachable());
  });

  test("are heard by themselves where the message is not known: nothing is missed then", () => {
    expect(heard(null).missed).toEqual({});
    expect(heard(null).tone).toBe(listen(listener, readingOf(reply, null).reply.text).tone);
  });
});

describe("a clue's weight", () => {
  const count = PRINCIPLES.length;
  const reply = "Hello. I'm sorry it came broken. Bye.";
  /** Respect, sentence after sentence, as one clue alone makes it. */
  const heardBy = (clue: string, customer: string | null = null) => {
    const weights = new Int8Array(names.length * count);
    weights[names.indexOf(clue) * count] = 8;
    const nothing = new Array(count).fill(0);
    const context = { weights, steps: new Array(count).fill(0.5), biases: nothing };
    const reading = readingOf(reply, customer);
    const silent = { tone: 0, sentences: new Float64Array(3 * count) };
    const { text } = reading.reply;
    const { sentences } = inContext({ ...listener, context }, silent, text, surroundingsOf(reading));
    return [0, 1, 2].map((s) => sentences[s * count]);
  };

  test("goes to the sentence in which a thing is done, or to all", () => {
    expect(heardBy("here apology")).toEqual([0, 4, 0]);
    expect(heardBy("reply apology")).toEqual([4, 4, 4]);
    expect(heardBy("customer damage")).toEqual([0, 0, 0]);
    expect(heardBy("customer damage", "The lamp arrived broken.")).toEqual([4, 4, 4]);
  });

  test("goes by place too", () => {
    expect(heardBy("first")).toEqual([2, 0, 0]);
    expect(heardBy("last")).toEqual([0, 0, 2]);
  });
});

test.each([
  ["an empty text", "", LOSS],
  ["one word", "No.", LOSS],
  ["a reply to nothing", "Hello. We open at nine.", null],
])("%s is heard without harm", (_, reply, customer) => {
  const { sentences, tone, missed } = hear(listener, readingOf(reply, customer));
  expect([...sentences, tone, ...Object.values(missed)].filter((odds) => !Number.isFinite(odds))).toEqual([]);
});

describe("hints at words", () => {
  const rules = rulebook.rules.filter(({ kind }) => kind === "hint");
  const found = (reply: string, heardOf: (heard: HeardInContext) => HeardInContext = (heard) => heard) => {
    const reading = readingOf(reply, null);
    return hints(rules, [], 0.5, heardOf(hear(listener, reading)), reading);
  };
  const REPROACH = "Maybe try reading what you sign next time before you blame us for it.";

  test("are few of one principle, however often a thing is said", () => {
    expect(found(`${REPROACH} `.repeat(9)).filter(({ principle }) => principle === "respect")).toHaveLength(3);
  });

  test("need a reason in the sentence's own words, not in its neighbours'", () => {
    expect(found(REPROACH)).toHaveLength(1);
    expect(found(REPROACH, (heard) => ({ ...heard, byWords: heard.byWords.map(() => -4) }))).toEqual([]);
  });

  test("leave a plain sorry and a greeting alone", () => {
    const sorry = "I'm truly sorry, this was my mistake and I've put it right.";
    expect(found(`Hello Ms Hale, I looked at your order this morning. ${sorry} Kind regards, Ben`)).toEqual([]);
  });
});

test("an absence is looked at again by what its own head says", () => {
  const rule = rulebook.rules.find(({ missing }) => missing === "apology") ?? expect.unreachable();
  const reading = readingOf("Please fill in the form.", LOSS);
  const heard = hear(listener, reading);
  const trait = (part: Partial<Candidate>) =>
    traitsOf({ ...candidateOf(rule, 0, 0, 0), ...part }, 1, heard, reading.reply.text).absenceHead;
  expect(heard.missed.apology).toBeDefined();
  expect(trait({})).toBe(heard.missed.apology);
  expect(trait({ principle: "resolution" })).toBe(heard.missed.resolution);
  expect(trait({ principle: "discretion" })).toBe(0);
  expect(trait({ missing: null })).toBe(0);
});

test("no sentence is hinted at while a blank is open in it", () => {
  const rules = rulebook.rules.filter(({ kind }) => kind === "hint");
  const open = (reply: string) => {
    const reading = readingOf(reply, null);
    return hints(rules, [], 0.3, hear(listener, reading), reading).length;
  };
  expect(open("Maybe try reading what you sign next time before you blame us for it.")).toBe(1);
  expect(open("Maybe try reading {the page} next time before you blame us for it.")).toBe(0);
});

test.each([
  [
    "no-interruption/may-make-them-a-bother",
    "We get hundreds of these messages a day and can't answer each one, so please stop chasing.",
  ],
  ["help-first/may-turn-away", "Please contact your bank, we can't do anything about that from here."],
  [
    "discretion/may-tell-too-much",
    "Between us, head office never tells us anything and my colleague keeps messing this up.",
  ],
  [
    "self-respect/may-lose-its-footing",
    "Please, please forgive me, I am so stupid and so ashamed and I beg you not to report me.",
  ],
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
