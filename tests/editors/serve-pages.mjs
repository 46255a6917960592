import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

const TYPES = { js: "text/javascript", css: "text/css", html: "text/html", png: "image/png", svg: "image/svg+xml" };

/**
 * Serves the editors' pages on this machine only.
 * @param {Map<string, Uint8Array>} pages by file name
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function servePages(pages) {
  const server = createServer(async ({ url }, response) => {
    const name = new URL(url ?? "/", "http://127.0.0.1").pathname.slice(1);
    const body = await answerFor(name, pages);
    const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    response.writeHead(body === null ? 404 : 200, { "content-type": type, "cache-control": "max-age=3600" });
    response.end(body ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answerFor(name, pages) {
  if (name.endsWith(".html")) {
    const stem = name.replace(".html", "");
    const style = pages.has(`${stem}.css`) ? `<link rel="stylesheet" href="/${stem}.css">` : "";
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${stem}</title>${style}
      <body style="font: 16px/1.4 'DejaVu Sans', sans-serif; background: #fff; color: #222">
      <script type="module" src="/${stem}.js"></script></body></html>`;
  }
  if (pages.has(name)) return pages.get(name);
  const file = join("node_modules", name);
  return name.startsWith("ckeditor4/") && existsSync(file) ? readFile(file) : null;
}
