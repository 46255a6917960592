import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { CheckPack } from "../../src/team/pack";
import { importPack, readPacks, switchPack } from "../../src/team/packs";
import { keepPacksReady } from "../../src/team/packs-at-work";
import { compileDue } from "../../src/team/policy-packs";
import { readSettings } from "../../src/team/settings-store";

/** A judge of packs of one version: "id: x" passes, anything else does not. */
const judge =
  (version: string): CheckPack =>
  (text) => {
    const [, id] = /^id: (\S+)/.exec(text) ?? [];
    if (!id) return { ok: false, problems: [{ line: 1, rule: null, message: `${version} finds no id.` }] };
    const settings = /chipRow/.test(text) ? { chipRow: "dot" } : {};
    return { ok: true, pack: { id, name: id, rules: [], settings, compiled: { version, tables: null } } };
  };
const carry = (...packs: string[]) => fakeBrowser.storage.managed.set({ packs });
const isDue = async (version: string) => {
  let due = false;
  keepPacksReady(version, () => {
    due = true;
  })(await readSettings());
  return due;
};

beforeEach(() => fakeBrowser.reset());

test("a policy's packs are compiled once, come first, and set what they set", async () => {
  await importPack("id: house", judge("1"));
  await carry("id: laid-down chipRow");
  expect(await isDue("1")).toBe(true);
  await compileDue(judge("1"), "1");
  expect(await isDue("1")).toBe(false);
  const { inForce, settings, setBy } = await readSettings();
  expect(inForce.map(({ id }) => id)).toEqual(["laid-down", "house"]);
  expect(settings.chipRow).toBe("dot");
  expect(setBy.chipRow).toEqual({ layer: "pack", name: "laid-down" });
});

test("a pack of the policy that does not pass is told, and does not come again and again", async () => {
  await carry("nonsense");
  await compileDue(judge("1"), "1");
  expect(await isDue("1")).toBe(false);
  const { inForce, problems } = await readSettings();
  expect(inForce).toEqual([]);
  expect(problems).toEqual([{ from: "policy", path: "packs", message: "1 finds no id." }]);
});

test("a pack that the policy carries no longer is not in force", async () => {
  await carry("id: laid-down");
  await compileDue(judge("1"), "1");
  await carry();
  expect((await readSettings()).inForce).toEqual([]);
});

test("the policy's pack stands for an imported one of the same name", async () => {
  await importPack("id: house\nmine", judge("1"));
  await carry("id: house\ntheirs");
  await compileDue(judge("1"), "1");
  expect((await readSettings()).inForce.map(({ text }) => text)).toEqual(["id: house\ntheirs"]);
});

test("an update of Wellput makes imported packs anew: switched as they were, dated as they were", async () => {
  await importPack("id: house", judge("1"), 1000);
  await switchPack("house", false);
  expect(await isDue("2")).toBe(true);
  await compileDue(judge("2"), "2");
  expect(await isDue("2")).toBe(false);
  expect(await readPacks()).toMatchObject([{ id: "house", on: false, addedAt: 1000, compiled: { version: "2" } }]);
});

test("a pack that no longer passes after an update is kept, and says why it does not run", async () => {
  await importPack("id: house", judge("1"));
  const refuse: CheckPack = () => ({ ok: false, problems: [{ line: 3, rule: "a", message: "There is no act “x”." }] });
  await compileDue(refuse, "2");
  expect(await isDue("2")).toBe(false);
  expect(await readPacks()).toMatchObject([{ id: "house", problems: [{ line: 3, message: "There is no act “x”." }] }]);
});
