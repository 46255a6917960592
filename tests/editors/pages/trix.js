import Trix from "trix";
import "trix/dist/trix.css";
import { host, plainHtml } from "./content.js";

// Its undo steps part at every fifth second of the clock: in ours and in the twin at different letters.
Trix.config.undo.interval = 0;

const input = host("input", "value");
input.type = "hidden";
input.value = plainHtml.replaceAll("<p>", "<div>").replaceAll("</p>", "</div>");
const element = document.createElement("trix-editor");
element.setAttribute("input", "value");
const ready = new Promise((done) => element.addEventListener("trix-initialize", done));
document.body.append(element);
await ready;
window.lab = {
  html: () => input.value,
  text: () => element.editor.getDocument().toString().replace(/\n+$/, ""),
  keeps: "<a ",
  third: "It is not our fault.",
};
