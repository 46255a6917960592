import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument } from "yaml";
import type { Rulebook } from "../engine/rulebook";
import { unpack } from "../engine/unpack";
import { compile } from "./compile";
import { readListener } from "./listener-file";
import { checkAct, checkRule, RulebookError } from "./schema";
import type { Sources } from "./sources";

/** Where the rulebook's files are. Node only: the extension gets ready tables. */
export const RULEBOOK_FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** One principle as the pages show it. */
export interface PrincipleSource {
  id: string;
  title: string;
  statement: string;
  weight: number;
}

/**
 * Reads every file of the rulebook and checks it.
 * @throws RulebookError naming file, line and reason of the first fault
 */
export function readSources(folder: string = RULEBOOK_FOLDER): Sources & { principles: PrincipleSource[] } {
  const rules = yamlFiles(join(folder, "rules")).map((file) => {
    const { fields, lineOf } = readYaml(file, folder);
    return checkRule(nameOf(file, join(folder, "rules")), relative(folder, file), fields, lineOf);
  });
  const acts = yamlFiles(join(folder, "acts")).map((file) => {
    const { fields, lineOf } = readYaml(file, folder);
    return checkAct(
      nameOf(file, join(folder, "acts")).split("/").at(-1) as string,
      relative(folder, file),
      fields,
      lineOf,
    );
  });
  const classes = Object.fromEntries(
    yamlFiles(join(folder, "classes")).map((file) => {
      const { fields } = readYaml(file, folder);
      if (!Array.isArray(fields)) throw new RulebookError(relative(folder, file), 1, "A word class is a list of words");
      return [nameOf(file, join(folder, "classes")), fields.map(String)];
    }),
  );
  const scoring = readYaml(join(folder, "scoring.yaml"), folder).fields as unknown as Sources["scoring"];
  const structure = readYaml(join(folder, "structure.yaml"), folder).fields as unknown as Sources["structure"];
  const principles = readYaml(join(folder, "principles.yaml"), folder).fields as unknown as PrincipleSource[];
  const weights = Object.fromEntries(principles.map((p) => [p.id, p.weight])) as Sources["weights"];
  return { rules, acts, classes, scoring, structure, weights, principles, listener: readListener(folder, acts) };
}

/** The rulebook, read from its files and compiled: for commands and tests. @throws RulebookError */
export function loadRulebook(folder: string = RULEBOOK_FOLDER): Rulebook {
  return unpack(compile(readSources(folder)));
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
}

const nameOf = (file: string, folder: string) =>
  relative(folder, file)
    .replaceAll("\\", "/")
    .replace(/\.yaml$/, "");

function readYaml(
  file: string,
  folder: string,
): { fields: Record<string, unknown>; lineOf: (field: string) => number | null } {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: counter, prettyErrors: false });
  const fault = document.errors[0];
  if (fault) throw new RulebookError(relative(folder, file), counter.linePos(fault.pos[0]).line, fault.message);
  const lineOf = (field: string): number | null => {
    const pair = (
      document.contents as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | null
    )?.items?.find((item) => item.key?.value === field);
    const at = pair?.key?.range?.[0];
    return at === undefined ? null : counter.linePos(at).line;
  };
  return { fields: (document.toJS() ?? {}) as Record<string, unknown>, lineOf };
}
