import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";

/** A real helpdesk or webmail, started by the script of its name, with one unhappy customer's message in it. */
export interface App {
  name: string;
  start: string;
  desk: string;
  logIn(page: Page): Promise<void>;
  /** Opens the answer to the customer's message. */
  openReply(page: Page): Promise<void>;
  /** Turns the open reply into an internal note; `null` where there is none. */
  openNote: ((page: Page) => Promise<void>) | null;
  editor(page: Page): Locator;
  /** Puts the caret on an empty line that is neither quote nor signature. */
  placeCaret(page: Page): Promise<void>;
  quotes: boolean;
  send(page: Page): Promise<void>;
  /** What arrived: the body of the last message sent. */
  arrived(page: Page): Promise<string>;
}

const SENT = join(process.env.HELPDESK_DATA ?? join(process.env.TMPDIR ?? tmpdir(), "desks"), "sent");

function roundcube(name: string, port: number, isRich: boolean): App {
  const frame = (page: Page): FrameLocator => page.frameLocator("#composebody_ifr");
  return {
    name,
    start: "roundcube",
    desk: "roundcube",
    quotes: true,
    openNote: null,
    async logIn(page) {
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.fill("#rcmloginuser", "agent@example.test");
      await page.fill("#rcmloginpwd", "agent-pass");
      await page.click("#rcmloginsubmit");
      await page.waitForSelector("#messagelist tr.message");
    },
    async openReply(page) {
      await page.goto(`http://127.0.0.1:${port}/?_task=mail&_mbox=INBOX`);
      await page.locator("#messagelist tr", { hasText: "Broken blender" }).first().dblclick();
      await page.waitForSelector("#messagebody");
      await page.locator("a.reply:not(.all):visible").first().click();
      await page.waitForURL(/_action=compose/);
      if (isRich) await frame(page).locator("body.mce-content-body blockquote").waitFor();
      else await page.waitForSelector("#composebody:visible");
    },
    editor: (page) => (isRich ? frame(page).locator("body") : page.locator("#composebody")),
    async placeCaret(page) {
      if (isRich) return frame(page).locator("blockquote + p").click();
      await page.locator("#composebody").focus();
      await page.keyboard.press("Control+End");
    },
    async send(page) {
      await page.locator("button.send:visible").first().click();
    },
    arrived: () => waitFor(lastMail),
  };
}

function rt(name: string, user: string, isRich: boolean): App {
  const frame = (page: Page): FrameLocator => page.frameLocator("iframe.cke_wysiwyg_frame");
  const update = "http://127.0.0.1:28082/Ticket/Update.html?id=1";
  return {
    name,
    start: "rt",
    desk: "rt",
    quotes: true,
    async logIn(page) {
      await page.goto("http://127.0.0.1:28082/");
      await page.fill("[name=user]", user);
      await page.fill("[name=pass]", "agent-pass1");
      await page.click("[type=submit]");
      await page.waitForSelector(".current-user");
    },
    async openReply(page) {
      await page.goto("http://127.0.0.1:28082/Ticket/Display.html?id=1");
      const link = page.locator(".transaction.message a.reply-link").first();
      await page.goto(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
      await ready(page);
    },
    async openNote(page) {
      await page.goto(`${update}&Action=Comment`);
      await ready(page);
      await (isRich ? frame(page).locator("body") : page.locator("#UpdateContent")).click();
    },
    editor: (page) => (isRich ? frame(page).locator("body") : page.locator("#UpdateContent")),
    async placeCaret(page) {
      await this.editor(page).focus();
      await page.keyboard.press(isRich ? "Control+Home" : "Control+End");
      if (!isRich) return;
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+Home");
    },
    async send(page) {
      await page.locator("input[name=SubmitTicket]:visible").first().click();
      await page.waitForURL(/Display\.html/);
    },
    async arrived(page) {
      await page.goto("http://127.0.0.1:28082/Ticket/Display.html?id=1");
      await page.waitForSelector(".transaction.message");
      // Older messages come first, and the rest of a long history a moment later.
      await page.waitForLoadState("networkidle");
      return page.locator(".transaction.message .messagebody").last().innerHTML();
    },
  };

  async function ready(page: Page): Promise<void> {
    if (isRich) await frame(page).locator("body.cke_editable").waitFor();
    else await page.waitForSelector("#UpdateContent:visible");
    // Recipients are loaded into the page a moment later.
    await page.waitForLoadState("networkidle");
  }
}

const redmine: App = {
  name: "Redmine",
  start: "redmine",
  desk: "redmine",
  quotes: false,
  async logIn(page) {
    await page.goto("http://127.0.0.1:28083/login");
    await page.fill("#username", "agent");
    await page.fill("#password", "agent-pass1");
    await page.click("#login-submit");
    await page.waitForSelector("#loggedas");
  },
  async openReply(page) {
    await page.goto("http://127.0.0.1:28083/issues/1");
    await page.locator("a.icon-edit:visible").first().click();
    await page.waitForSelector("#issue_notes:visible");
  },
  openNote: (page) => page.check("#issue_private_notes"),
  editor: (page) => page.locator("#issue_notes"),
  placeCaret: (page) => page.locator("#issue_notes").click(),
  async send(page) {
    await page.locator("#issue-form > input[type=submit]").click();
    await page.waitForSelector("#flash_notice");
  },
  async arrived(page) {
    await page.goto("http://127.0.0.1:28083/issues/1");
    return page.locator("#history .journal.has-notes .wiki").last().innerHTML();
  },
};

export const APPS: App[] = [
  roundcube("Roundcube", 28080, true),
  roundcube("Roundcube, plain text", 28081, false),
  rt("Request Tracker", "agent", true),
  rt("Request Tracker, plain text", "agentplain", false),
  redmine,
];

/** How many mails have left so far. */
export function mailsSent(): number {
  return readdirSync(SENT).length;
}

function lastMail(): string | null {
  const last = readdirSync(SENT).sort().at(-1);
  if (!last) return null;
  const mail = readFileSync(join(SENT, last), "latin1");
  const body = mail.slice(mail.indexOf("\r\n\r\n"));
  // Each mail has its own boundary between its parts.
  const boundary = /boundary="?([^"\r\n;]+)/.exec(mail)?.[1];
  return boundary ? body.replaceAll(boundary, "BOUNDARY") : body;
}

async function waitFor<T>(look: () => T | null): Promise<T> {
  for (let turn = 0; turn < 50; turn++) {
    const found = look();
    if (found !== null) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("nothing arrived");
}
