import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clueNames } from "../../src/engine/clues";
import { listen } from "../../src/engine/listener";
import { prepare } from "../../src/engine/prepare";
import { PRINCIPLES } from "../../src/engine/review";
import { type Lesson, toItem } from "../../src/labelled/lesson";
import { fitLogistic, oddsOf } from "../../src/labelled/logistic";
import { train } from "../../src/labelled/train";
import { readListener, writeListener } from "../../src/rulebook/listener-file";
import { loadRulebook } from "../../src/rulebook/load";

const rulebook = loadRulebook();

const things = ["lamp", "kettle", "rug", "phone", "chair", "bike", "coat", "clock", "desk", "tent"];
const lessons: Lesson[] = things.flatMap((thing): Lesson[] => [
  {
    id: `good ${thing}`,
    customer: `My ${thing} came broken.`,
    reply: `I am so sorry about the ${thing}. I have sent you another one today.`,
    labels: [{ quality: 5, findings: [] }],
  },
  {
    id: `poor ${thing}`,
    customer: `My ${thing} came broken.`,
    reply: `Nobody forced you to buy a ${thing}. I have sent you another one today.`,
    labels: [
      {
        quality: 1,
        findings: [
          {
            principle: "respect",
            quote: `Nobody forced you to buy a ${thing}.`,
            missing: null,
            severity: 3,
          },
        ],
      },
    ],
  },
]);
const learned = train(
  lessons.map((lesson) => toItem(rulebook, lesson)),
  rulebook,
);

describe("what is learned from a few lessons", () => {
  const heard = (reply: string) => listen(learned, prepare(reply, rulebook.lexicon));

  test("is how good and poor replies sound, in words not seen together before", () => {
    expect(heard("Nobody forced you to buy a piano.").tone).toBeGreaterThan(0);
    expect(heard("I am so sorry about the piano.").tone).toBeLessThan(0);
  });

  test("and for which principle a sentence is marked", () => {
    const { sentences } = heard("Nobody forced you to buy a piano. I have sent you another one today.");
    const [respect, others] = [sentences[0] as number, [...sentences.subarray(1, 10)]];
    expect(respect).toBeGreaterThan(Math.max(...others));
    expect(respect).toBeGreaterThan(sentences[10] as number);
  });

  test("is the same from the same lines", () => {
    expect(
      train(
        lessons.map((lesson) => toItem(rulebook, lesson)),
        rulebook,
      ),
    ).toEqual(learned);
  });

  test("comes back from its file as it was written", () => {
    const folder = mkdtempSync(join(tmpdir(), "listener-"));
    expect(readListener(folder, rulebook.acts)).toBeNull();
    writeListener(folder, learned, rulebook.acts, { replies: lessons.length, sentences: 0 });
    const back = readListener(folder, rulebook.acts);
    expect(back?.bucketSteps).toEqual(learned.bucketSteps);
    expect(back?.weights).toEqual(learned.weights);
    expect(back?.context.weights).toEqual(learned.context.weights);
    expect(back?.whole.weights).toEqual(learned.whole.weights);
    expect(back?.tone.bias).toBeCloseTo(learned.tone.bias, 2);
  });
});

test("what a reader misses is learned from what the two sides do", () => {
  const missed: Lesson[] = things.flatMap((thing): Lesson[] => [
    {
      id: `sorry ${thing}`,
      customer: `The ${thing} arrived broken.`,
      reply: `I'm sorry that the ${thing} arrived broken. Please send a photo.`,
      labels: [{ quality: 4, findings: [] }],
    },
    {
      id: `none ${thing}`,
      customer: `The ${thing} arrived broken.`,
      reply: `Hello, please send a photo of the ${thing}.`,
      labels: [
        { quality: 2, findings: [{ principle: "apology", quote: null, missing: "apology", severity: 2, also: [] }] },
      ],
    },
    {
      id: `how ${thing}`,
      customer: `How do I clean the ${thing}?`,
      reply: `Hello, please send a photo of the ${thing}.`,
      labels: [{ quality: 4, findings: [] }],
    },
  ]);
  const { whole } = train(
    missed.map((lesson) => toItem(rulebook, lesson)),
    rulebook,
  );
  const apology = whole.missing.indexOf("apology") + 1;
  const clues = clueNames(rulebook.acts);
  const weightOf = (clue: string) => whole.weights[clues.indexOf(clue) * whole.steps.length + apology] as number;
  expect(weightOf("customer damage")).toBeGreaterThan(0);
  expect(weightOf("customer asks-how")).toBeLessThan(0);
  expect(weightOf("reply apology")).toBeLessThan(0);
});

