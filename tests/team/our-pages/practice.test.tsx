// @vitest-environment jsdom
import "./words-for-tests";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PRINCIPLES, type Review } from "../../../src/engine/review";
import { exercisesFor } from "../../../src/ui/pages/practice/exercise";
import { Practice } from "../../../src/ui/pages/practice/Practice";
import type { AskForReview } from "../../../src/ui/pages/shared/ask";

describe.each(PRINCIPLES)("%s", (principle) => {
  test("has ten exercises of varied people and trades, long enough to be coached", async () => {
    const exercises = await exercisesFor(principle);
    expect(exercises).toHaveLength(10);
    expect(new Set(exercises.map(({ trade }) => trade)).size).toBe(10);
    expect(new Set(exercises.map(({ name }) => name)).size).toBe(10);
    expect(exercises.filter(({ reply }) => reply.split(/\s+/).length < 8)).toEqual([]);
    expect(exercises.filter(({ customer }) => customer.split(/\s+/).length < 5)).toEqual([]);
  });
});

/** Finds fault with a "Hi" in a reply without a digit, and with nothing else. */
const ask: AskForReview = async (draft) => {
  const start = draft.indexOf("Hi");
  const poor = !/\d/.test(draft) && start >= 0;
  const finding = {
    rule: "respect/test",
    principle: "respect",
    severity: "firm",
    start,
    end: start + 2,
    missing: null,
    insertAt: null,
    say: "Say a number.",
    why: "Numbers help.",
    fixes: [],
    gain: 3,
  };
  return { ok: true, review: { findings: poor ? [finding] : [], praise: [], quiet: null } as unknown as Review };
};

let room: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  room = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  act(() => render(null, room));
  room.remove();
  vi.useRealTimers();
});
const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(500)));

test("offers only what the coach has something to say about, and marks one as done when nothing stands", async () => {
  const poor = (await exercisesFor("respect")).filter(({ reply }) => reply.startsWith("Hi") && !/\d/.test(reply));
  act(() => render(<Practice door={{ ask, explain: async () => null, openPage: () => undefined }} />, room));
  await settle();
  await settle();
  expect(room.querySelectorAll(".practice-places li")).toHaveLength(poor.length);
  expect(room.querySelector(".found-line")?.textContent).toBe("1 thing to look at");
  expect(room.querySelector(".practice-count")).toBeNull();
  const box = room.querySelector("textarea") as HTMLTextAreaElement;
  box.value = "Hi Dana, yes: they bed in over the first 50 km, and I'll adjust them on Friday.";
  act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
  await settle();
  expect(room.querySelector(".found-line")?.textContent).toBe("Reads well");
  expect(room.querySelector(".practice-count")?.textContent).toBe(`1 of ${poor.length}`);
});
