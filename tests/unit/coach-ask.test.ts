import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answer, type Worker } from "../../src/coach/answer";
import { askForReview } from "../../src/coach/ask";
import { createPause, LONGEST_PAUSE, SHORTEST_PAUSE } from "../../src/coach/pause";
import type { Conversation, Review } from "../../src/engine/review";
import type { ReviewAnswer, ReviewAsk } from "../../src/messages";

const conversation: Conversation = { customer: "It broke.", name: null, subject: null, channel: "email" };
const ask: ReviewAsk = { type: "review", draft: "Hello there", conversation, ignored: [] };
const good: ReviewAnswer = { ok: true, review: { findings: [] } as unknown as Review };

/** A worker that answers in turn: an answer, a death, or silence. */
function workerThat(...turns: (ReviewAnswer | "dies" | "is silent")[]) {
  let asked = 0;
  const tell = async () => {
    const turn = turns[asked++];
    if (turn === "dies") throw new Error("Could not establish connection. Receiving end does not exist.");
    return turn === "is silent" ? undefined : turn;
  };
  return { tell, times: () => asked };
}

describe("asking for a review", () => {
  test.each<[string, Parameters<typeof workerThat>, unknown, number]>([
    ["takes the first answer", [good], good, 1],
    ["asks a worker that died once more", ["dies", good], good, 2],
    ["asks a worker that said nothing once more", ["is silent", good], good, 2],
    ["gives up after the second time", ["dies", "dies", good], { ok: false, error: "silent" }, 2],
    [
      "passes on what the worker says went wrong",
      [{ ok: false, error: "malformed" }],
      { ok: false, error: "malformed" },
      1,
    ],
  ])("%s", async (_, turns, told, times) => {
    const worker = workerThat(...turns);
    expect(await askForReview(ask, worker.tell, () => true)).toEqual(told);
    expect(worker.times()).toBe(times);
  });

  test("asks nobody once the extension is gone", async () => {
    const worker = workerThat(good);
    expect(await askForReview(ask, worker.tell, () => false)).toEqual({ ok: false, error: "gone" });
    expect(worker.times()).toBe(0);
  });
});

describe("the worker's answers", () => {
  const able: Worker = {
    review: async () => ({ findings: [] }) as unknown as Review,
    coaching: async () => ({
      sendCheck: "off",
      allowAlwaysIgnore: false,
      chipRow: "dot",
      silent: null,
      off: [],
      keys: {},
    }),
    ignore: async () => {},
    restore: async () => {},
    bring: async () => {},
    explain: async () => null,
  };
  const malformed = { ok: false, error: "malformed" };

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["a number", 4],
    ["no type", { draft: "a" }],
    ["a review without a draft", { type: "review", conversation, ignored: [] }],
    ["a draft that is no text", { ...ask, draft: { toString: "a" } }],
    ["half a conversation", { ...ask, conversation: { customer: "a" } }],
    ["a conversation of numbers", { ...ask, conversation: { ...conversation, name: 4 } }],
    ["ignored rules that are none", { ...ask, ignored: [4] }],
    ["an ignore without words", { type: "ignore", rule: "a/b", reach: "this" }],
    ["an ignore that reaches for ever", { type: "ignore", rule: "a/b", reach: "for ever", words: "" }],
    ["a wish to bring the coach from nowhere", { type: "bring" }],
    ["a question after no rule", { type: "explain" }],
  ])("%s is malformed", async (_, message) => expect(await answer(message, able)).toEqual(malformed));

  test("messages for others are left to them", () => {
    expect(answer({ type: "what-is-going-on" }, able)).toBeUndefined();
  });

  test("a fault in the engine is told by its kind, never with the draft in it", async () => {
    const broken = { ...able, review: async () => Promise.reject(new TypeError(`cannot read ${ask.draft}`)) };
    expect(await answer(ask, broken)).toEqual({ ok: false, error: "TypeError" });
  });

  test("a whole ask is answered", async () =>
    expect(await answer(ask, able)).toEqual({ ok: true, review: { findings: [] } }));
});

describe("a pause in writing", () => {
  let pauses: number;
  let pause: ReturnType<typeof createPause>;
  let life: AbortController;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    pauses = 0;
    life = new AbortController();
    pause = createPause(() => pauses++, life.signal);
  });
  afterEach(() => vi.useRealTimers());

  function type(keys: number, gap: number): void {
    for (let key = 0; key < keys; key++) {
      pause.touched();
      vi.advanceTimersByTime(gap);
    }
  }

  test("is told once, and not while keys come", () => {
    type(40, 80);
    expect(pauses).toBe(0);
    vi.advanceTimersByTime(SHORTEST_PAUSE + 10);
    expect(pauses).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(pauses).toBe(1);
  });

  test("leaves no timer behind once told", () => {
    type(5, 60);
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("waits longer for a slow hand", () => {
    type(40, 160);
    expect(pauses).toBeLessThan(8);
    pauses = 0;
    type(40, 160);
    expect(pauses).toBe(0);
    vi.advanceTimersByTime(LONGEST_PAUSE);
    expect(pauses).toBe(1);
  });

  test("does not come while an input method composes", () => {
    pause.hold(true);
    type(3, 50);
    vi.advanceTimersByTime(5000);
    expect(pauses).toBe(0);
    pause.hold(false);
    vi.advanceTimersByTime(LONGEST_PAUSE);
    expect(pauses).toBe(1);
  });

  test("does not come after the end", () => {
    type(3, 50);
    life.abort();
    vi.advanceTimersByTime(5000);
    expect(pauses).toBe(0);
  });
});
