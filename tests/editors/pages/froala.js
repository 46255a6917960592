import FroalaEditor from "froala-editor";
import "froala-editor/css/froala_editor.min.css";
import "froala-editor/js/plugins/link.min.js";
import "froala-editor/js/plugins/image.min.js";
import { host, html, textOf } from "./content.js";

const element = host();
element.innerHTML = html;
const editor = await new Promise((done) => {
  const made = new FroalaEditor(element, { pastePlain: true, toolbarInline: false }, () => done(made));
});
window.lab = { html: () => editor.html.get(), text: () => textOf(editor.html.get()) };
