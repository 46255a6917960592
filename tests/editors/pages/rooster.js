import { Editor, exportContent } from "roosterjs-content-model-core";
import { createDomToModelContext, domToContentModel } from "roosterjs-content-model-dom";
import { EditPlugin, PastePlugin, ShortcutPlugin } from "roosterjs-content-model-plugins";
import { host, html, textOf } from "./content.js";

// As in Outlook on the web, whose id the outer element has.
const element = document.createElement("div");
host("div", "editorParent_1").append(element);
const source = document.createElement("div");
source.innerHTML = html;
const editor = new Editor(element, {
  plugins: [new EditPlugin(), new PastePlugin(), new ShortcutPlugin()],
  initialModel: domToContentModel(source, createDomToModelContext()),
});
window.lab = {
  html: () => exportContent(editor, "HTML"),
  text: () => textOf(exportContent(editor, "HTML")),
};
