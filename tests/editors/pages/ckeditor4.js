import { host, html, textOf } from "./content.js";

window.CKEDITOR_BASEPATH = "/ckeditor4/";
await new Promise((done) => {
  const script = document.createElement("script");
  script.src = "/ckeditor4/ckeditor.js";
  script.onload = done;
  document.head.append(script);
});
const area = host("textarea");
area.value = html;
const editor = CKEDITOR.replace(area, { versionCheck: false, allowedContent: true });
await new Promise((done) => editor.on("instanceReady", done));
window.lab = { html: () => editor.getData(), text: () => textOf(editor.getData().replace(/\n/g, "")) };
