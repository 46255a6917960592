import DOMPurify from "dompurify";
import Squire from "squire-rte";
import { host, html, textOf } from "./content.js";

// As in Fastmail, whose class this is.
window.DOMPurify = DOMPurify;
const element = host();
element.className = "v-RichText-input";
element.setAttribute("role", "textbox");
const squire = new Squire(element, { blockTag: "P" });
squire.setHTML(html);
window.lab = { html: () => squire.getHTML(), text: () => textOf(squire.getHTML()) };
