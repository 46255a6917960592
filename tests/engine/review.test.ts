import { describe, expect, test } from "vitest";
import { arbitrate, type Candidate } from "../../src/engine/arbiter";
import { fitFix } from "../../src/engine/fit-fix";
import { signedName } from "../../src/engine/names";
import type { Conversation } from "../../src/engine/review";
import { review } from "../../src/engine/review-reply";
import { loadRulebook } from "../../src/rulebook/load";

const rulebook = loadRulebook();
const alone: Conversation = { customer: null, name: null, subject: null, channel: null };
const long = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe("no draft brings an exception, and every offset lies in the draft", () => {
  test.each([
    ["empty", ""],
    ["spaces", " \n\t\u00a0 "],
    ["one word", "Hello"],
    ["100,000 letters", long("We are so very sorry, you should have read the manual. ", 100_000)],
    ["100,000 letters without a space", long("x", 100_000)],
    ["100,000 full stops", long(".", 100_000)],
    ["100,000 brackets", long("[({", 100_000)],
    ["100,000 quotation marks", long('"', 100_000)],
    ["100,000 at signs", long("a@", 100_000)],
    ["emoji only", "😀😀👩‍👩‍👧‍👦🎉"],
    ["right to left", "שלום דנה, אנחנו מצטערים על העיכוב"],
    ["Arabic", "مرحبا، نأسف للتأخير في طلبك"],
    ["Chinese", "您好，很抱歉给您带来不便。我们会尽快处理。"],
    ["looks like HTML", "<script>alert(1)</script> <b>Sorry</b> &nbsp; you should have <img src=x onerror=y>"],
    ["lone surrogates", "Sorry \ud83d about \udc00 that \ud800\ud800"],
    ["nulls and controls", "Sorry\u0000\u0001 about\u202e that"],
    ["only newlines", "\n".repeat(5000)],
  ])("%s", (_what, draft) => {
    for (const customer of [null, draft]) {
      const found = review(rulebook, draft, { ...alone, customer });
      for (const { start, end } of [...found.findings, ...found.praise]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(draft.length);
      }
    }
  });
});

describe("drafts that are not coached say why", () => {
  test.each([
    ["", "empty"],
    ["Hello", "too-short"],
    ["Wir bedauern sehr, dass Ihre Lieferung noch nicht angekommen ist, und melden uns morgen.", "other-language"],
    ["Nous sommes vraiment désolés pour le retard de votre commande et nous revenons vers vous.", "other-language"],
    ["您好，很抱歉给您带来不便。我们会尽快处理。", "other-language"],
  ])("%j: %s", (draft, quiet) => {
    expect(review(rulebook, draft, alone).quiet).toBe(quiet);
  });
});

test("what rests on the customer's message stays silent when it is not seen", () => {
  const reply = "A new one is on its way to you and will be there on Friday morning.";
  expect(review(rulebook, reply, alone).findings.filter((f) => f.missing === "apology")).toEqual([]);
  expect(
    review(rulebook, reply, { ...alone, customer: "My kettle arrived cracked." }).findings.some(
      (f) => f.missing === "apology",
    ),
  ).toBe(true);
});

describe("a rule or principle that is switched off finds nothing", () => {
  const draft = "I'm afraid billing is not my department, so please write to them instead.";
  const found = (settings: Parameters<typeof review>[3]) => review(rulebook, draft, alone, settings).findings;
  const [first] = found({});
  const rule = first?.rule ?? "nothing found";
  const principle = first?.principle ?? "respect";
  test("on", () => expect(found({}).map((f) => f.rule)).toContain(rule));
  test("rule off", () => expect(found({ rules: { [rule]: "off" } }).map((f) => f.rule)).not.toContain(rule));
  test("principle off", () =>
    expect(found({ principles: { [principle]: false } }).filter((f) => f.principle === principle)).toEqual([]));
  test("its severity is the team's", () =>
    expect(found({ severities: { [rule]: "stop" } }).find((f) => f.rule === rule)?.severity).toBe("stop"));
});

