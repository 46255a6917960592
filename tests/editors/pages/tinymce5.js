import tinymce from "tinymce";
import "tinymce/skins/ui/oxide/skin.min.css";
import "tinymce/themes/silver";
import "tinymce/icons/default";
import "tinymce/plugins/link";
import "tinymce/plugins/paste";
import { host, html, textOf } from "./content.js";

const area = host("textarea");
area.value = html;
const [editor] = await tinymce.init({
  target: area,
  skin: false,
  content_css: false,
  plugins: "link paste",
  paste_as_text: true,
  menubar: false,
  height: 300,
});
window.lab = { html: () => editor.getContent(), text: () => textOf(editor.getContent().replace(/\n/g, "")) };
