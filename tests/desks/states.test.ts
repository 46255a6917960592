// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Desk } from "../../src/desks/desk";
import { deskFor, listedMatches } from "../../src/desks/index";
import { covers } from "../../src/desks/match-pattern";
import { offLimits } from "../../src/desks/off-limits";
import { blankQuotes } from "../../src/desks/quote";
import { textOf } from "../../src/desks/text";
import { controllerOf, deskOf, openHtml, openPage } from "./open-page";
import { PAGES } from "./pages";

const WRITTEN = "Thanks for writing, I am looking into this now.";

const kinds = (desk: Desk, page: Document) => desk.boxes(page).map((box) => box.kind);

describe("leaves quote, signature and hint out of the draft", () => {
  test.each(PAGES.filter((row) => row.boxes === undefined))("$page", async ({ page: name, url }) => {
    const opened = await openPage(name, url);
    const desk = deskOf(opened);
    const editor = desk.boxes(opened.page)[0]?.editor;
    if (!editor?.textContent?.includes(WRITTEN)) return;
    const isRich = editor.tagName !== "TEXTAREA";
    const text = isRich ? textOf(editor, desk.notDraft) : (editor as HTMLTextAreaElement).value;
    expect(blankQuotes(text, isRich).trim()).toBe(WRITTEN);
  });
});

test("Gmail: each of two replies has its own customer message", async () => {
  const opened = await openPage("gmail-two-replies", "https://mail.google.com/mail/u/0/#inbox/t1");
  const desk = deskOf(opened);
  const customers = desk.boxes(opened.page).map((box) => desk.conversation(box).customer);
  expect(customers).toEqual([
    "Where is my parcel? It was due on Monday.",
    // Both since our last reply, and without our words that the first of them quotes.
    "And? Any news?\n\nHello? Still waiting.",
  ]);
  const sends = desk.boxes(opened.page).map((box) => desk.send(box)?.getAttribute("data-send"));
  expect(sends).toEqual(["editor", "second"]);
});

test("Zendesk: a reply becomes a note when the channel is switched, and back", async () => {
  const opened = await openPage("zendesk-reply", "https://acme.zendesk.com/agent/tickets/8");
  const desk = deskOf(opened);
  const channel = opened.page.querySelector("[data-is-active] [data-channel]");
  const seen = ["internal", "native_messaging", "web"].map((name) => {
    channel?.setAttribute("data-channel", name);
    return desk.boxes(opened.page)[0]?.kind;
  });
  expect(seen).toEqual(["note", "reply", "reply"]);
});

test.each([
  ['[data-test-email-action="reply"]', "reply", null],
  ['[data-test-id="add-note"]', "note", "internal-note"],
  ['[data-test-email-action="forward"]', "unknown", "not-a-reply"],
])("Freshdesk: opened by %s it is %s, whatever the page's language", async (opener, kind, why) => {
  const opened = await openPage("freshdesk-other-language", "https://acme.freshdesk.com/a/tickets/1");
  const desk = deskOf(opened);
  const open = controllerOf(opened.page);
  desk.remember?.(opened.page, open.signal);
  opened.page.querySelector<HTMLElement>(opener)?.click();
  expect(desk.boxes(opened.page)[0]).toMatchObject({ kind, silentBecause: why });
  // Another ticket in the same tab: what was pressed before tells nothing.
  opened.page.defaultView?.history.pushState(null, "", "/a/tickets/2");
  expect(desk.boxes(opened.page)[0]).toMatchObject({ kind: "unknown", silentBecause: "undecided" });
  open.abort();
});

test("Intercom: a composer in an open shadow root is found", async () => {
  const opened = await openHtml("<body><x-inbox></x-inbox></body>", "https://app.intercom.com/a/inbox/1");
  const root = opened.page.querySelector("x-inbox")?.attachShadow({ mode: "open" });
  const composer = opened.page.createElement("div");
  composer.className = "inbox2__composer__container";
  composer.innerHTML =
    '<div class="ProseMirror embercom-prosemirror-composer-editor" contenteditable="true"></div><button>Send</button>';
  root?.append(composer);
  expect(kinds(deskOf(opened), opened.page)).toEqual(["reply"]);
});

