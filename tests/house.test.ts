import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(__dirname, "..");

interface Room {
  /** Rooms it may import from, beside itself. */
  knows: string[];
  /** Rooms of which it may know the types and nothing else. */
  knowsTypesOf?: string[];
  /** Packages it may import. */
  packages?: string[];
}

/** Who may know whom. A room that is not in this table may not be there. */
const ROOMS: Record<string, Room> = {
  engine: { knows: [] },
  rulebook: { knows: ["engine"], packages: ["yaml", "vite", "node:*"] },
  desks: { knows: [] },
  editor: { knows: [] },
  coach: {
    knows: ["desks", "editor", "ui", "messages.ts", "engine/review"],
    knowsTypesOf: ["engine"],
    packages: ["preact"],
  },
  ui: { knows: ["../assets", "engine/review"], knowsTypesOf: ["engine"], packages: ["preact", "dompurify"] },
  // Our own pages draw what they are handed too, and may ask who set a value.
  "ui/pages": {
    knows: ["ui", "engine/review", "team/fold-layers", "team/pack-file"],
    knowsTypesOf: ["engine", "team", "messages.ts"],
    packages: ["preact"],
  },
  team: { knows: ["engine", "rulebook"], packages: ["webextension-polyfill", "yaml"] },
  // What is done with labelled replies, never shipped: grading by them and learning from them.
  labelled: { knows: ["engine", "rulebook"], packages: ["yaml"] },
  commands: { knows: ["engine", "rulebook", "labelled"], packages: ["*"] },
  "demo-desk": { knows: [], packages: ["preact", "quill"] },
  "messages.ts": { knows: [], knowsTypesOf: ["engine", "ui"], packages: ["webextension-polyfill"] },
};

// Files stay near 150 lines; here they are split at the latest.
const LONGEST = 200;
const LONGEST_ENTRYPOINT = 40;
/** Words that say nothing about what is in the file. */
const EMPTY_WORDS = ["util", "utils", "helper", "helpers", "manager", "handle", "handler", "data", "info", "misc"];

