import { stringify } from "yaml";
import type { SettingsLayer } from "./settings";

/** A file for the agent to save. */
export interface PackFile {
  name: string;
  text: string;
  type: "application/json" | "application/yaml";
}

/** The agent's own choices as a pack that a colleague can import or a policy can carry. */
export function choicesAsPack(own: SettingsLayer, name: string, format: "yaml" | "json"): PackFile {
  const id = slug(name);
  const pack = { id, name, settings: own, rules: [] };
  return format === "json"
    ? { name: `${id}.json`, text: `${JSON.stringify(pack, null, 2)}\n`, type: "application/json" }
    : { name: `${id}.yaml`, text: stringify(pack), type: "application/yaml" };
}

/** A pack as it was imported, for saving again. */
export function packAsFile(pack: { id: string; text: string }): PackFile {
  const json = pack.text.trimStart().startsWith("{");
  return {
    name: `${pack.id}.${json ? "json" : "yaml"}`,
    text: pack.text,
    type: json ? "application/json" : "application/yaml",
  };
}

function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 40) || "team";
}
