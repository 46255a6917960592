// npm run test:editors [-- NAME …] [-- --sessions N] [-- --seed S] [-- --from N] [-- --only-fuzz]
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { CHECKS, checkEditor } from "./checks.mjs";
import { circumstances } from "./circumstances.mjs";
import { editors } from "./editors.mjs";
import { fuzzEditor, PASTED } from "./fuzz.mjs";
import { copy, openBrowser, openLab } from "./lab-browser.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sessions: { type: "string", default: "8" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    "at-once": { type: "string", default: "7" },
    "only-fuzz": { type: "boolean", default: false },
  },
});
const chosen = editors.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const around = circumstances.filter(({ page }) => positionals.length === 0 || positionals.includes(page));
if (chosen.length + around.length === 0) throw new Error(`No such editor: ${positionals.join(", ")}`);
const count = { passed: 0, failed: 0 };
const built = await bundle([
  ...new Set([...chosen.map(({ name }) => name), ...around.map(({ page }) => page), "textarea"]),
]);
const browser = await openBrowser(built);
try {
  const first = await openLab(browser, { name: "textarea", as: "", package: "", box: "#host" });
  await copy(first, PASTED);
  await first.page.close();
  if (!values["only-fuzz"]) {
    if (chosen.length) await writeRows("editors", await eachOf(chosen, check));
    const told = [];
    for (const one of around) told.push(await meet(one)); // one at a time: they measure, and share the clipboard
    if (around.length) await writeRows("editors-around", told);
  }
  if (chosen.length && values.sessions !== "0") await writeRows("editors-fuzz", await eachOf(chosen, fuzz));
} finally {
  await browser.close();
  await rm(built.folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;

async function check(lab) {
  const none = Object.fromEntries(CHECKS.map((key) => [key, false]));
  const told = await checkEditor(browser, lab).catch((error) => ({ ...none, notes: [String(error)] }));
  const { notes, ...row } = told;
  for (const key of CHECKS) tell(row[key] !== false);
  const cells = CHECKS.map((key) => `${key} ${row[key] === true ? "yes" : row[key] === false ? "NO" : row[key]}`);
  console.log(`${lab.name} (${lab.as}): ${cells.join(", ")}`);
  for (const note of notes) console.log(`  ${note.slice(0, 900)}`);
  return row;
}

async function meet({ name, run }) {
  const { figures, wrong } = await run(browser).then(
    (figures) => ({ figures, wrong: "" }),
    (error) => ({ figures: {}, wrong: String(error) }),
  );
  tell(!wrong);
  console.log(`${name}: ${wrong ? `NO\n  ${wrong}` : "yes"} ${figures ? JSON.stringify(figures) : ""}`);
  return { name, passed: !wrong, ...figures };
}

async function fuzz(lab) {
  const options = { sessions: Number(values.sessions), seed: Number(values.seed), from: Number(values.from) };
  const told = await fuzzEditor(browser, lab, options).catch((error) => ({
    sessions: 0,
    clean: 0,
    failures: [String(error)],
  }));
  tell(told.failures.length === 0);
  const { failures, ...figures } = told;
  console.log(
    `${lab.name}: ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
  return told;
}

function tell(isGood) {
  count[isGood ? "passed" : "failed"]++;
}

/** Runs one act on every editor, several at a time, and gives the rows in the editors' order. */
async function eachOf(labs, act) {
  const rows = [];
  const left = labs.entries();
  const work = async () => {
    for (const [index, lab] of left)
      rows[index] = { editor: lab.name, version: await versionOf(lab.package), ...(await act(lab)) };
  };
  await Promise.all(Array.from({ length: Number(values["at-once"]) }, work));
  return rows;
}

async function writeRows(name, rows) {
  await mkdir("test-results", { recursive: true });
  await writeFile(`test-results/${name}.json`, `${JSON.stringify(rows, null, 2)}\n`);
}

async function versionOf(name) {
  if (!name) return browser.version;
  return JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8")).version;
}
