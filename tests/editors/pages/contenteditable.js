import { host, html, textOf } from "./content.js";

// As in Gmail: a bare contenteditable with divs.
const element = host();
element.contentEditable = "true";
element.setAttribute("role", "textbox");
element.innerHTML = html.replaceAll("<p>", "<div>").replaceAll("</p>", "</div>");
window.lab = { html: () => element.innerHTML, text: () => textOf(element.innerHTML) };
