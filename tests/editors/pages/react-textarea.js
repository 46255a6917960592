import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { host, plainText } from "./content.js";

let held = "";
function Controlled() {
  const [value, setValue] = React.useState(plainText);
  held = value;
  return React.createElement("textarea", {
    id: "box",
    value,
    onChange: (event) => setValue(event.target.value),
    style: { width: 500, height: 120, font: "16px sans-serif" },
  });
}
const root = createRoot(host());
flushSync(() => root.render(React.createElement(Controlled)));
window.lab = { html: () => held, text: () => held };
