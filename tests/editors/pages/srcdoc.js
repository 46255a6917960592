import { host, html, textOf } from "./content.js";

const frame = host("iframe");
frame.style.cssText = "width: 700px; height: 300px";
frame.srcdoc = `<!doctype html><body contenteditable="true">${html.replaceAll("p>", "div>")}</body>`;
await new Promise((done) => frame.addEventListener("load", done));
const element = frame.contentDocument.body;
window.lab = { html: () => element.innerHTML, text: () => textOf(element.innerHTML) };