test("Roundcube: an own mail that is answered is not the customer's", async () => {
  const opened = await openPage("roundcube-own-mail", "https://mail.example.com/?_task=mail&_action=compose");
  const desk = deskOf(opened);
  const [box] = desk.boxes(opened.page);
  expect(box && desk.conversation(box)).toMatchObject({ customer: null, name: null });
});

test("Request Tracker: an editor that still shows its hint is not yet a box", async () => {
  const opened = await openPage("rt-reply-frame", "https://rt.example.com/Ticket/Update.html?id=1");
  const desk = deskOf(opened);
  const body = opened.page.querySelector("iframe")?.contentDocument?.body;
  body?.classList.add("placeholder");
  expect(desk.boxes(opened.page)).toEqual([]);
  body?.classList.remove("placeholder");
  expect(kinds(desk, opened.page)).toEqual(["reply"]);
});

test("a helpdesk that shows its reply box only later is still told by itself, not taken for any site", async () => {
  const opened = await openHtml("<body><div id=app></div></body>", "https://help.example.com/");
  const desk = deskOf(opened);
  expect(desk.id).toBe("generic");
  expect(desk.boxes(opened.page)).toEqual([]);
  const app = opened.page.querySelector("#app");
  if (app)
    app.innerHTML = '<form class="article-add is-internal"><div data-name="body" contenteditable="true"></div></form>';
  expect(kinds(desk, opened.page)).toEqual(["note"]);
  expect(desk.id).toBe("zammad");
});

describe("who is nobody's", () => {
  test("a listed site's other pages are left alone, though they hold a form", async () => {
    const opened = await openHtml(
      "<body><form><textarea name=message></textarea><button>Send</button></form></body>",
      "https://mail.google.com/mail/mu/mp/1",
    );
    expect(deskFor(opened.page, opened.url)).toBeNull();
  });

  test("a frame that its parent page sees into", async () => {
    const opened = await openPage("roundcube-reply-html", "https://mail.example.com/?_task=mail&_action=compose");
    const inner = opened.page.querySelector("iframe")?.contentDocument;
    expect(inner && deskFor(inner, opened.url)).toBeNull();
  });
});

test.each([
  ["https://acme.zendesk.com/agent/tickets/1", true],
  ["https://acme.zendesk.com/hc/en-us", false],
  ["https://evil.com/?https://acme.zendesk.com/agent/", false],
  ["https://evilzendesk.com/agent/1", false],
  ["http://mail.google.com/mail/u/0", false],
  ["https://mail.google.com/chat/u/0", false],
  ["about:blank", false],
])("%s listed: %s", (address, listed) => {
  expect(covers(listedMatches, new URL(address))).toBe(listed);
});

test.each([
  '<input type="password">',
  '<input type="text">',
  '<textarea name="_to"></textarea>',
  '<textarea name="cc"></textarea>',
  '<textarea name="subject"></textarea>',
  '<textarea autocomplete="one-time-code"></textarea>',
  '<textarea autocomplete="cc-number"></textarea>',
  "<textarea readonly></textarea>",
  "<textarea disabled></textarea>",
  '<div contenteditable="true" role="searchbox"></div>',
  '<div contenteditable="true" role="combobox"></div>',
  '<div role="search"><textarea></textarea></div>',
])("never reads %s", async (html) => {
  const { page } = await openHtml(`<body>${html}</body>`, "https://help.example.com/");
  const field = page.querySelector("input, textarea, [contenteditable]");
  expect(field && offLimits(field)).toBe(true);
});

test.each(['<textarea name="message"></textarea>', '<form><input name="id"><textarea id="body"></textarea></form>'])(
  "may read %s",
  async (html) => {
    const { page } = await openHtml(`<body>${html}</body>`, "https://help.example.com/");
    const field = page.querySelector("textarea");
    expect(field && offLimits(field)).toBe(false);
  },
);
