import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFirefox } from "../../src/commands/find-browser.mjs";
import { serveDemoDesk } from "../../src/commands/serve-demo-desk";
import { type Firefox, openFirefox } from "./open-firefox";

const FIRST = "Hi Maya,\n\nThat is not our department, I'm afraid.";
const MORE = "\nCalm down, please.";

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

const marked = `[...CSS.highlights].filter(([name]) => name.startsWith("wellput-") && name !== "wellput-active")
  .flatMap(([, highlight]) => [...highlight].map(String)).filter((words) => words !== "").sort()`;

test("a page come back to by Back is coached on in Firefox", async () => {
  await firefox.go(`${desk.url}?back#kettle/plain`);
  await firefox.click("[data-editor]");
  await firefox.type(FIRST);
  await firefox.until(`${marked}.some((words) => words.includes("department"))`);
  await firefox.look(`(addEventListener("pageshow", ({ persisted }) => { window.persisted = persisted; }), true)`);
  await firefox.go(`${desk.url}?elsewhere#parcel/plain`);
  await firefox.look("(setTimeout(() => history.back()), true)");
  await firefox.until("window.persisted === true");
  await firefox.click("[data-editor]");
  await firefox.type(MORE);
  await firefox.until(`${marked}.some((words) => words.includes("alm down"))`);
  const all = await firefox.look<string[]>(marked);
  expect(all.some((words) => words.includes("department"))).toBe(true);
  expect(new Set(all).size).toBe(all.length);
  expect(await firefox.look<number>(`document.querySelectorAll("wellput-row").length`)).toBe(1);
});
