import Quill from "quill";
import "quill/dist/quill.snow.css";
import { host, html, textOf } from "./content.js";

const element = host();
element.innerHTML = html;
const quill = new Quill(element, { theme: "snow" });
window.lab = {
  keeps: '"image"',
  html: () => JSON.stringify(quill.getContents().ops),
  text: () => textOf(quill.getSemanticHTML().replaceAll("&nbsp;", " ")),
};
