// The desks on real helpdesks: starts each, answers the unhappy customer, and tells what was seen.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { APPS, type App, mailsSent } from "./apps";
import { bundleDesks, isBuilt, openBrowser } from "./open-browser";
import { readDesk } from "./read-desk";

type Told = boolean | null;
interface Row extends Record<string, Told | string> {
  desk: string;
  notes: string;
}

const HERE = import.meta.dirname;
// One fault that is worth changing but stops no Send: stopping is the send check's own test.
const POOR = "Hi Dana, please be patient. You will hear from us.";
const MARKED = "please be patient";
const only = process.argv.slice(2);
const apps = APPS.filter(({ start }) => only.length === 0 || only.includes(start));
const bundle = await bundleDesks();
const rows: Row[] = [];

for (const start of new Set(apps.map((app) => app.start))) {
  const { status } = spawnSync("bash", [join(HERE, `start-${start}.sh`)], { stdio: "inherit" });
  for (const app of apps.filter((one) => one.start === start)) {
    rows.push(status === 0 ? await tryApp(app) : { desk: app.name, box: null, notes: `start-${start}.sh failed` });
  }
}
report();
process.exit(rows.some((row) => Object.values(row).includes(false)) ? 1 : 0);

async function tryApp(app: App): Promise<Row> {
  const row: Row = { desk: app.name, notes: "" };
  const note = (words: string) => {
    row.notes = row.notes ? `${row.notes}; ${words}` : words;
  };
  const plain = await openBrowser(false);
  let sent: string | null = null;
  try {
    const page = await loggedIn(plain, app);
    Object.assign(row, await whatDeskSees(app, page, note));
    sent = await sendPoor(app, page, false);
  } catch (error) {
    note(`without the coach: ${String(error).split("\n")[0]}`);
    row.box ??= false;
  } finally {
    await plain.close();
  }
  if (!isBuilt()) {
    Object.assign(row, { found: null, applied: null, undone: null, sentSame: null });
    note("there is no build in .output: npm run build");
    return row;
  }
  const coached = await openBrowser(true);
  try {
    const page = await loggedIn(coached, app);
    Object.assign(row, await whatCoachDoes(app, page));
    row.sentSame = sent === null ? null : (await sendPoor(app, page, true)) === sent;
    if (sent === null) note("nothing was sent without the coach, so there is nothing to compare");
  } catch (error) {
    note(`with the coach: ${String(error).split("\n")[0]}`);
    for (const column of ["found", "applied", "undone", "sentSame"]) row[column] ??= false;
  } finally {
    await coached.close();
  }
  return row;
}

async function loggedIn(context: BrowserContext, app: App): Promise<Page> {
  const page = await context.newPage();
  // A draft that is left behind asks whether to leave.
  page.on("dialog", (dialog) => void dialog.accept());
  await app.logIn(page);
  return page;
}

async function whatDeskSees(app: App, page: Page, note: (words: string) => void): Promise<Record<string, Told>> {
  await app.openReply(page);
  await page.waitForTimeout(1500);
  const seen = await readDesk(page, bundle);
  let isNote: Told = null;
  if (app.openNote) {
    await app.openNote(page);
    isNote = (await readDesk(page, bundle)).kind === "note";
  } else note("note: this webmail has none");
  if (!app.quotes) note("quotesOut: the editor holds no quote");
  return {
    box: seen.desk === app.desk && seen.boxes === 1 && seen.kind === "reply" && seen.isEditor,
    note: isNote,
    customer: isCustomers(seen.customer),
    name: seen.name === "Dana Whitfield",
    subject: seen.subject?.endsWith("Broken blender, third message, order 48213") ?? false,
    quotesOut: app.quotes ? seen.draft === "" : null,
    send: /send|submit|update/i.test(seen.send ?? ""),
  };
}

function isCustomers(text: string | null): boolean {
  return (text?.startsWith("Hello,") && text.endsWith("Customer no. 77310") && text.includes("cracked jug")) ?? false;
}

async function write(app: App, page: Page): Promise<void> {
  await app.openReply(page);
  await page.waitForTimeout(1500);
  await app.placeCaret(page);
  await page.keyboard.type(POOR, { delay: 10 });
}

async function whatCoachDoes(app: App, page: Page): Promise<Record<string, Told>> {
  await write(app, page);
  const typed = await textIn(app, page);
  const card = page.getByRole("dialog").filter({ hasText: /patience/i });
  const found = await openCard(page, card);
  if (!found) return { found, applied: false, undone: false };
  await page.keyboard.press("Alt+Shift+Enter");
  await page.waitForTimeout(600);
  const fixed = await textIn(app, page);
  const applied = !fixed.includes(MARKED) && fixed.includes("Hi Dana, ");
  await app.editor(page).focus();
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(300);
  return { found, applied, undone: (await textIn(app, page)) === typed };
}

// The first look may come before the worker's answer.
async function openCard(page: Page, card: ReturnType<Page["locator"]>): Promise<boolean> {
  for (let turn = 0; turn < 8; turn++) {
    await page.waitForTimeout(700);
    await page.keyboard.press("F8");
    await page.waitForTimeout(200);
    if (await card.count()) return true;
  }
  return false;
}

async function textIn(app: App, page: Page): Promise<string> {
  const text = await app
    .editor(page)
    // biome-ignore lint/performance/useDomNodeTextContent: line breaks count, and only layout has them
    .evaluate((element) => (element as HTMLTextAreaElement).value ?? (element as HTMLElement).innerText);
  return text.replace(/\u00a0/g, " ");
}

async function sendPoor(app: App, page: Page, isCoached: boolean): Promise<string> {
  const before = app.start === "roundcube" ? mailsSent() : 0;
  await write(app, page);
  await page.waitForTimeout(1500);
  const sending = app.send(page).catch((error: unknown) => error);
  const anyway = page.getByRole("button", { name: /send anyway/i });
  if (isCoached) await anyway.click({ timeout: 2500 }).catch(() => null);
  const failed = await sending;
  if (failed) throw failed;
  for (let turn = 0; app.start === "roundcube" && mailsSent() === before; turn++) {
    if (turn === 80) throw new Error("the mail did not leave");
    await page.waitForTimeout(100);
  }
  const arrived = await app.arrived(page);
  // Lines of a mail may be broken with "=".
  if (!arrived.replace(/=\r\n/g, "").includes("will hear from us"))
    throw new Error("what arrived is not what was written");
  return arrived;
}

function report(): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => key !== "notes");
  const shown = (value: Told | string | undefined) =>
    value === true ? "yes" : value === false ? "NO" : (value ?? "-").toString();
  const table = [columns, ...rows.map((row) => columns.map((key) => shown(row[key])))];
  const widths = columns.map((_, at) => Math.max(...table.map((line) => (line[at] ?? "").length)));
  for (const line of table) console.log(line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "));
  for (const { desk, notes } of rows) if (notes) console.log(`${desk}: ${notes}`);
  const place = resolve(HERE, "../../../test-results");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "desks.json"), `${JSON.stringify(rows, null, 2)}\n`);
}
