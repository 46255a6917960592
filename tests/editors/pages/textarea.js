import { host, plainText } from "./content.js";

const element = host("textarea");
element.style.cssText = "width: 500px; height: 120px; font: 16px sans-serif";
element.value = plainText;
window.lab = { html: () => element.value, text: () => element.value };
