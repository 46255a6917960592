import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { createEditor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { host } from "./content.js";

const h = React.createElement;
const editor = withHistory(withReact(createEditor()));
const isObject = (element) => element.type === "mention";
const { isInline, isVoid } = editor;
editor.isInline = (element) => element.type === "link" || isObject(element) || isInline(element);
editor.isVoid = (element) => isObject(element) || isVoid(element);
const value = [
  {
    type: "p",
    children: [
      { text: "Dear Anna, we cannot help you with " },
      { type: "link", url: "https://example.org/order", children: [{ text: "this order" }] },
      { text: " today." },
    ],
  },
  { type: "p", children: [{ text: "You " }, { text: "should have read", bold: true }, { text: " the terms." }] },
  {
    type: "p",
    children: [
      { text: "Ask " },
      { type: "mention", name: "Bo", children: [{ text: "" }] },
      { text: " here. It is not our fault." },
    ],
  },
];
function Lab() {
  const renderElement = React.useCallback(({ attributes, children, element }) => {
    if (element.type === "link") return h("a", { ...attributes, href: element.url }, children);
    if (element.type === "mention") return h("span", { ...attributes, contentEditable: false }, `@${element.name}`, children);
    return h("p", attributes, children);
  }, []);
  const renderLeaf = React.useCallback(
    ({ attributes, children, leaf }) => h("span", attributes, leaf.bold ? h("strong", null, children) : children),
    [],
  );
  return h(Slate, { editor, initialValue: value }, h(Editable, { renderElement, renderLeaf, id: "box" }));
}
const root = createRoot(host());
flushSync(() => root.render(h(Lab)));
window.lab = {
  html: () => JSON.stringify(editor.children),
  text: () =>
    editor.children.map((block) => block.children.map((one) => (isObject(one) ? " " : Node.string(one))).join("")).join("\n"),
  keeps: '"mention"',
  third: "Ask   here. It is not our fault.",
};
