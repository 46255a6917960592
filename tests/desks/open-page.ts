import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { deskFor } from "../../src/desks/index";

export interface OpenPage {
  page: Document;
  url: URL;
}

/** A saved page as a browser would have it, without running anything in it. */
export async function openPage(name: string, address: string): Promise<OpenPage> {
  const html = readFileSync(new URL(`pages/${name}.html`, import.meta.url), "utf8");
  return openHtml(html, address);
}

export async function openHtml(html: string, address: string): Promise<OpenPage> {
  const dom = new JSDOM(html, { url: address });
  // Frames with srcdoc are filled a turn later.
  if (html.includes("<iframe")) await new Promise((done) => dom.window.addEventListener("load", done));
  fillFrames(dom.window.document);
  return { page: dom.window.document, url: new URL(address) };
}

/** jsdom takes only signals of its own kind. */
export function controllerOf(page: Document): AbortController {
  const view = page.defaultView as Window & typeof globalThis;
  return new view.AbortController();
}

/** The desk of a page that must have one. */
export function deskOf({ page, url }: OpenPage) {
  const desk = deskFor(page, url);
  if (!desk) throw new Error(`no desk for ${url.href}`);
  return desk;
}

/** `<script type="text/x-frame" data-fill="#frame">` holds what an editor's script writes into its empty frame. */
function fillFrames(page: Document): void {
  for (const script of page.querySelectorAll<HTMLElement>("script[data-fill]")) {
    const frame = page.querySelector<HTMLIFrameElement>(script.dataset.fill ?? "");
    const inner = frame?.contentDocument;
    if (!inner) throw new Error(`no frame ${script.dataset.fill}`);
    inner.open();
    inner.write(script.textContent ?? "");
    inner.close();
    script.remove();
  }
}
