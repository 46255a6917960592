import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "../editors/bundle.mjs";
import type { Driver } from "../editors/driver";
import { editors } from "../editors/editors.mjs";
import { servePages } from "../editors/serve-pages.mjs";
import { expectFirefox } from "./on-demo-desk";
import { type Firefox, KEYS, openFirefox } from "./open-firefox";

const NAMES = [
  "contenteditable",
  "textarea",
  "react-textarea",
  "ckeditor5",
  "prosemirror",
  "quill",
  "lexical",
  "slate",
  "draftjs",
  "tinymce5",
  "ckeditor4",
  "shadow",
  "srcdoc",
];

let firefox: Firefox;
let built: Awaited<ReturnType<typeof bundle>>;
let site: Awaited<ReturnType<typeof servePages>>;
let number = 0;

beforeAll(async () => {
  built = await bundle(NAMES);
  site = await servePages(built.pages);
  firefox = await openFirefox(expectFirefox(), built.extension);
});

afterAll(async () => {
  await firefox?.close();
  site?.close();
  await rm(built.folder, { recursive: true, force: true });
});

type Answer<Name extends keyof Driver> = Awaited<ReturnType<Driver[Name]>>;

async function ask<Name extends keyof Driver>(name: Name, ...values: unknown[]): Promise<Answer<Name>> {
  number++;
  const question = JSON.stringify({ ask: name, values, number });
  await firefox.look(`(addEventListener("message", ({ data }) => {
    if (data.answered === ${number}) window.answer = data;
  }), postMessage(${question}), true)`);
  await firefox.until(`window.answer?.answered === ${number}`);
  return firefox.look<Answer<Name>>("JSON.parse(window.answer.answer)");
}

const text = () => firefox.look<string>("lab.text()");
const html = () => firefox.look<string>("lab.html()");

test.each(editors.filter((lab) => NAMES.includes(lab.name)))("works in Firefox: $name", async (lab) => {
  await firefox.go(`${site.url}/${lab.name}.html`);
  await firefox.until("window.lab");
  await firefox.click(lab.frame ?? lab.shadow ?? lab.box);
  await ask("open", lab);
  const before = { text: await text(), html: await html() };
  expect((await ask("text")).replace(/ +/g, " ")).toBe(before.text.replace(/ +/g, " "));

  await ask("mark", [["cannot help you", "stop"]]);
  const rects = await ask("rects", "cannot help you");
  expect(rects[0]?.width).toBeGreaterThan(50);
  expect(await ask("painted")).toEqual([["stop", 1]]);
  expect(await html()).toBe(before.html);

  expect(await ask("replace", "cannot help you", "can help you soon")).toBe("applied");
  const fixed = before.text.replace("cannot help you", "can help you soon");
  await firefox.until(`lab.text() === ${JSON.stringify(fixed)}`, 3000).catch(() => undefined);
  expect(await text()).toBe(fixed);

  await firefox.chord(KEYS.control, "z");
  await firefox.until(`lab.text() === ${JSON.stringify(before.text)}`, 3000).catch(() => undefined);
  expect(await text()).toBe(before.text);

  await ask("mark", []);
  expect(await ask("painted")).toEqual([]);
  await ask("close");
});
