import type { Plugin } from "vite";
import type { Packed } from "../engine/unpack";
import { compile } from "./compile";
import { RULEBOOK_FOLDER, readSources } from "./load";

const TABLES = "virtual:rulebook";
const TEXTS = "virtual:rulebook-texts";

/**
 * Compiles the rulebook while building: `virtual:rulebook` is the ready tables for the worker,
 * `virtual:rulebook-texts` the words for the pages. A fault in a file fails the build by name, line and reason.
 */
export function rulebookPlugin(): Plugin {
  return {
    name: "wellput-rulebook",
    resolveId: (id) => (id === TABLES || id === TEXTS ? `\0${id}` : null),
    load(id) {
      if (id === `\0${TABLES}`) return tablesModule(compile(readSources()));
      if (id === `\0${TEXTS}`) return textsModule();
      return null;
    },
    configureServer(server) {
      server.watcher.add(RULEBOOK_FOLDER);
    },
  };
}

/** Typed arrays travel as base64 of their bytes: little-endian, as on every machine a browser runs on. */
function tablesModule(packed: Packed): string {
  const json = JSON.stringify(packed, (_key, value) => (ArrayBuffer.isView(value) ? { [value.constructor.name]: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64") } : value));
  return `import { unpack } from "/src/engine/unpack.ts";
const KINDS = { Int32Array, Uint32Array, Uint16Array, Uint8Array };
const revive = (_key, value) => {
  if (value === null || typeof value !== "object") return value;
  for (const kind in KINDS) if (typeof value[kind] === "string") {
    const text = atob(value[kind]);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return new KINDS[kind](bytes.buffer);
  }
  return value;
};
export const rulebook = unpack(JSON.parse(${JSON.stringify(json)}, revive));
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
