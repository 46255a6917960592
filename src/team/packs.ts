import { checkLayer } from "./check-layer";
import { type CheckPack, PACK_BYTES, PACK_COUNT, type PackProblem, type StoredPack } from "./pack";
import { changeStored, KEYS, readStored } from "./stored";

export type Imported = { ok: true; pack: StoredPack; replaced: boolean } | { ok: false; problems: PackProblem[] };

/** The imported packs, the strongest first; what is not a pack any more is left out. */
export async function readPacks(): Promise<StoredPack[]> {
  return asPacks(await readStored(KEYS.packs));
}

/** Checks a pack and makes it ready to be kept, without keeping it. */
export function openPack(text: string, check: CheckPack, now: number): Imported {
  const size = new TextEncoder().encode(text).length;
  if (size > PACK_BYTES) return refuse(`This file is ${kb(size)} KB; a pack may have ${kb(PACK_BYTES)} KB.`);
  if (text.trim() === "") return refuse("This file is empty.");
  const checked = check(text);
  if (!checked.ok) return checked;
  const { id, name, rules, settings, compiled } = checked.pack;
  const { layer, problems } = checkLayer(settings);
  if (problems.length > 0) {
    return { ok: false, problems: problems.map(({ message }) => ({ line: null, rule: null, message })) };
  }
  return { ok: true, pack: { id, name, text, addedAt: now, on: true, layer, rules, compiled }, replaced: false };
}

/** Imports a pack; one with the same id is replaced in its place, a new one goes to the top. */
export async function importPack(text: string, check: CheckPack, now = Date.now()): Promise<Imported> {
  const opened = openPack(text, check, now);
  if (!opened.ok) return opened;
  const before = await readPacks();
  const replaced = before.some(({ id }) => id === opened.pack.id);
  if (!replaced && before.length >= PACK_COUNT) {
    return refuse(`There are ${PACK_COUNT} packs already; remove one first.`);
  }
  try {
    await changePacks((packs) =>
      replaced ? packs.map((pack) => (pack.id === opened.pack.id ? opened.pack : pack)) : [opened.pack, ...packs],
    );
  } catch {
    return refuse("There is no room left to keep this pack; remove one first.");
  }
  return { ...opened, replaced };
}

export function switchPack(id: string, on: boolean): Promise<StoredPack[]> {
  return changePacks((packs) => packs.map((pack) => (pack.id === id ? { ...pack, on } : pack)));
}

export function removePack(id: string): Promise<StoredPack[]> {
  return changePacks((packs) => packs.filter((pack) => pack.id !== id));
}

function changePacks(change: (packs: StoredPack[]) => StoredPack[]): Promise<StoredPack[]> {
  return changeStored(KEYS.packs, (stored) => change(asPacks(stored)));
}

/** What is a pack in what was stored. */
export function asPacks(stored: unknown): StoredPack[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(isPack).map((pack) => ({ ...pack, layer: checkLayer(pack.layer).layer }));
}

function isPack(value: unknown): value is StoredPack {
  const pack = value as Partial<StoredPack> | null;
  return (
    typeof pack?.id === "string" &&
    typeof pack.name === "string" &&
    typeof pack.text === "string" &&
    typeof pack.on === "boolean" &&
    Array.isArray(pack.rules)
  );
}

const refuse = (message: string): Imported => ({ ok: false, problems: [{ line: null, rule: null, message }] });
const kb = (bytes: number) => Math.ceil(bytes / 1024);
