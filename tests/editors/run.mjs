// npm run test:editors [-- NAME …] [-- --fuzz N] [-- --seed S]
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { checkEditor } from "./checks.mjs";
import { editors } from "./editors.mjs";
import { fuzzEditor } from "./fuzz.mjs";
import { openBrowser } from "./lab-browser.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fuzz: { type: "string" }, seed: { type: "string", default: "1" } },
});
const chosen = positionals.length ? editors.filter((lab) => positionals.includes(lab.name)) : editors;
const built = await bundle(chosen.map((lab) => lab.name));
const context = await openBrowser(built);
const twinContext = await openBrowser(built, { without: true });
const none = Object.fromEntries(
  ["read", "mark", "apply", "undo", "redo", "formatting", "byteEqual", "caret"].map((key) => [key, false]),
);
let failed = chosen.length === 0;
const rows = [];
try {
  for (const lab of chosen) {
    const version = await versionOf(lab.package);
    if (values.fuzz) {
      const told = await fuzzEditor(context, twinContext, lab, Number(values.fuzz), Number(values.seed)).catch(
        asFailure,
      );
      failed ||= told.failures.length > 0;
      console.log(
        `${lab.name} ${version}: ${told.sessions} sessions, ${told.applied} fixes applied, ${told.failures.length} failures`,
      );
      for (const failure of told.failures.slice(0, 5)) console.log(`  ${failure}`);
      rows.push({ editor: lab.name, version, ...told });
      continue;
    }
    const { notes, ...row } = await checkEditor(context, twinContext, lab).catch((error) => ({
      ...none,
      notes: [String(error)],
    }));
    rows.push({ editor: lab.name, version, ...row });
    failed ||= Object.values(row).includes(false);
    print(rows.length === 1, lab, row);
    for (const note of notes) console.log(`  ${note.slice(0, 900)}`);
  }
} finally {
  await Promise.all([context.close(), twinContext.close()]);
  await rm(built.folder, { recursive: true, force: true });
}
await mkdir("test-results", { recursive: true });
const file = values.fuzz ? "test-results/editors-fuzz.json" : "test-results/editors.json";
await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = failed ? 1 : 0;

function print(isFirst, lab, row) {
  const keys = Object.keys(row);
  if (isFirst) console.log(["editor".padEnd(40), ...keys.map((key) => key.padEnd(10))].join(" "));
  const cells = keys.map((key) => (row[key] === true ? "yes" : row[key] === false ? "NO" : row[key]).padEnd(10));
  console.log([`${lab.name} (${lab.as})`.padEnd(40), ...cells].join(" "));
}

async function versionOf(name) {
  if (!name) return (await context.browser()?.version()) ?? "browser";
  return JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8")).version;
}

function asFailure(error) {
  return { sessions: 0, applied: 0, failures: [String(error)] };
}
