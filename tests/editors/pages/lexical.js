import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { $generateHtmlFromNodes, $generateNodesFromDOM } from "@lexical/html";
import { LinkNode } from "@lexical/link";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, $insertNodes, createEditor } from "lexical";
import { host, plainHtml, textOf } from "./content.js";

const element = host();
element.contentEditable = "true";
const editor = createEditor({ namespace: "lab", nodes: [LinkNode], onError: (error) => { throw error; } });
editor.setRootElement(element);
registerRichText(editor);
editor.update(
  () => {
    const page = new DOMParser().parseFromString(plainHtml, "text/html");
    $getRoot().clear().select();
    $insertNodes($generateNodesFromDOM(editor, page));
  },
  { discrete: true },
);
registerHistory(editor, createEmptyHistoryState(), 300);
const out = () => editor.getEditorState().read(() => $generateHtmlFromNodes(editor), { editor });
window.lab = {
  html: out,
  text: () => textOf(out()),
  keeps: "",
  third: "It is not our fault.",
};
