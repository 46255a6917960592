import { host } from "./content.js";

// Several boxes in one document, and one in a shadow root.
const boxes = ["first", "second"].map((id) => {
  const element = host("div", id);
  element.contentEditable = "true";
  element.innerHTML = "<div>Dear Anna, we cannot help you today.</div><div>It is not our fault.</div>";
  return element;
});
const area = host("textarea", "area");
area.style.cssText = "width: 500px; height: 90px; font: 16px/1.3 'DejaVu Sans'; padding: 7px; color: rgb(30, 30, 30)";
area.value = "Dear Anna, we cannot help you today, and we cannot say when, nor whether the parcel will ever come.\nIt is not our fault.";
window.lab = { html: () => boxes.map((one) => one.innerHTML).join("\n") + area.value };
