import { deflateRawSync } from "node:zlib";
import type { Plugin } from "vite";
import type { Packed } from "../engine/unpack";
import { toBase85 } from "./base85";
import { toBytes } from "./bytes";
import { compile } from "./compile";
import { explanationsOf } from "./explanation";
import { RULEBOOK_FOLDER, readSources } from "./load";
import { PACK_MODULES } from "./pack-modules";

const TABLES = "virtual:rulebook";
const TEXTS = "virtual:rulebook-texts";
const EXPLANATIONS = "virtual:rulebook-explanations";

/**
 * Compiles the rulebook while building: `virtual:rulebook` is the ready tables for the worker,
 * `virtual:rulebook-explanations` what the card tells on demand, `virtual:rulebook-texts` the words for the pages, and
 * what importing packs needs is in `pack-modules.ts`. A fault in a file fails the build by name, line and reason.
 */
export function rulebookPlugin(): Plugin {
  return {
    name: "wellput-rulebook",
    resolveId: (id) =>
      id === TABLES || id === TEXTS || id === EXPLANATIONS || Object.hasOwn(PACK_MODULES, id) ? `\0${id}` : null,
    load(id) {
      if (id === `\0${TABLES}`) return tablesModule(compile(readSources()));
      if (id === `\0${TEXTS}`) return textsModule();
      if (id === `\0${EXPLANATIONS}`) return explanationsModule();
      return PACK_MODULES[id.slice(1)]?.() ?? null;
    },
    configureServer(server) {
      server.watcher.add(RULEBOOK_FOLDER);
    },
  };
}

/** The arguments of `inflate`. */
function deflated(bytes: Uint8Array): string {
  // The tables differ in kind from one to the next: shorter blocks, which a lower memLevel makes, suit them better.
  const small = deflateRawSync(bytes, { level: 9, memLevel: 6 });
  return `${JSON.stringify(toBase85(small))}, ${small.length}`;
}

function tablesModule(packed: Packed): string {
  return `import { fromBytes } from "/src/rulebook/bytes.ts";
import { inflate } from "/src/rulebook/inflate.ts";
export const rulebook = inflate(${deflated(toBytes(packed))}).then(fromBytes);
`;
}

/** What "Why this rule" shows, unpacked only when somebody asks. */
function explanationsModule(): string {
  const { rules, principles } = readSources();
  const explanations = JSON.stringify(explanationsOf(rules, principles));
  return `import { inflate } from "/src/rulebook/inflate.ts";
let explanations;
export const explain = async (rule) => {
  explanations ??= inflate(${deflated(new TextEncoder().encode(explanations))}).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  const all = await explanations;
  return Object.hasOwn(all, rule) ? all[rule] : null;
};
`;
}

function textsModule(): string {
  const { rules, principles } = readSources();
  const texts = rules.map(({ id, principle, kind, severity, say, why, flags, allows, fixes, standing }) => ({
    id,
    principle,
    kind,
    severity,
    say,
    why,
    flags: flags.slice(0, 2).map((example) => example.reply),
    allows: allows.slice(0, 2).map((example) => example.reply),
    fixes,
    default: standing,
  }));
  return `export const rules = ${JSON.stringify(texts)};\nexport const principles = ${JSON.stringify(principles)};\n`;
}
