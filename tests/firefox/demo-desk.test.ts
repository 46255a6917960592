import { expect, test } from "vitest";
import { onDemoDesk } from "./on-demo-desk";
import { KEYS } from "./open-firefox";

const ROW = `document.querySelector("wellput-row")?.shadowRoot.querySelector(".state")`;
const CARD = `document.querySelector("wellput-card")?.shadowRoot.querySelector(".card:not(.panel)")`;
const DRAFT = "Hi Maya,\n\nThat is not our department, I'm afraid.";

const at = onDemoDesk();

test.each(["plain", "rich", "textarea"])("coaches a reply in Firefox: %s", async (editor) => {
  await at.firefox.go(`${at.url}?${editor}#kettle/${editor}`);
  await at.firefox.click("[data-editor]");
  await at.firefox.type(DRAFT);
  await at.firefox.until(ROW);
  if (editor !== "textarea")
    await at.firefox.until(`[...CSS.highlights.keys()].some((name) => name.startsWith("wellput"))`);
  await at.firefox.chord(KEYS.f8);
  await at.firefox.until(CARD);
  expect(await at.firefox.look<string>(`${CARD}.querySelector(".before").textContent`)).toContain("not our department");
});

test("leaves the words as they were typed", async () => {
  await at.firefox.go(`${at.url}?untouched#kettle/plain`);
  await at.firefox.click("[data-editor]");
  await at.firefox.type(DRAFT);
  await at.firefox.until(ROW);
  const html = await at.firefox.look<string>(`document.querySelector("[data-editor]").innerHTML`);
  expect(html).not.toMatch(/wellput|<mark|<span/);
  expect(
    await at.firefox.look<string>(`document.querySelector("[data-editor]").innerText.replace(/\\n+/g, "\\n")`),
  ).toBe(DRAFT.replace(/\n+/g, "\n"));
});

test("puts better words in, and one Ctrl+Z takes them out", async () => {
  await at.firefox.go(`${at.url}?undo#kettle/plain`);
  await at.firefox.click("[data-editor]");
  await at.firefox.type(DRAFT);
  await at.firefox.until(ROW);
  const text = () => at.firefox.look<string>(`document.querySelector("[data-editor]").innerText`);
  const before = await text();
  await at.firefox.chord(KEYS.f8);
  await at.firefox.until(CARD);
  await at.firefox.chord(KEYS.alt, KEYS.shift, KEYS.enter);
  await at.firefox.until(`!document.querySelector("[data-editor]").innerText.includes("not our department")`);
  await at.firefox.click("[data-editor]");
  await at.firefox.chord(KEYS.control, "z");
  expect(await text()).toBe(before);
});

test("keeps quiet in an internal note", async () => {
  await at.firefox.go(`${at.url}?note#kettle/plain`);
  await at.firefox.click(".tabs button:nth-child(2)");
  await at.firefox.click("[data-editor]");
  await at.firefox.type(DRAFT);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await at.firefox.look<number>("CSS.highlights.size")).toBe(0);
  expect(await at.firefox.look<boolean>(`Boolean(${CARD})`)).toBe(false);
});
