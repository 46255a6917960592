import browser from "webextension-polyfill";
import { checkLayer, type LayerProblem } from "./check-layer";
import { type FoldedSettings, foldLayers, type NamedLayer } from "./fold-layers";
import type { StoredPack } from "./pack";
import { readPacks } from "./packs";
import { readPolicy } from "./policy";
import { type PolicyPacks, readPolicyPacks } from "./policy-packs";
import type { SettingsLayer } from "./settings";
import { changeStored, KEYS, readStored } from "./stored";

/** All that decides how replies are coached, read in one go. */
export interface TeamSettings extends FoldedSettings {
  /** The agent's own choice, alone. */
  own: SettingsLayer;
  /** The imported packs, on and off, the strongest first. */
  packs: StoredPack[];
  /** The policy's packs that passed, and those that did not or wait to be compiled. */
  policyPacks: PolicyPacks;
  /** The packs that run, the policy's first. */
  inForce: StoredPack[];
  /** The texts of all packs the policy carries. */
  policyTexts: string[];
  /** The team's name when a policy is in force and gives one. */
  team: string | null;
  hasPolicy: boolean;
  /** What was left out, by whose hand: "policy" or "own". */
  problems: (LayerProblem & { from: "policy" | "own" })[];
}

/** Reads every layer and folds them. Never rejects over a wrong value: it is left out and told in `problems`. */
export async function readSettings(): Promise<TeamSettings> {
  const [policy, packs, compiled, stored] = await Promise.all([
    readPolicy(),
    readPacks(),
    readPolicyPacks(),
    readStored(KEYS.own),
  ]);
  const own = checkLayer(stored);
  // A policy may have changed since they were compiled.
  const isCarried = ({ text }: { text: string }) => policy.packs.includes(text);
  const policyPacks = { packs: compiled.packs.filter(isCarried), refused: compiled.refused.filter(isCarried) };
  const isOverruled = ({ id }: StoredPack) => policyPacks.packs.some((pack) => pack.id === id);
  const inForce = [...policyPacks.packs, ...packs.filter((pack) => pack.on && !isOverruled(pack))];
  const layers: NamedLayer[] = [
    { layer: "policy", name: policy.team, says: policy.layer },
    ...inForce.map((pack) => ({ layer: "pack" as const, name: pack.name, says: pack.layer })),
    { layer: "own", name: null, says: own.layer },
  ];
  return {
    ...foldLayers(layers),
    own: own.layer,
    packs,
    policyPacks,
    inForce,
    policyTexts: policy.packs,
    team: policy.team,
    hasPolicy: Object.keys(policy.layer).length > 0 || policy.packs.length > 0 || policy.team !== null,
    problems: [
      ...policy.problems.map((problem) => ({ ...problem, from: "policy" as const })),
      ...policyPacks.refused.flatMap(({ problems }) =>
        problems.map(({ message }) => ({ path: "packs", message, from: "policy" as const })),
      ),
      ...own.problems.map((problem) => ({ ...problem, from: "own" as const })),
    ],
  };
}

const DECISIVE: string[] = [KEYS.own, KEYS.packs, KEYS.policy, KEYS.policyPacks];

/**
 * Tells of every change to the settings, whoever made it: this agent in another tab, an import, the policy.
 * Firefox tells nothing of a changed policy: it is noticed with the next reading.
 */
export function watchSettings(signal: AbortSignal, onChange: (settings: TeamSettings) => void): void {
  let turn = 0;
  const look = async (changes: Record<string, unknown>, area: string) => {
    if (area !== "managed" && !(area === "local" && DECISIVE.some((key) => key in changes))) return;
    turn += 1;
    const mine = turn;
    const settings = await readSettings();
    // A later change is being read already: it tells of this one too.
    if (mine === turn && !signal.aborted) onChange(settings);
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(look);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(look), { once: true });
}

/** Changes the agent's own layer; an empty one means every choice is back at the defaults. */
export function chooseOwn(change: (own: SettingsLayer) => SettingsLayer): Promise<SettingsLayer> {
  return changeStored(KEYS.own, (stored) => change(checkLayer(stored).layer));
}

/** Takes back every choice, ignore and key of the agent. Packs, sites and the policy stay. */
export async function resetOwn(): Promise<void> {
  await chooseOwn(() => ({}));
  await changeStored(KEYS.ignores, () => ({}));
  await changeStored(KEYS.keys, () => ({}));
}

/** The agent's own layer with one value set at a path such as `rules.respect/calm-down`; `undefined` takes it out. */
export function withChoice(own: SettingsLayer, path: string, value: unknown): SettingsLayer {
  const dot = path.indexOf(".");
  const map = (dot < 0 ? path : path.slice(0, dot)) as keyof SettingsLayer;
  if (dot < 0) return without({ ...own, [map]: value });
  const inner = without({ ...(own[map] as object), [path.slice(dot + 1)]: value });
  return without({ ...own, [map]: Object.keys(inner).length > 0 ? inner : undefined });
}

function without<T extends object>(layer: T): T {
  return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined)) as T;
}
