import browser from "webextension-polyfill";
import { checkLayer, type LayerProblem } from "./check-layer";
import type { SettingsLayer } from "./settings";
import { changeStored, KEYS, readStored } from "./stored";

/** What the organisation laid down for this browser; its shape is in `assets/managed-schema.json`. */
export interface Policy {
  /** The name to show in "Set by …"; `null` when the policy gives none. */
  team: string | null;
  layer: SettingsLayer;
  /** Rule packs as text, YAML or JSON. */
  packs: string[];
  problems: LayerProblem[];
}

const OWN_KEYS = ["team", "packs"];
/** How long a policy is waited for, in ms. */
const PATIENCE = 50;

/** Reads the managed policy; no policy is an empty one. */
export async function readPolicy(): Promise<Policy> {
  return checkPolicy(await managed());
}

/** Keeps what is right in a policy and says what is not. */
export function checkPolicy(raw: Record<string, unknown>): Policy {
  const { layer, problems } = checkLayer(raw, OWN_KEYS);
  const team = typeof raw.team === "string" && raw.team.trim() !== "" ? raw.team.trim() : null;
  if (raw.team !== undefined && team === null) problems.push({ path: "team", message: '"team" must be a name.' });
  const listed = Array.isArray(raw.packs) ? raw.packs : [];
  if (raw.packs !== undefined && !Array.isArray(raw.packs)) {
    problems.push({ path: "packs", message: '"packs" must be a list of rule packs, each as text.' });
  }
  const packs = listed.filter((pack): pack is string => typeof pack === "string");
  listed.forEach((pack, at) => {
    if (typeof pack === "string") return;
    problems.push({ path: `packs.${at}`, message: `Rule pack ${at + 1} in "packs" must be text.` });
  });
  return { team, layer, packs, problems };
}

/**
 * Chromium answers three to four seconds late after its start (seen 2026-11), and no agent waits that long for a mark:
 * until then the policy of last time holds. When the answer differs it is remembered, which `watchSettings` hears.
 */
async function managed(): Promise<Record<string, unknown>> {
  const answer = browser.storage.managed.get(null).then(remember, (error) => {
    // Firefox rejects so without a policy; anything else it may say does not lift the one we know.
    return /not found/i.test(String(error)) ? remember({}) : null;
  });
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return (await Promise.race([answer, late])) ?? ((await readStored(KEYS.policy)) as Record<string, unknown>) ?? {};
}

/** Keeps a policy for the next start. */
async function remember(policy: Record<string, unknown>): Promise<Record<string, unknown>> {
  const before = (await readStored(KEYS.policy)) ?? {};
  if (JSON.stringify(before) !== JSON.stringify(policy)) await changeStored(KEYS.policy, () => policy);
  return policy;
}
