import jQuery from "jquery";
import { host, html, textOf } from "./content.js";
import "summernote/dist/summernote-lite.css";

window.jQuery = window.$ = jQuery;
await import("summernote/dist/summernote-lite.js");
const element = host();
element.innerHTML = html;
jQuery(element).summernote({ height: 200, toolbar: [] });
window.lab = {
  html: () => jQuery(element).summernote("code"),
  text: () => textOf(jQuery(element).summernote("code")),
};
