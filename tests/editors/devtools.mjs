import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { WebSocket } from "ws";

/**
 * A page's own line to the browser's debugger: a tenth of the cost of Playwright's, and random sessions press many keys.
 * @param {string} profile the browser's folder, where it leaves its port
 * @param {string} target
 */
export async function openDevtools(profile, target) {
  const [port] = (await readFile(join(profile, "DevToolsActivePort"), "utf8")).split("\n");
  const socket = new WebSocket(`ws://127.0.0.1:${port}/devtools/page/${target}`);
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  socket.on("message", (raw) => {
    const { id, error, result, method, params } = JSON.parse(String(raw));
    if (method) return listeners.get(method)?.(params);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked.reject(new Error(`${asked.method}: ${error.message}`));
    else asked.resolve(result);
  });
  socket.on("close", () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the page has closed`));
  });
  await new Promise((done, reject) => socket.once("open", done).once("error", reject));
  return {
    /** @param {string} method @param {object} [params] @returns {Promise<any>} */
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { method, resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    /** @param {string} method @param {(params: any) => void} act */
    on: (method, act) => listeners.set(method, act),
  };
}
