import type { CheckPack, PackProblem, StoredPack } from "./pack";
import { asPacks, openPack, readPacks } from "./packs";
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

/** Compiles what has no tables of this version yet: the policy's packs, and imported ones after an update. */
export async function compileDue(check: CheckPack, version: string, now = Date.now()): Promise<void> {
  const [policy, known, imported] = await Promise.all([readPolicy(), readPolicyPacks(), readPacks()]);
  if (!isCompilingDue(policy.packs, known, imported, version)) return;
  const fresh: PolicyPacks = { packs: [], refused: [] };
  for (const text of policy.packs) {
    const opened = openPack(text, check, now);
    if (opened.ok) fresh.packs.push(opened.pack);
    else fresh.refused.push({ text, version, problems: opened.problems });
  }
  await changeStored(KEYS.policyPacks, () => fresh);
  const stale = imported.filter((pack) => versionOf(pack) !== version);
  const again = new Map(stale.map((pack) => [pack.id, openPack(pack.text, check, pack.addedAt)]));
  await changeStored(KEYS.packs, (stored) =>
    asPacks(stored).map((pack) => {
      const opened = again.get(pack.id);
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
