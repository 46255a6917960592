import { DEFAULTS } from "./defaults";
import type { Settings, SettingsLayer } from "./settings";

/** Who has a say, the strongest first. */
export type LayerKind = "policy" | "pack" | "own" | "default";

/** Who set a value: the kind of layer, and the team's or the pack's name where it has one. */
export interface Setter {
  layer: LayerKind;
  name: string | null;
}

export interface NamedLayer extends Setter {
  says: SettingsLayer;
}

/** The folded settings, and for every value that somebody set, who did: `principles.respect`, `rules.respect/calm-down`, `sendCheck`. */
export interface FoldedSettings {
  settings: Settings;
  setBy: Record<string, Setter>;
}

const MAPS = ["principles", "weights", "rules", "severities"] as const;
const SINGLES = ["sendCheck", "allowAlwaysIgnore", "chipRow"] as const;

/**
 * Folds layers into one answer: for each value the first layer with an opinion decides.
 * @param layers the strongest first
 */
export function foldLayers(layers: NamedLayer[]): FoldedSettings {
  const settings: Settings = structuredClone(DEFAULTS);
  const setBy: Record<string, Setter> = {};
  // Weakest first, so that the strongest writes last.
  for (const { says, layer, name } of [...layers].reverse()) {
    for (const map of MAPS) {
      for (const [key, value] of Object.entries(says[map] ?? {})) {
        (settings[map] as Record<string, unknown>)[key] = value;
        setBy[`${map}.${key}`] = { layer, name };
      }
    }
    for (const single of SINGLES) {
      if (says[single] === undefined) continue;
      (settings as unknown as Record<string, unknown>)[single] = says[single];
      setBy[single] = { layer, name };
    }
  }
  return { settings, setBy };
}

/** Who set the value at this path; the defaults when nobody did. */
export function whoSet(folded: FoldedSettings, path: string): Setter {
  return folded.setBy[path] ?? { layer: "default", name: null };
}

/** Is the value at this path out of the agent's hands? */
export function isLocked(folded: FoldedSettings, path: string): boolean {
  const { layer } = whoSet(folded, path);
  return layer === "policy" || layer === "pack";
}
