import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULEBOOK_FOLDER, readSources } from "./load";

/** What importing packs needs of the rulebook, as modules made while building. Node only. */
export const PACK_MODULES: Record<string, () => string> = {
  "virtual:rulebook-ground": () => {
    const { rules: _rules, acts, ...sources } = readSources();
    // An act's own examples are no business of a pack.
    const slim = {
      ...sources,
      acts: acts.map((act) => ({ ...act, is: [], isnt: [] })),
      listener: null,
      version: version(),
    };
    return `export const ground = JSON.parse(${JSON.stringify(JSON.stringify(slim))});\n`;
  },
  "virtual:rulebook-version": () => `export const version = ${JSON.stringify(version())};\n`,
};

/** Changes with whatever a pack's tables are made by and made of: engine, compiler, acts, word classes. */
function version(): string {
  const hash = createHash("sha256");
  const files = [".", "../engine", "acts", "classes"].flatMap((folder) => {
    const place = join(RULEBOOK_FOLDER, folder);
    const recursive = folder === "acts" || folder === "classes";
    return readdirSync(place, { recursive, encoding: "utf8" })
      .filter((name) => /\.(ts|yaml)$/.test(name))
      .sort()
      .map((name) => join(place, name));
  });
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
