// @vitest-environment node
// What jsdom cannot tell: sizes, real visibility, frames in shadow roots, and what watching costs while somebody types.
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../../src/commands/find-browser.mjs";
import { PAGES } from "./pages";

const WAYS_IN = `
  import { deskFor } from "./src/desks/index";
  import { watch } from "./src/desks/watch";
  window.deskFor = deskFor;
  window.watchPage = watch;`;

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  const root = new URL("../..", import.meta.url).pathname;
  const built = await build({
    stdin: { contents: WAYS_IN, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    define: { "import.meta.env.MODE": '"production"' },
  });
  bundle = built.outputFiles[0]?.text ?? "";
  browser = await chromium.launch({ executablePath: findChromium() ?? undefined, headless: true });
  page = await browser.newPage();
}, 30_000);
afterAll(() => browser.close());

/** Opens a page at an address that is never asked for: every request is answered from here. */
async function open(html: string, address: string): Promise<void> {
  if (address === "about:blank") {
    await page.goto(address);
    await page.setContent(html);
  } else {
    await page.unrouteAll();
    await page.route("**/*", (route) => {
      const isPage = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
      return isPage ? route.fulfill({ contentType: "text/html", body: html }) : route.abort();
    });
    await page.goto("about:blank");
    await page.goto(address);
  }
  await page.evaluate(() => {
    for (const script of document.querySelectorAll<HTMLElement>("script[data-fill]")) {
      const inner = document.querySelector<HTMLIFrameElement>(script.dataset.fill ?? "")?.contentDocument;
      inner?.open();
      inner?.write(script.textContent ?? "");
      inner?.close();
    }
  });
  await page.evaluate(bundle);
}

interface Seen {
  desk: string;
  boxes: {
    expect: string | null;
    kind: string;
    customer: string | null;
    name: string | null;
    subject: string | null;
  }[];
}

const look = (): Promise<Seen | null> =>
  page.evaluate(() => {
    const { deskFor } = window as unknown as { deskFor: typeof import("../../src/desks/index").deskFor };
    const desk = deskFor(document, new URL(location.href));
    if (!desk) return null;
    const boxes = desk.boxes(document).map((box) => {
      const { customer, name, subject } = desk.conversation(box);
      return { expect: box.editor.getAttribute("data-expect"), kind: box.kind, customer, name, subject };
    });
    return { desk: desk.id, boxes };
  });

describe.each(PAGES)("$page", (row) => {
  test("is read in a real browser as in the table", async () => {
    const html = readFileSync(new URL(`pages/${row.page}.html`, import.meta.url), "utf8");
    // Empty boxes have no height without their desk's styles.
    const styled = html.replace(
      "</head>",
      "<style>[contenteditable],textarea{min-height:80px;min-width:300px}</style></head>",
    );
    await open(styled, row.url);
    const seen = await look();
    expect(seen?.desk).toBe(row.desk);
    expect(seen?.boxes.map((box) => box.expect)).toEqual(row.boxes ?? ["editor"]);
    const [box] = seen?.boxes ?? [];
    if (!box) return;
    const { customer = null, name = null, subject = null } = row;
    expect(box).toMatchObject({ kind: row.kind, customer, name, subject });
  });
});

const ZENDESK = "https://acme.zendesk.com/agent/tickets/8";
const EDITOR =
  '<div data-test-id="editor-view"><button data-test-id="omnichannel-channel-switcher-button" data-channel="web"></button>' +
  '<div contenteditable="true" data-test-id="omnicomposer-rich-text-ckeditor" data-expect="editor">Hello</div></div>';

test.each([
  ["display: none", `<div style="display:none">${EDITOR}</div>`],
  ["visibility: hidden", `<div style="visibility:hidden">${EDITOR}</div>`],
  ["the hidden attribute", `<div hidden>${EDITOR}</div>`],
  ["no size", EDITOR.replace("data-expect", 'style="height:0;overflow:hidden" data-expect')],
  ["a closed details", `<details>${EDITOR}</details>`],
])("a box hidden by %s is left out", async (_, html) => {
  await open(`<body>${html}</body>`, ZENDESK);
  expect((await look())?.boxes).toEqual([]);
});

test("a box scrolled out of sight is still a box", async () => {
  await open(`<body><div style="height:4000px"></div>${EDITOR}</body>`, ZENDESK);
  expect((await look())?.boxes.length).toBe(1);
});

test("an editor in a hidden frame is left out, and found when the frame is shown", async () => {
  const frame = '<iframe id="composebody_ifr" style="display:none"></iframe>';
  const inner =
    '<script type="text/x-frame" data-fill="#composebody_ifr"><body class="mce-content-body" contenteditable="true" data-expect="editor"></body></script>';
  await open(
    `<body class="task-mail"><input id="compose-subject" value="Re: x">${frame}${inner}</body>`,
    "https://mail.example.com/?_action=compose",
  );
  expect((await look())?.boxes).toEqual([]);
  await page.evaluate(() => document.querySelector("iframe")?.style.removeProperty("display"));
  expect((await look())?.boxes.length).toBe(1);
});

test("ServiceNow: the classic form is found in the shell's frame, inside an open shadow root", async () => {
  await open("<body><macro-shell></macro-shell></body>", "https://acme.service-now.com/now/nav/ui/classic/params");
  await page.evaluate(() => {
    const root = document.querySelector("macro-shell")?.attachShadow({ mode: "open" });
    const frame = document.createElement("iframe");
    frame.id = "gsft_main";
    root?.append(frame);
    frame.contentDocument?.write(
      '<input id="incident.short_description" value="Parcel"><textarea id="activity-stream-comments-textarea" data-expect="editor"></textarea>',
    );
  });
  expect((await look())?.boxes).toMatchObject([{ expect: "editor", kind: "reply", subject: "Parcel" }]);
});

test("any site: a small box is not taken for a reply box", async () => {
  const small =
    '<form><textarea name="message" style="width:120px;height:30px"></textarea><button>Send</button></form>';
  await open(`<body>${small}</body>`, "https://help.example.org/");
  expect((await look())?.boxes).toEqual([]);
});

test("while somebody types nothing is told, and watching adds next to nothing", async () => {
  const rows = "<div class=row><span>A row of a busy page</span></div>".repeat(3000);
  const words = `<p>${"word ".repeat(600)}</p>`;
  await open(`<body>${rows}${EDITOR.replace("Hello", words)}</body>`, ZENDESK);
  const { told, plain, watched } = await page.evaluate(async () => {
    const { watchPage } = window as unknown as { watchPage: typeof import("../../src/desks/watch").watch };
    const text = document.querySelector("[contenteditable] p")?.firstChild as Text;
    const type = async () => {
      const start = performance.now();
      for (let i = 0; i < 2000; i++) {
        text.appendData("a");
        if (i % 10 === 0) text.parentElement?.append(document.createElement("br"));
        await null;
      }
      return performance.now() - start;
    };
    await type();
    const before = [await type(), await type(), await type()];
    const closing = new AbortController();
    let calls = 0;
    watchPage(document, closing.signal, () => calls++);
    const after = [await type(), await type(), await type()];
    await new Promise((done) => setTimeout(done, 600));
    closing.abort();
    return { told: calls, plain: Math.min(...before), watched: Math.min(...after) };
  });
  expect(told).toBe(0);
  // 2,000 keystrokes: below 20 µs each of ours.
  expect(watched - plain).toBeLessThan(40);
});
