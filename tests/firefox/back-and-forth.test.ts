import { expect, test } from "vitest";
import { onDemoDesk } from "./on-demo-desk";

const FIRST = "Hi Maya,\n\nThat is not our department, I'm afraid.";
const MORE = "\nCalm down, please.";

const at = onDemoDesk();

const marked = `[...CSS.highlights].filter(([name]) => name.startsWith("wellput-") && name !== "wellput-active")
  .flatMap(([, highlight]) => [...highlight].map(String)).filter((words) => words !== "").sort()`;

test("a page come back to by Back is coached on in Firefox", async () => {
  await at.firefox.go(`${at.url}?back#kettle/plain`);
  await at.firefox.click("[data-editor]");
  await at.firefox.type(FIRST);
  await at.firefox.until(`${marked}.some((words) => words.includes("department"))`);
  await at.firefox.look(`(addEventListener("pageshow", ({ persisted }) => { window.persisted = persisted; }), true)`);
  await at.firefox.go(`${at.url}?elsewhere#parcel/plain`);
  await at.firefox.look("(setTimeout(() => history.back()), true)");
  await at.firefox.until("window.persisted === true");
  await at.firefox.click("[data-editor]");
  await at.firefox.type(MORE);
  await at.firefox.until(`${marked}.some((words) => words.includes("alm down"))`);
  const all = await at.firefox.look<string[]>(marked);
  expect(all.some((words) => words.includes("department"))).toBe(true);
  expect(new Set(all).size).toBe(all.length);
  expect(await at.firefox.look<number>(`document.querySelectorAll("wellput-row").length`)).toBe(1);
});
