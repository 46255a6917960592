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
  // Enter in front of a space leaves it plain at the beginning of the new line, where nothing shows it, and Chromium drops it
  // when words come in at one stroke. Spaces that are shown there are no-break ones.
  text: () => textOf(jQuery(element).summernote("code").replace(/(<p>) +/g, "$1")),
};
