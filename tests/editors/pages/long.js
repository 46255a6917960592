import { host } from "./content.js";

// A draft of 600 words, formatted as agents do, and the same in a textarea.
const sentence = "Dear Anna, thank you for <b>writing</b> to us about <a href=\"https://example.org\">your order</a> of last week.";
const line = `<div>${sentence} ${sentence}</div>`;
const list = `<ul>${`<li>${sentence}</li>`.repeat(4)}</ul>`;
const element = host();
element.contentEditable = "true";
element.innerHTML = `${line}<div><br></div>`.repeat(19) + list + "<div>We cannot help you. It is not our fault.</div>".repeat(3);
const area = host("textarea", "area");
area.style.cssText = "width: 600px; height: 300px; font: 16px 'DejaVu Sans'";
area.value = element.innerText;
window.lab = { html: () => element.innerHTML, text: () => element.innerText };
