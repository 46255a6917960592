import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

const TYPES = { js: "text/javascript", css: "text/css", html: "text/html", png: "image/png", svg: "image/svg+xml" };

/** What the editors' own site answers. @param {string} pathname @param {string} pages folder of the bundled pages */
export async function answerFor(pathname, pages) {
  const name = pathname.slice(1);
  if (/^[\w-]+\.html$/.test(name)) {
    const stem = name.replace(".html", "");
    const style = existsSync(join(pages, `${stem}.css`)) ? `<link rel="stylesheet" href="/${stem}.css">` : "";
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${stem}</title>${style}
      <body style="font: 16px/1.4 'DejaVu Sans', sans-serif; background: #fff; color: #222">
      <script type="module" src="/${stem}.js"></script></body></html>`;
    return { status: 200, contentType: "text/html", body };
  }
  const file = name.startsWith("ckeditor4/") ? join("node_modules", name) : join(pages, name);
  if (!existsSync(file)) return { status: 404, contentType: "text/plain", body: "" };
  const contentType = TYPES[name.split(".").at(-1)] ?? "application/octet-stream";
  return { status: 200, contentType, body: await readFile(file) };
}

/** Serves the pages on this machine only. @param {string} pages @returns {Promise<{ url: string, close(): void }>} */
export async function servePages(pages) {
  const server = createServer(async ({ url }, response) => {
    const { status, contentType, body } = await answerFor(new URL(url ?? "/", "http://127.0.0.1").pathname, pages);
    response.writeHead(status, { "content-type": contentType }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, close: () => server.close() };
}
