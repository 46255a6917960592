import { host, textOf } from "./content.js";

// Hebrew and Arabic, with a word of English in between.
const element = host();
element.contentEditable = "true";
element.dir = "rtl";
element.innerHTML = "<div>שלום אנה, אנחנו לא יכולים לעזור לך עם Order 12 היום.</div><div>هذه ليست غلطتنا.</div>";
const area = host("textarea", "area");
area.dir = "rtl";
area.style.cssText = "width: 260px; height: 120px; font: 16px 'DejaVu Sans'; color: rgb(30, 30, 30)";
area.value = "שלום אנה, אנחנו לא יכולים לעזור לך עם Order 12 היום.\nهذه ليست غلطتنا.";
window.lab = { html: () => element.innerHTML, text: () => textOf(element.innerHTML) };
