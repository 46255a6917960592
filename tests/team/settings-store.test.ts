import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { ignoredRules, ignoreRule, ignoreSpot, readIgnores, restoreRule, spotHash } from "../../src/team/ignores";
import { pause, pausedUntil } from "../../src/team/pause";
import { chooseOwn, readSettings, type TeamSettings, watchSettings, withChoice } from "../../src/team/settings-store";

beforeEach(() => {
  fakeBrowser.reset();
});

const settle = () => new Promise((done) => setTimeout(done, 20));

test("a browser that rejects without a policy has no policy", async () => {
  const managed = vi.spyOn(fakeBrowser.storage.managed, "get");
  managed.mockRejectedValue(new Error("Managed storage manifest not found"));
  const { hasPolicy, problems, settings } = await readSettings();
  expect({ hasPolicy, problems, sendCheck: settings.sendCheck }).toEqual({
    hasPolicy: false,
    problems: [],
    sendCheck: "severe",
  });
  managed.mockRestore();
});

test("policy wins over the agent, and both wrongs are told with whose they are", async () => {
  await fakeBrowser.storage.managed.set({ team: "Northwind", sendCheck: "always", chipRow: 3 });
  await fakeBrowser.storage.local.set({ own: { sendCheck: "off", weights: { respect: "much" } } });
  const { settings, setBy, problems, team } = await readSettings();
  expect(settings.sendCheck).toBe("always");
  expect(setBy.sendCheck).toEqual({ layer: "policy", name: "Northwind" });
  expect(team).toBe("Northwind");
  expect(problems.map(({ from, path }) => `${from} ${path}`)).toEqual(["policy chipRow", "own weights.respect"]);
});

test("a policy that is late does not keep anybody waiting: last time's holds, and the answer is heard when it comes", async () => {
  await fakeBrowser.storage.local.set({ policy: { sendCheck: "always" } });
  const heard: string[] = [];
  const watch = new AbortController();
  watchSettings(watch.signal, ({ settings }) => heard.push(settings.sendCheck));
  let arrive: (policy: object) => void = () => undefined;
  const managed = vi.spyOn(fakeBrowser.storage.managed, "get");
  managed.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve as typeof arrive)));
  managed.mockResolvedValue({ sendCheck: "off" } as never);
  expect((await readSettings()).settings.sendCheck).toBe("always");
  arrive({ sendCheck: "off" });
  await settle();
  expect(heard).toEqual(["off"]);
  watch.abort();
  managed.mockRestore();
});

test("choices made at the same moment are all kept", async () => {
  await Promise.all([
    chooseOwn((own) => withChoice(own, "rules.respect/a", "off")),
    chooseOwn((own) => withChoice(own, "rules.respect/b", "quiet")),
    chooseOwn((own) => withChoice(own, "chipRow", "dot")),
  ]);
  expect((await readSettings()).own).toEqual({
    rules: { "respect/a": "off", "respect/b": "quiet" },
    chipRow: "dot",
  });
});

const choices: [string, object, string, unknown, object][] = [
  ["sets a single value", {}, "sendCheck", "off", { sendCheck: "off" }],
  ["sets a value in a map", { rules: { "a/b": "on" } }, "rules.a/c", "off", { rules: { "a/b": "on", "a/c": "off" } }],
  ["takes a value out", { sendCheck: "off" }, "sendCheck", undefined, {}],
  ["takes the last value of a map out with its map", { rules: { "a/b": "on" } }, "rules.a/b", undefined, {}],
];
test.each(choices)("withChoice %s", (_claim, own, path, value, after) => {
  expect(withChoice(own, path, value)).toEqual(after);
});

test("tells of changes to settings only, and no more once the signal is aborted", async () => {
  const heard: TeamSettings[] = [];
  const watch = new AbortController();
  watchSettings(watch.signal, (settings) => heard.push(settings));
  await fakeBrowser.storage.local.set({ ignores: {} });
  await settle();
  expect(heard).toHaveLength(0);
  await chooseOwn((own) => withChoice(own, "chipRow", "dot"));
  await settle();
  expect(heard.map(({ settings }) => settings.chipRow)).toEqual(["dot"]);
  await fakeBrowser.storage.managed.set({ chipRow: "hidden" });
  await settle();
  expect(heard.at(-1)?.settings.chipRow).toBe("hidden");
  watch.abort();
  await chooseOwn((own) => withChoice(own, "sendCheck", "off"));
  await settle();
  expect(heard).toHaveLength(2);
});

const NOON = new Date(2026, 10, 24, 12, 0).getTime();
const HOUR = 60 * 60 * 1000;

test("a rule ignored for a day comes back after a day; one ignored always stays while the team allows it", async () => {
  await ignoreRule("respect/a", "day", NOON);
  await ignoreRule("respect/b", "always", NOON);
  const all = await readIgnores();
  expect(ignoredRules(all, true, NOON + 23 * HOUR).sort()).toEqual(["respect/a", "respect/b"]);
  expect(ignoredRules(all, true, NOON + 25 * HOUR)).toEqual(["respect/b"]);
  expect(ignoredRules(all, false, NOON + 25 * HOUR)).toEqual([]);
  await restoreRule("respect/b");
  expect(ignoredRules(await readIgnores(), true, NOON)).toEqual(["respect/a"]);
});

test("of one ignored spot only a salted hash is kept, never the words", async () => {
  await ignoreSpot("respect/a", "Mrs Whitlock should have read the label", NOON);
  const kept = JSON.stringify(await fakeBrowser.storage.local.get(null));
  expect(kept).not.toMatch(/Whitlock|label/);
  const hash = await spotHash("respect/a", "Mrs Whitlock should have read the label");
  expect((await readIgnores()).spots).toEqual({ [hash]: NOON });
  expect(await spotHash("respect/b", "Mrs Whitlock should have read the label")).not.toBe(hash);
  fakeBrowser.reset();
  expect(await spotHash("respect/a", "Mrs Whitlock should have read the label")).not.toBe(hash);
});

test("keeps the newest 500 spots", async () => {
  const spots = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`h${n}`, n]));
  await fakeBrowser.storage.local.set({ ignores: { spots } });
  const after = await ignoreSpot("respect/a", "words", NOON);
  expect(Object.keys(after.spots)).toHaveLength(500);
  expect(after.spots.h0).toBeUndefined();
  expect(after.spots.h1).toBe(1);
});

test.each([
  ["quarter", NOON + 15 * 60_000],
  ["hour", NOON + HOUR],
  ["today", new Date(2026, 10, 25).getTime()],
] as const)("a pause of a %s ends by itself", async (length, end) => {
  await pause(length, new Date(NOON));
  expect(await pausedUntil(end - 1)).toBe(end);
  expect(await pausedUntil(end)).toBeNull();
  await pause(null);
  expect(await pausedUntil(NOON)).toBeNull();
});
