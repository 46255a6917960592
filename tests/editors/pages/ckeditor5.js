import { Autoformat, Bold, ClassicEditor, Essentials, Image, Italic, Link, List, Mention, Paragraph } from "ckeditor5";
import { host, html, textOf } from "./content.js";
import "ckeditor5/ckeditor5.css";

// As in Zendesk.
const editor = await ClassicEditor.create(host(), {
  licenseKey: "GPL",
  plugins: [Essentials, Paragraph, Bold, Italic, Link, List, Mention, Autoformat, Image].filter(Boolean),
  toolbar: ["bold", "italic", "link", "undo", "redo"],
  initialData: html,
});
window.lab = { html: () => editor.getData(), text: () => textOf(editor.getData()) };
