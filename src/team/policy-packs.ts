import type { CheckPack, PackProblem, StoredPack } from "./pack";
import { asPacks, type Imported, openPack, readPacks } from "./packs";
import { readPolicy } from "./policy";
import { changeStored, KEYS, readStored } from "./stored";

/** A pack that the policy carries and that did not pass. */
export interface RefusedPack {
  text: string;
  version: string;
  problems: PackProblem[];
}

/** The policy's packs as they were compiled last. */
export interface PolicyPacks {
  packs: StoredPack[];
  refused: RefusedPack[];
}

export async function readPolicyPacks(): Promise<PolicyPacks> {
  const { packs, refused } = ((await readStored(KEYS.policyPacks)) ?? {}) as Partial<
    Record<keyof PolicyPacks, unknown>
  >;
  return { packs: asPacks(packs), refused: Array.isArray(refused) ? (refused as RefusedPack[]) : [] };
}

/** Is there a pack, the policy's or an imported one, without tables of this version? */
export function isCompilingDue(texts: string[], known: PolicyPacks, imported: StoredPack[], version: string): boolean {
  const isKnown = (text: string) =>
    known.packs.some((pack) => pack.text === text && versionOf(pack) === version) ||
    known.refused.some((pack) => pack.text === text && pack.version === version);
  return !texts.every(isKnown) || imported.some((pack) => versionOf(pack) !== version);
}

/** What there is to compile, and what is known already. */
export interface DuePacks {
  texts: string[];
  /** Imported packs whose tables are of another version. */
  stale: StoredPack[];
}

/** What came of it. */
export interface MadePacks {
  fresh: PolicyPacks;
  again: { id: string; opened: Imported }[];
}

/** Compiles what has no tables of this version yet: the policy's packs, and imported ones after an update. */
export async function compileDue(check: CheckPack, version: string, now = Date.now()): Promise<void> {
  const due = await readDue(version);
  if (due) await keepMade(makeDue(due, check, version, now), version);
}

/** Reads what is to be compiled; `null` when nothing is. */
export async function readDue(version: string): Promise<DuePacks | null> {
  const [policy, known, imported] = await Promise.all([readPolicy(), readPolicyPacks(), readPacks()]);
  if (!isCompilingDue(policy.packs, known, imported, version)) return null;
  return { texts: policy.packs, stale: imported.filter((pack) => versionOf(pack) !== version) };
}

/** Compiles, and keeps nothing: a page may do it that has no storage. */
export function makeDue({ texts, stale }: DuePacks, check: CheckPack, version: string, now: number): MadePacks {
  const fresh: PolicyPacks = { packs: [], refused: [] };
  for (const text of texts) {
    const opened = openPack(text, check, now);
    if (opened.ok) fresh.packs.push(opened.pack);
    else fresh.refused.push({ text, version, problems: opened.problems });
  }
  return { fresh, again: stale.map(({ id, text, addedAt }) => ({ id, opened: openPack(text, check, addedAt) })) };
}

export async function keepMade({ fresh, again }: MadePacks, version: string): Promise<void> {
  await changeStored(KEYS.policyPacks, () => fresh);
  const made = new Map(again.map(({ id, opened }) => [id, opened]));
  await changeStored(KEYS.packs, (stored) =>
    asPacks(stored).map((pack) => {
      const opened = made.get(pack.id);
      if (!opened) return pack;
      if (opened.ok) return { ...opened.pack, on: pack.on, problems: undefined };
      // Kept, and told: an act it names may have got another name.
      return { ...pack, compiled: { version }, problems: opened.problems };
    }),
  );
}

function versionOf({ compiled }: StoredPack): unknown {
  return (compiled as { version?: unknown } | undefined)?.version;
}
