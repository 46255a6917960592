import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

/** A headless Firefox driven by WebDriver BiDi, with the extension in it. */
export interface Firefox {
  go(url: string): Promise<void>;
  /** Runs an expression in the page and gives back what it comes to, which must be JSON. */
  look<T>(expression: string): Promise<T>;
  /** Looks again until the expression is true; throws after `patience` ms. */
  until(expression: string, patience?: number): Promise<void>;
  /** Real key presses, one letter at a time; U+E000 and up are WebDriver's special keys. */
  type(text: string): Promise<void>;
  /** Presses a key while others are held. */
  chord(...keys: string[]): Promise<void>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** WebDriver's names for keys that write no letter. */
export const KEYS = {
  control: "\uE009",
  shift: "\uE008",
  alt: "\uE00A",
  enter: "\uE007",
  f8: "\uE038",
  escape: "\uE00C",
};

/** @param extension the build's folder, as an absolute path */
export async function openFirefox(browser: string, extension: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "wellput-firefox-"));
  const words = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const child = spawn(browser, words, { stdio: ["ignore", "ignore", "pipe"] });
  const send = await connect(await addressOf(child.stderr));
  await send("session.new", { capabilities: {} });
  await send("webExtension.install", { extensionData: { type: "path", path: extension } });
  const { contexts } = await send<{ contexts: { context: string }[] }>("browsingContext.getTree", {});
  const context = contexts[0]?.context;

  const look = async <T>(expression: string): Promise<T> => {
    const asked = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true };
    const { result, exceptionDetails } = await send<Evaluated>("script.evaluate", asked);
    if (exceptionDetails) throw new Error(`${exceptionDetails.text}: ${expression}`);
    return JSON.parse(result?.value ?? "null");
  };
  const press = (actions: object[], type = "key", parameters = {}) =>
    send("input.performActions", { context, actions: [{ type, id: type, ...parameters, actions }] });
  const until = async (expression: string, patience = 15_000) => {
    const end = Date.now() + patience;
    while (!(await look<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`never came true: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    go: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    look,
    until,
    type: async (text) =>
      void (await press([...text.replaceAll("\n", KEYS.enter)].flatMap((value) => [down(value), up(value)]))),
    chord: async (...keys) => void (await press([...keys.map(down), ...keys.reverse().map(up)])),
    async click(selector) {
      await until(`document.querySelector(${JSON.stringify(selector)})`);
      const [x, y] = await look<[number, number]>(
        `(({ left, top, width, height }) => [Math.round(left + width / 2), Math.round(top + height / 2)])(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
      );
      const steps = [
        { type: "pointerMove", x, y },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      await press(steps, "pointer", { parameters: { pointerType: "mouse" } });
    },
    async close() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      await send("browser.close", {}).catch(() => child.kill());
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Evaluated {
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

function down(value: string) {
  return { type: "keyDown", value };
}

function up(value: string) {
  return { type: "keyUp", value };
}

function addressOf(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    stderr.on("data", (text) => {
      said += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    stderr.on("end", () => reject(new Error(`Firefox did not start: ${said}`)));
  });
}

type Send = <T = unknown>(method: string, params: object) => Promise<T>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.on("message", (raw) => {
    const { id, type, result, error, message } = JSON.parse(String(raw));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === "error") asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result as never);
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  return (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