test("a file that is no listener is refused by name", () => {
  const folder = mkdtempSync(join(tmpdir(), "listener-"));
  writeFileSync(join(folder, "listener.json"), "{}");
  expect(() => readListener(folder, rulebook.acts)).toThrow("listener.json: No listener is in it");
});

test("a lone sentence about one principle teaches the second look alone", () => {
  const lone: Lesson = {
    id: "lone",
    customer: null,
    reply: "You should have read the manual.",
    about: "respect",
    labels: [
      {
        quality: 3,
        findings: [{ principle: "respect", quote: "You should have read the manual.", missing: null, severity: 2 }],
      },
    ],
  };
  const more = train(
    [...lessons, lone].map((lesson) => toItem(rulebook, lesson)),
    rulebook,
  );
  expect([more.tone, more.weights]).toEqual([learned.tone, learned.weights]);
  expect(more.secondLook).not.toEqual(learned.secondLook);
});

test("a file's weights go by the acts' names: one that is no more is forgotten, a new one weighs nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "listener-"));
  writeListener(folder, learned, rulebook.acts, { replies: lessons.length, sentences: 0 });
  const heads = PRINCIPLES.length;
  const acts = [{ id: "brand-new" }, ...rulebook.acts.slice(1).toReversed()];
  const back = readListener(folder, acts) ?? expect.unreachable("it was written");
  const rowsOf = (listener: typeof learned, of: { id: string }[]) =>
    new Map(
      clueNames(of).map((name, row) => [name, [...listener.context.weights.subarray(heads * row, heads * (row + 1))]]),
    );
  const [before, after] = [rowsOf(learned, rulebook.acts), rowsOf(back, acts)];
  const kept = [...after].filter(([name]) => !name.endsWith("brand-new"));
  expect(kept.filter(([, row]) => row.some((weight) => weight !== 0)).length).toBeGreaterThan(10);
  expect(kept.filter(([name, row]) => row.join() !== before.get(name)?.join())).toEqual([]);
  expect(after.get("reply brand-new")).toEqual(new Array(heads).fill(0));
});

test("stricter readers teach their words, not how much they mark", () => {
  // They mark every sentence of the good replies, too.
  const strict = lessons.map(
    (lesson): Lesson => ({
      ...lesson,
      labels: [
        {
          quality: 1,
          findings: [{ principle: "respect", quote: lesson.reply, missing: null, severity: 3 }],
        },
      ],
    }),
  );
  const respectOf = (byOthers: boolean) => {
    const taught = [...lessons, ...strict.map((lesson) => ({ ...lesson, byOthers }))];
    const listener = train(
      taught.map((lesson) => toItem(rulebook, lesson)),
      rulebook,
    );
    const { tone, sentences } = listen(listener, prepare("I have sent you another one today.", rulebook.lexicon));
    return { tone, respect: sentences[PRINCIPLES.indexOf("respect")] as number };
  };
  const [apart, together] = [respectOf(true), respectOf(false)];
  expect(apart.respect).toBeLessThan(together.respect);
  expect(apart.respect).toBeLessThan(0);
  expect(apart.tone).toBeLessThan(together.tone);
});

describe("logistic regression", () => {
  const rows = [0, 1, 2, 3, 4, 5].map((x) => ({ at: [0], value: [x] }));

  test("parts what can be parted", () => {
    const fitted = fitLogistic(
      rows,
      rows.map((_, x) => x > 2),
      1,
      100,
    );
    expect(rows.map((row) => oddsOf(fitted, row) > 0)).toEqual([false, false, false, true, true, true]);
  });

  test("trusts a feature the less the fewer examples speak for it", () => {
    const wanted = rows.map((_, x) => x > 2);
    const [timid, bold] = [0.01, 10].map((trust) => fitLogistic(rows, wanted, 1, trust).weights[0] as number);
    expect(timid).toBeGreaterThan(0);
    expect(timid).toBeLessThan(bold as number);
  });

  test("learns from stricter readers without learning their strictness", () => {
    const mild = rows.map((_, x) => x > 2);
    const strict = rows.map((_, x) => x > 0);
    const learn = (byOthers: boolean) => {
      const others = [1, 2, 3, 4].flatMap(() => rows.map((row) => ({ ...row, byOthers })));
      return fitLogistic([...rows, ...others], [...mild, ...others.map((_, i) => strict[i % 6] as boolean)], 1, 100);
    };
    const marks = (fitted: ReturnType<typeof learn>) => rows.map((row) => oddsOf(fitted, row) > 0);
    expect(marks(learn(true))).toEqual(mild);
    expect(marks(learn(false))).toEqual(strict);
  });
});
