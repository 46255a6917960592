import { beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { parse } from "yaml";
import { type CheckPack, PACK_BYTES, PACK_COUNT } from "../../src/team/pack";
import { choicesAsPack, packAsFile } from "../../src/team/pack-file";
import { importPack, readPacks, removePack, switchPack } from "../../src/team/packs";
import { readSettings } from "../../src/team/settings-store";

/** Stands in for the rulebook's judge: reads the file, and refuses one that has no id. */
const check: CheckPack = (text) => {
  const file = parse(text) as { id?: string; name?: string; settings?: unknown };
  if (!file.id) return { ok: false, problems: [{ line: 1, rule: null, message: "A pack needs an id." }] };
  return { ok: true, pack: { id: file.id, name: file.name ?? file.id, rules: [], settings: file.settings } };
};

beforeEach(() => {
  fakeBrowser.reset();
});

describe("importing", () => {
  test("a pack's settings are in force at once, over the agent's own", async () => {
    await fakeBrowser.storage.local.set({ own: { sendCheck: "off" } });
    const done = await importPack("id: house\nname: House rules\nsettings: { sendCheck: always }", check);
    expect(done).toMatchObject({ ok: true, replaced: false });
    const { settings, setBy } = await readSettings();
    expect(settings.sendCheck).toBe("always");
    expect(setBy.sendCheck).toEqual({ layer: "pack", name: "House rules" });
  });

  test("JSON is taken like YAML", async () => {
    expect(await importPack('{"id": "house", "settings": {"chipRow": "dot"}}', check)).toMatchObject({ ok: true });
    expect((await readSettings()).settings.chipRow).toBe("dot");
  });

  test("the same pack again replaces the first, in its place", async () => {
    await importPack("id: a", check);
    await importPack("id: b", check);
    expect(await importPack("id: a\nname: A again", check)).toMatchObject({ ok: true, replaced: true });
    expect((await readPacks()).map(({ id, name }) => `${id} ${name}`)).toEqual(["b b", "a A again"]);
  });

  test("a switched-off pack says nothing and is not compiled", async () => {
    await importPack("id: house\nsettings: { chipRow: dot }", check);
    await switchPack("house", false);
    const { settings, inForce } = await readSettings();
    expect({ chipRow: settings.chipRow, inForce }).toEqual({ chipRow: "open", inForce: [] });
  });

  test("a removed pack is gone", async () => {
    await importPack("id: house", check);
    await removePack("house");
    expect(await readPacks()).toEqual([]);
  });
});

describe("refusing, and keeping nothing", () => {
  const refused: [string, string, RegExp][] = [
    ["an empty file", "  \n", /empty/],
    ["a file over the cap", `id: big\n# ${"x".repeat(PACK_BYTES)}`, /257 KB; a pack may have 256 KB/],
    ["a file the rulebook refuses", "name: no id", /needs an id/],
    ["settings that are wrong", "id: a\nsettings: { sendCheck: sometimes }", /"sendCheck" must be one of/],
  ];
  test.each(refused)("%s", async (_claim, text, message) => {
    const done = await importPack(text, check);
    expect(done.ok ? "taken" : done.problems[0]?.message).toMatch(message);
    expect(await readPacks()).toEqual([]);
  });

  test("one pack more than there is room for", async () => {
    for (let n = 0; n < PACK_COUNT; n += 1) await importPack(`id: p${n}`, check);
    expect(await importPack("id: last", check)).toMatchObject({ ok: false });
    expect(await importPack("id: p3\nname: again", check)).toMatchObject({ ok: true, replaced: true });
    expect(await readPacks()).toHaveLength(PACK_COUNT);
  });

  test("what is no pack in storage is passed over", async () => {
    await fakeBrowser.storage.local.set({ packs: [null, { id: 3 }, "x"] });
    expect(await readPacks()).toEqual([]);
  });
});

describe.each(["yaml", "json"] as const)("choices saved as %s", (format) => {
  test("can be imported again and say the same", async () => {
    const own = { principles: { apology: false }, rules: { "respect/a": "quiet" as const }, sendCheck: "off" as const };
    const file = choicesAsPack(own, "Zoë's team!", format);
    expect(file.name).toBe(`zoe-s-team.${format}`);
    const done = await importPack(file.text, check);
    expect(done.ok && done.pack.layer).toEqual(own);
    expect(done.ok && packAsFile(done.pack)).toEqual(file);
  });
});
