import { describe, expect, test } from "vitest";
import type { Candidate } from "../../src/engine/arbiter";
import { gramRoom, gramsOf } from "../../src/engine/grams";
import { hear } from "../../src/engine/in-context";
import { listen } from "../../src/engine/listener";
import { prepare } from "../../src/engine/prepare";
import { read } from "../../src/engine/read";
import { review } from "../../src/engine/review-reply";
import { hints, secondLook } from "../../src/engine/second-look";
import { loadRulebook } from "../../src/rulebook/load";

const rulebook = loadRulebook();
const listener = rulebook.listener ?? expect.unreachable("the rulebook ships with a listener");
const ALONE = { customer: null, name: null, subject: null, channel: null };
const textOf = (reply: string) => prepare(reply, rulebook.lexicon);

function heardIn(reply: string): number[][] {
  const text = textOf(reply);
  return text.sentences.map((sentence) => {
    const into = new Uint16Array(gramRoom(sentence));
    return [...into.subarray(0, gramsOf(text, sentence, into))];
  });
}

describe("who somebody is is not heard", () => {
  test.each([
    ["I've told Maya about it.", "I've told Anne Marie Dyke about it."],
    ["He rang and I gave his parcel to him.", "She rang and I gave her parcel to him."],
    ["It costs 12 euros.", "It costs 4,500 euros."],
    ["Write to a@example.org, please.", "Write to somebody.else@example.com, please."],
    ["you should have asked.", "You should have asked."],
  ])("%s | %s", (one, other) => {
    expect(heardIn(one)).toEqual(heardIn(other));
  });

  test("but what is said is", () => {
    expect(heardIn("I've told Maya about it.")).not.toEqual(heardIn("I've asked Maya about it."));
  });
});

test("never needs more room than it is given", () => {
  for (const reply of ["a, b; c: d - e, f!", "¡¿?!", "x".repeat(3000), ", , , ,", "Hi\n\n- one\n- two, three"])
    for (const sentence of textOf(reply).sentences) {
      const into = new Uint16Array(gramRoom(sentence));
      expect(gramsOf(textOf(reply), sentence, into)).toBeLessThanOrEqual(into.length);
    }
});

describe("how a reply sounds", () => {
  const tone = (reply: string) => listen(listener, textOf(reply)).tone;

  test("a sneer sounds poorer than a kind answer", () => {
    const sneer = "Maybe read the terms next time before you blame us. As you were told twice, that is your problem.";
    const kind = "I'm sorry the lamp came broken. I've sent a new one this morning, and it should reach you by Friday.";
    expect(tone(sneer)).toBeGreaterThan(tone(kind) + 2);
  });

  test("is the same however often it is asked, and whatever was heard before", () => {
    const reply = "Thanks for waiting. The engineer comes on Monday at nine.";
    const first = listen(listener, textOf(reply));
    listen(listener, textOf("Whatever. Not our fault."));
    expect(listen(listener, textOf(reply))).toEqual(first);
  });

  test("takes of the number, never of a principle", () => {
    const cold =
      "Your request has been forwarded. The relevant team has been informed accordingly of the aforementioned.";
    const { overall, sound, principles, findings } = review(rulebook, cold, {
      customer: null,
      name: null,
      subject: null,
      channel: null,
    });
    expect(sound).toBeLessThan(100);
    const untouched = Object.entries(principles).filter(([id]) => findings.every(({ principle }) => principle !== id));
    expect(untouched.map(([, { score }]) => score).filter((score) => score !== null && score < 100)).toEqual([]);
    expect(overall).toBeLessThanOrEqual(sound ?? 0);
  });
});

describe("the second look", () => {
  const reply = "Thank you so much for telling us. I've sent the new lamp today and you will have it on Friday.";
  const text = textOf(reply);
  const heard = hear(listener, read(rulebook, text, ALONE));
  const candidate: Candidate = {
    rule: "respect/made-up",
    principle: "respect",
    severity: "gentle",
    start: 0,
    end: 33,
    missing: null,
    insertAt: null,
    say: "",
    why: "",
    fixes: [],
    gain: 0,
    slot: null,
    share: 1,
    certainty: 1,
  };
  const sure = (least: number) => ({
    gentle: least,
    firm: least,
    stop: least,
    missing: least,
    hint: least,
    omission: least,
    reply: least,
  });

  test("drops what no reader is likely to raise", () => {
    expect(secondLook([candidate], listener, sure(0.99), heard, text)).toEqual([]);
    expect(secondLook([candidate], listener, sure(0), heard, text)).toEqual([candidate]);
  });

  test("is not taken at what a team has settled itself", () => {
    const settled = { ...candidate, isSure: true };
    expect(secondLook([settled], listener, sure(0.99), heard, text)).toEqual([settled]);
  });

  test("a rule that a team switched on itself keeps its findings", () => {
    const quiet = rulebook.rules.find(({ id }) => id === "respect/you-need-to");
    expect(quiet?.standing).toBe("quiet");
    const draft = "I've sent the new lamp today. You need to sign for it on Friday.";
    const conversation = { customer: null, name: null, subject: null, channel: null };
    const raised = (rules: Record<string, "on">) =>
      review(rulebook, draft, conversation, { rules }).findings.map(({ rule }) => rule);
    expect(raised({})).not.toContain("respect/you-need-to");
    expect(raised({ "respect/you-need-to": "on" })).toContain("respect/you-need-to");
  });
});

describe("hints", () => {
  const text = textOf("Maybe try reading what you sign next time before you blame us for it. We open at nine.");
  const reading = read(rulebook, text, ALONE);
  const heard = hear(listener, reading);
  const rules = rulebook.rules.filter(({ kind }) => kind === "hint");

  test("mark a sentence that no rule marks", () => {
    const found = hints(rules, [], 0.6, heard, reading);
    expect(found.map(({ principle, start, end }) => [principle, start, end])).toEqual([["respect", 0, 69]]);
  });

  test("leave alone what a rule has marked, and what a lead has switched off", () => {
    const [first] = hints(rules, [], 0.6, heard, reading);
    expect(hints(rules, first ? [first] : [], 0.6, heard, reading)).toEqual([]);
    expect(hints([], [], 0.6, heard, reading)).toEqual([]);
  });
});