const sources = filesIn("src").filter(isCode);
const entrypoints = filesIn("entrypoints").filter(isCode);
const shipped = [...sources.filter((file) => !/^src\/(commands|demo-desk|labelled)\//.test(file)), ...entrypoints];

test("every room is in the table", () => {
  expect([...new Set(sources.map(roomOf))].filter((room) => !ROOMS[room])).toEqual([]);
});

test.each(Object.entries(ROOMS))("knows only whom it may: src/%s", (room, may) => {
  const inside = sources.filter((file) => roomOf(file) === room);
  expect(inside.length).toBeGreaterThan(0);
  const strangers = inside.flatMap((file) =>
    importsOf(file)
      .filter((one) => !mayImport(room, may, one))
      .map(({ from, typeOnly }) => `${file} → ${from}${typeOnly ? " (type)" : ""}`),
  );
  expect(strangers).toEqual([]);
});

describe("the engine reads words and nothing else", () => {
  test("it compiles without the types of any browser", () => {
    const compile = () =>
      execFileSync(process.execPath, [tsc, "-p", join(root, "tests/engine.tsconfig.json")], { encoding: "utf8" });
    expect(compile).not.toThrow();
  });

  // Naming a rule in code is how a rule comes to live in two places.
  test("it names no rule", () => {
    const rules = filesIn("src/rulebook/rules").map((file) =>
      file.slice("src/rulebook/rules/".length).replace(/\.yaml$/, ""),
    );
    expect(rules.length).toBeGreaterThan(0);
    const engine = sources.filter((file) => file.startsWith("src/engine/"));
    expect(engine.filter((file) => rules.some((rule) => codeOf(file).includes(`"${rule}"`)))).toEqual([]);
  });
});

/** Words that may not stand in what is shipped, comments left out. */
const REFUSED: [law: string, files: string[], word: RegExp][] = [
  [
    "nothing leaves the machine",
    shipped,
    /\b(fetch|importScripts)\s*\(|\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon)\b/,
  ],
  ["no remote address is loaded", shipped, /\b(src|href)\s*=\s*["'`{]+https?:/],
  ["`browser`, never `chrome`", shipped, /\bchrome\s*\./],
  ["nothing polls", shipped, /\bsetInterval\b/],
  ["nothing unlistens by hand", shipped, /\bremoveEventListener\b/],
  ["no code from text", shipped, /\beval\s*\(|\bnew Function\b/],
  ["engine and desks never try", shipped.filter((file) => /^src\/(engine|desks)\//.test(file)), /\btry\s*\{/],
  [
    "`browser` is spoken in src/team, src/messages.ts and the entrypoints",
    shipped.filter((file) => !/^(src\/team\/|src\/messages\.ts|entrypoints\/)/.test(file)),
    /\bbrowser\s*\.\s*(runtime|storage|tabs|scripting|permissions|action|commands|i18n)\b|webextension-polyfill|wxt\/browser/,
  ],
];

test.each(REFUSED)("%s", (_, files, word) => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => word.test(codeOf(file)))).toEqual([]);
});

test("everything that listens takes a signal", () => {
  const deaf = shipped.flatMap((file) =>
    callsOf(codeOf(file), "addEventListener")
      .filter(hasNoSignal)
      .map((call) => `${file}: ${call}`),
  );
  expect(deaf).toEqual([]);
});

test(`no file has grown past ${LONGEST} lines`, () => {
  expect(sources.filter((file) => linesOf(file) > LONGEST).map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
});

test("an entrypoint wires and decides nothing", () => {
  expect(entrypoints.filter((file) => linesOf(file) > LONGEST_ENTRYPOINT)).toEqual([]);
});

test("files are kebab-case, components PascalCase.tsx, and their names say something", () => {
  const code = [...sources, ...entrypoints, ...filesIn("tests").filter(isCode)];
  const misnamed = code.filter((file) => {
    const [name = "", ...endings] = basename(file).split(".");
    const component = endings.at(-1) === "tsx" && /^[A-Z][A-Za-z0-9]*$/.test(name);
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    return !(component || kebab) || name.split("-").some((word) => EMPTY_WORDS.includes(word));
  });
  expect(misnamed).toEqual([]);
});

test("what is still to do has a date, and the date has not passed", () => {
  const late = [...sources, ...entrypoints, ...filesIn("tests").filter(isCode)].flatMap((file) =>
    textOf(file)
      .split("\n")
      .filter((line) => /\b(TODO|FIXME)\b/.test(line) && file !== "tests/house.test.ts")
      .filter((line) => !/TODO \[\d{4}-\d\d-\d\d\]/.test(line) || (/\[(.*?)\]/.exec(line)?.[1] ?? "") < today())
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(late).toEqual([]);
});

test("no test is left out or alone", () => {
  const left = filesIn("tests").filter(
    (file) => /\.test\.tsx?$/.test(file) && /\b(test|it|describe)\.(only|skip)\s*\(/.test(codeOf(file)),
  );
  expect(left).toEqual([]);
});

test("the lockfile names no registry", () => {
  const lockfile = textOf("package-lock.json");
  expect(lockfile).not.toContain('"resolved": "http');
  expect([...new Set(lockfile.match(/https?:\/\/[^/"]*(npm|registry|artifact)[^/"]*/g))]).toEqual([]);
});

function isCode(file: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(file) && !/^tests\/.*\/(pages|gallery)\//.test(file);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function linesOf(file: string): number {
  return textOf(file).trimEnd().split("\n").length;
}

/** The text without its comments. A `//` counts only after a space, so that addresses in strings stay. */
function codeOf(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/ .*$/gm, "$1");
}

function roomOf(file: string): string {
  return file.startsWith("src/ui/pages/") ? "ui/pages" : (file.split("/")[1] ?? "");
}

interface Import {
  from: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found = codeOf(file).matchAll(/\b(?:import|export)\s+(type\s+)?(?:([^;"']*?)\s+from\s+)?["']([^"']+)["']/g);
  const lazy = codeOf(file).matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g);
  return [
    ...[...found].map(([, type, names = "", from = ""]) => ({
      typeOnly: Boolean(type) || onlyTypes(names),
      from: place(file, from),
    })),
    ...[...lazy].map(([, from = ""]) => ({ typeOnly: false, from: place(file, from) })),
  ];
}

function onlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const all =
    inside
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return all.length > 0 && all.every((name) => name.startsWith("type "));
}

/** A package by its name, a file by its path from `src`. */
function place(file: string, from: string): string {
  if (from.startsWith("/src/")) return from.slice("/src/".length);
  return from.startsWith(".") ? relative("src", join(dirname(file), from)).replaceAll("\\", "/") : from;
}

function mayImport(
  room: string,
  { knows, knowsTypesOf = [], packages = [] }: Room,
  { from, typeOnly }: Import,
): boolean {
  const in_ = (name: string) => from === name || from === name.replace(/\.ts$/, "") || from.startsWith(`${name}/`);
  if (in_(room) || knows.some(in_) || (typeOnly && knowsTypesOf.some(in_))) return true;
  const known = Object.keys(ROOMS).some(in_) || from.startsWith("..");
  return (
    !known &&
    packages.some((name) => name === "*" || in_(name) || (name.endsWith("*") && from.startsWith(name.slice(0, -1))))
  );
}

/** Each call's words between its brackets. */
function callsOf(code: string, name: string): string[] {
  return code
    .split(`${name}(`)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      const end = [...rest].findIndex((letter) => {
        if (letter === "(") depth++;
        if (letter === ")") depth--;
        return depth === 0;
      });
      return rest.slice(0, end);
    });
}

// The last argument is the signal in braces, or options that were made with one. What hears the signal itself needs none.
function hasNoSignal(call: string): boolean {
  return !/^\s*"abort"/.test(call) && !/\bsignal\b|\b(options|listening)\b/.test(call);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

const tsc = join(root, "node_modules/typescript/bin/tsc");
