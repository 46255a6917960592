import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import preact from "@preact/preset-vite";
import { build } from "vite";
import { home } from "./terminal.mjs";

const built = join(home, ".output/demo-desk");

/**
 * Builds the demo desk and serves it on a free port of this machine only.
 * @returns its address, which `#kettle/rich` and the like may follow, and the way to stop it
 */
export async function serveDemoDesk(): Promise<{ url: string; close: () => void }> {
  await build({
    configFile: false,
    root: join(home, "src/demo-desk"),
    plugins: [preact()],
    logLevel: "error",
    build: { outDir: built, emptyOutDir: true, chunkSizeWarningLimit: 1000 },
  });
  const server = createServer((ask, answer) => {
    const path = normalize(new URL(ask.url ?? "/", "http://desk").pathname);
    const file = path === "/" ? "/index.html" : path;
    readFile(join(built, file)).then(
      (content) =>
        answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(content),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};
