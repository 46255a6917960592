import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFirefox } from "../../src/commands/find-browser.mjs";
import { serveDemoDesk } from "../../src/commands/serve-demo-desk";
import { type Firefox, KEYS, openFirefox } from "./open-firefox";

const ROW = `document.querySelector("wellput-row")?.shadowRoot.querySelector(".state")`;
const CARD = `document.querySelector("wellput-card")?.shadowRoot.querySelector(".card:not(.panel)")`;
const DRAFT = "Hi Maya,\n\nThat is not our department, I'm afraid.";

let firefox: Firefox;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;

beforeAll(async () => {
  const browser = findFirefox();
  if (!browser) throw new Error("These tests need Firefox: set FIREFOX_PATH.");
  desk = await serveDemoDesk();
  firefox = await openFirefox(browser, resolve(__dirname, "../../.output/firefox-mv3-demo"));
});

afterAll(async () => {
  await firefox?.close();
  desk?.close();
});

test.each(["plain", "rich", "textarea"])("coaches a reply in Firefox: %s", async (editor) => {
  await firefox.go(`${desk.url}?${editor}#kettle/${editor}`);
  await firefox.click("[data-editor]");
  await firefox.type(DRAFT);
  await firefox.until(ROW);
  if (editor !== "textarea")
    await firefox.until(`[...CSS.highlights.keys()].some((name) => name.startsWith("wellput"))`);
  await firefox.chord(KEYS.f8);
  await firefox.until(CARD);
  expect(await firefox.look<string>(`${CARD}.querySelector(".before").textContent`)).toContain("not our department");
});

test("leaves the words as they were typed", async () => {
  await firefox.go(`${desk.url}?untouched#kettle/plain`);
  await firefox.click("[data-editor]");
  await firefox.type(DRAFT);
  await firefox.until(ROW);
  const html = await firefox.look<string>(`document.querySelector("[data-editor]").innerHTML`);
  expect(html).not.toMatch(/wellput|<mark|<span/);
  expect(await firefox.look<string>(`document.querySelector("[data-editor]").innerText.replace(/\\n+/g, "\\n")`)).toBe(
    DRAFT.replace(/\n+/g, "\n"),
  );
});

test("puts better words in, and one Ctrl+Z takes them out", async () => {
  await firefox.go(`${desk.url}?undo#kettle/plain`);
  await firefox.click("[data-editor]");
  await firefox.type(DRAFT);
  await firefox.until(ROW);
  const text = () => firefox.look<string>(`document.querySelector("[data-editor]").innerText`);
  const before = await text();
  await firefox.chord(KEYS.f8);
  await firefox.until(CARD);
  await firefox.chord(KEYS.alt, KEYS.shift, KEYS.enter);
  await firefox.until(`!document.querySelector("[data-editor]").innerText.includes("not our department")`);
  await firefox.click("[data-editor]");
  await firefox.chord(KEYS.control, "z");
  expect(await text()).toBe(before);
});

test("keeps quiet in an internal note", async () => {
  await firefox.go(`${desk.url}?note#kettle/plain`);
  await firefox.click(".tabs button:nth-child(2)");
  await firefox.click("[data-editor]");
  await firefox.type(DRAFT);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await firefox.look<number>("CSS.highlights.size")).toBe(0);
  expect(await firefox.look<boolean>(`Boolean(${CARD})`)).toBe(false);
});
