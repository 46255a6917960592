import { host, html, textOf } from "./content.js";

// As SOGo and Horde make theirs: a frame without a source, written into, in design mode.
const frame = host("iframe");
frame.style.cssText = "width: 700px; height: 300px";
const page = frame.contentDocument;
page.open();
page.write(`<!doctype html><body>${html.replaceAll("p>", "div>")}</body>`);
page.close();
page.designMode = "on";
window.lab = { html: () => page.body.innerHTML, text: () => textOf(page.body.innerHTML) };