describe("a fix fits its place", () => {
  test.each([
    ["I can't do it. It is my job.", [15, 28], "here is what I can do.", "Here is what I can do."],
    ["Sorry, it is not my job.", [7, 23], "We will take it to {team}.", "we will take it to {team}"],
    ["Sorry, it is not my job today, Tom.", [7, 23], "I'll take it to {team}.", "I'll take it to {team}"],
    ["It is not my job", [0, 16], "I'll take it on", "I'll take it on"],
    ["No. It is not my job.", [4, 21], "I'll take it on", "I'll take it on."],
  ] as const)("%j %j", (draft, [start, end], fix, expected) => {
    expect(fitFix(fix, draft, start, end)).toBe(expected);
  });
});

describe("rules that one customer rules out speak for the next", () => {
  const reply = "Hello, thanks for writing. As I said, we never got the parcel back. It will be sorted soon.";
  const customers = [
    null,
    "My kettle arrived cracked and I need it by Saturday. When will you send a new one?",
    "You told me on Monday that it was on its way. I am furious. Where is my refund?",
    "Thanks, all fine now.",
  ];
  const raised = (book: typeof rulebook, customer: string | null) => review(book, reply, { ...alone, customer });

  test("a conversation reads the same behind any other", () => {
    for (const before of customers)
      for (const customer of customers) {
        raised(rulebook, before);
        expect(raised(rulebook, customer)).toEqual(raised({ ...rulebook }, customer));
      }
  });

  test("and what is said does depend on the customer", () => {
    const found = customers.map((customer) =>
      JSON.stringify(raised(rulebook, customer).findings.map(({ rule }) => rule)),
    );
    expect(new Set(found).size).toBeGreaterThan(2);
  });
});

describe("the customer's name is read from how they sign", () => {
  test.each([
    ["My kettle broke.\nThanks,\nDana Whitlock", "Dana Whitlock"],
    ["It goes up on Saturday. Thanks, Dana Whitlock", "Dana Whitlock"],
    ["Where is my order 551? - Marek", "Marek"],
    ["I bought it in a sale - Autumn", null],
    ["Where is my parcel? Struan Kerr", "Struan Kerr"],
    ["It never came. Mrs D. O'Brien", "Mrs D. O'Brien"],
    ["It never came. Please Help", null],
    ["It keeps crashing. Bad UX", null],
    ["Where is my parcel? Many Thanks", null],
    ["It never came. Kind Regards", null],
    ["It never came.\nKind Regards", null],
    ["It never came. Yours Sincerely", null],
    ["What a service. Absolutely Shocking", null],
    ["Hello, my name is Minh and I am stuck.", "Minh"],
    ["Is there a way?\nMrs D. Venn", "Mrs D. Venn"],
    ["This app is bad.\nVery Bad", null],
    ["where is my parcel", null],
    ["Please help.\nThanks", null],
  ])("%j", (message, name) => {
    expect(signedName(message)).toBe(name);
  });
});

describe("the arbiter names each fault once", () => {
  const base: Candidate = {
    rule: "a",
    principle: "respect",
    severity: "gentle",
    start: 0,
    end: 10,
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
  test("of two that mark the same words the weightier stays", () => {
    expect(arbitrate([base, { ...base, rule: "b", severity: "stop", start: 5, end: 8 }]).map((c) => c.rule)).toEqual([
      "b",
    ]);
  });
  test("a duty named as missing yields to a phrase of its slot", () => {
    const phrase = { ...base, slot: "apology-due" };
    const duty = { ...base, rule: "duty", missing: "apology" as const, slot: "apology-due", start: 0, end: 0 };
    expect(arbitrate([duty, phrase]).map((c) => c.rule)).toEqual(["a"]);
    expect(arbitrate([duty]).map((c) => c.rule)).toEqual(["duty"]);
  });
  test("worst first", () => {
    expect(arbitrate([base, { ...base, rule: "b", severity: "firm", start: 20, end: 30 }]).map((c) => c.rule)).toEqual([
      "b",
      "a",
    ]);
  });
});
