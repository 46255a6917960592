import browser from "webextension-polyfill";
import { checkLayer, type LayerProblem } from "./check-layer";
import type { SettingsLayer } from "./settings";

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

async function managed(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox rejects ("Managed storage manifest not found") where Chromium answers {}: there is no policy.
    return {};
  }
}
