// @vitest-environment node
import { afterEach, expect, test } from "vitest";
import { watch } from "../../src/desks/watch";
import { controllerOf, openHtml } from "./open-page";

const PAGE =
  '<body><div id="app"></div><div id="tabs"><button role="tab" aria-selected="true">Reply</button></div>' +
  '<input type="checkbox" id="private"><div id="editor" contenteditable="true"><p>Hello</p></div></body>';

let closing: AbortController;
afterEach(() => closing.abort());

async function watched(html = PAGE) {
  const { page } = await openHtml(html, "https://help.example.com/tickets/1");
  closing = controllerOf(page);
  const heard = { times: 0 };
  watch(page, closing.signal, () => heard.times++);
  return { page, heard };
}

const calm = () => new Promise((done) => setTimeout(done, 250));
const at = (page: Document, selector: string) => page.querySelector(selector) as HTMLElement;

test.each<[string, (page: Document) => void]>([
  ["a box appears", (page) => at(page, "#app").append(page.createElement("textarea"))],
  ["a box goes", (page) => at(page, "#editor").remove()],
  ["a box is hidden", (page) => at(page, "#editor").style.setProperty("display", "none")],
  ["a tab is chosen", (page) => at(page, "[role=tab]").setAttribute("aria-selected", "false")],
  ["a wrapper changes class", (page) => at(page, "#app").classList.add("is-private")],
  ["a box is ticked internal", (page) => at(page, "#private").click()],
  [
    "an editor is focused",
    (page) => at(page, "#editor").dispatchEvent(new (win(page).FocusEvent)("focusin", { bubbles: true })),
  ],
  ["the address changes", (page) => win(page).dispatchEvent(new (win(page).Event)("popstate"))],
])("tells when %s", async (_, act) => {
  const { page, heard } = await watched();
  act(page);
  await calm();
  expect(heard.times).toBe(1);
});

test("tells nothing of what is typed, nor of an editor's own doings", async () => {
  const { page, heard } = await watched();
  const paragraph = at(page, "#editor p");
  for (const letter of "are you there") (paragraph.firstChild as Text).data += letter;
  at(page, "#editor").append(page.createElement("p"));
  at(page, "#editor").classList.add("ck-focused");
  paragraph.style.setProperty("color", "red");
  await calm();
  expect(heard.times).toBe(0);
});

test("tells once of many changes", async () => {
  const { page, heard } = await watched();
  for (let i = 0; i < 500; i++) at(page, "#app").append(page.createElement("div"));
  await calm();
  expect(heard.times).toBe(1);
});

test("hears a frame that an editor fills later", async () => {
  const { page, heard } = await watched();
  const frame = page.createElement("iframe");
  at(page, "#app").append(frame);
  await calm();
  const before = heard.times;
  frame.contentDocument?.body.setAttribute("contenteditable", "true");
  await calm();
  expect(heard.times).toBe(before + 1);
});

test("hears a frame whose document was written anew", async () => {
  const { page, heard } = await watched('<body><iframe id="f"></iframe></body>');
  await calm();
  const inner = (at(page, "#f") as HTMLIFrameElement).contentDocument as Document;
  inner.open();
  inner.write("<body></body>");
  inner.close();
  await calm();
  expect(heard.times).toBeGreaterThan(0);
  const before = heard.times;
  inner.body.setAttribute("contenteditable", "true");
  await calm();
  expect(heard.times).toBe(before + 1);
});

test("looks more seldom where looking takes its time", async () => {
  const { page } = await openHtml(PAGE, "https://help.example.com/tickets/1");
  closing = controllerOf(page);
  let times = 0;
  watch(page, closing.signal, () => {
    times++;
    const end = performance.now() + 30;
    while (performance.now() < end);
  });
  for (const wanted of [1, 1, 2]) {
    at(page, "#app").append(page.createElement("div"));
    await (wanted === 2 ? new Promise((done) => setTimeout(done, 800)) : calm());
    expect(times).toBe(wanted);
  }
});

test("is silent after its signal ends, also when a call was waiting", async () => {
  const { page, heard } = await watched();
  at(page, "#app").append(page.createElement("div"));
  await Promise.resolve();
  closing.abort();
  at(page, "#app").append(page.createElement("div"));
  await calm();
  expect(heard.times).toBe(0);
});

function win(page: Document) {
  return page.defaultView as Window & typeof globalThis;
}
