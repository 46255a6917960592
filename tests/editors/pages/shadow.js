import { host, html, textOf } from "./content.js";

const shadow = host().attachShadow({ mode: "open" });
shadow.innerHTML = `<div contenteditable="true" role="textbox">${html.replaceAll("p>", "div>")}</div>`;
const element = shadow.firstElementChild;
window.lab = { html: () => element.innerHTML, text: () => textOf(element.innerHTML) };
