import { describe, expect, test } from "vitest";
import { prepare } from "../../src/engine/prepare";
import { findQuestions, matchQuestions } from "../../src/engine/questions";
import { read } from "../../src/engine/read";
import { StemSet } from "../../src/engine/stem-set";
import { findStems } from "../../src/engine/theirs";
import { loadRulebook } from "../../src/rulebook/load";

const rulebook = loadRulebook();

/** The questions of a message, in its own words, and those the reply leaves open. */
function questions(customer: string, reply: string): { asked: string[]; open: string[] } {
  const texts = [customer, reply].map((source) => {
    const text = prepare(source, rulebook.lexicon);
    findStems(text, rulebook.structure.stems);
    return text;
  });
  const [theirs, ours] = texts as [(typeof texts)[0], (typeof texts)[0]];
  const { classes, structure } = rulebook;
  const all = findQuestions(theirs, classes, structure.questions);
  const found = matchQuestions(all, ours, new StemSet().fill(ours), classes, structure.questions);
  const words = ({ from, to }: { from: number; to: number }) => customer.slice(theirs.starts[from], theirs.ends[to]);
  return { asked: found.asked.map(words), open: found.unanswered.map(words) };
}

test.each([
  ["zobbles", "zobble"],
  ["boiled", "boiling"],
  ["deliveries", "delivery"],
  ["stopped", "stop"],
  // Of words with several spellings each is met in its own, whether the rulebook knows the other form or not.
  ["organisations", "organisation"],
  ["colored", "color"],
  ["recognizes", "recognize"],
  ["ORGANISATION", "organisations"],
])("“%s” is met as “%s”", (theirs, ours) => {
  expect(stemsIn(theirs)).toEqual(stemsIn(ours));
  expect(stemsIn(theirs)).not.toContain(0);
});

test("common and very short words are not met at all", () => {
  expect(stemsIn("they were on it")).toEqual([0, 0, 0, 0]);
});

function stemsIn(source: string): number[] {
  const { words, stems, count, ...text } = prepare(source, rulebook.lexicon);
  findStems({ ...text, words, stems, count }, rulebook.structure.stems);
  return [...stems.subarray(1, count - 1)];
}

describe("what the customer asks", () => {
  test("a sentence may ask several things", () => {
    expect(questions("How much is the lamp, and do you deliver to Ghent?", "Hello.").asked).toEqual([
      "How much is the lamp, and",
      "do you deliver to Ghent",
    ]);
  });
  test("a question may have no mark", () => {
    expect(questions("Please tell me when the lamp arrives. I bought it in May.", "Hello.").asked).toEqual([
      "when the lamp arrives",
    ]);
    expect(questions("how do I clean the lamp", "Hello.").asked).toHaveLength(1);
  });
  test("a story that begins with when or do asks nothing", () => {
    expect(questions("When I opened the box the lamp was broken. Do not send another.", "Hello.").asked).toEqual([]);
  });
  test("venting wants no answer", () => {
    expect(questions("Are you kidding me?", "Hello.").asked).toEqual([]);
  });
});

describe("what the reply takes up", () => {
  test.each([
    ["What does the lamp cost?", "It's 49 euros.", 0],
    ["What does the lamp cost?", "We have 49 of it.", 1],
    ["How much is the lamp?", "It costs €49.", 0],
    ["When does the lamp arrive?", "On Thursday.", 0],
    ["When does the lamp arrive?", "We pack with care.", 1],
    ["Does it fit a bayonet socket?", "Yes.", 0],
    ["Does it fit a bayonet socket? Is the shade washable?", "Yes.", 2],
    ["Does it fit a bayonet socket? Is the shade washable?", "The shade is washable at 30 degrees.", 1],
    ["Can you help?", "We pack with care.", 0],
    ["How do I get the wax off the table?", "Simply hold an ice cube to it.", 0],
    ["What's the best way to store the bulbs?", "Put them in sand, in a shed.", 0],
    ["How do I get the wax off the table?", "Our firm does that at a charge. We use a steamer.", 1],
    ["How long does the wax take?", "Put it in a cool place.", 1],
    ["How do I get the wax off the table? And how can I cancel my cover?", "Wipe it with a soft cloth.", 2],
    ["How do I get the wax off the table?", "Thanks for asking. Take care and warm regards, Mark", 1],
    ["How do I get the wax off the table?", "Store hours are nine to five. Please hold.", 1],
    ["How could the driver find my number?", "Wipe it with a soft cloth.", 1],
  ])("%j, %j: %i open", (customer, reply, open) => {
    expect(questions(customer, reply).open).toHaveLength(open);
  });
});

test("a title of its own is told from a first sentence and from a greeting", () => {
  const titled = (customer: string) =>
    read(rulebook, prepare("Hello.", rulebook.lexicon), { customer, name: null, subject: null, channel: null }).facts[
      "customer-title"
    ];
  expect(titled("Lamp flickers after the update\n\nSince Monday the lamp flickers.")).toBe(1);
  expect(titled("Hi there,\n\nSince Monday the lamp flickers.")).toBe(0);
  expect(titled("This is my third email about it.\n\nThe lamp flickers.")).toBe(0);
  expect(titled("Since Monday the lamp flickers.")).toBe(0);
});
