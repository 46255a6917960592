import { Editor } from "@tiptap/core";
import Mention from "@tiptap/extension-mention";
import StarterKit from "@tiptap/starter-kit";
import { first, host, second, textOf } from "./content.js";

const editor = new Editor({
  element: host(),
  extensions: [StarterKit, Mention],
  content: `${first}${second}<p>Ask <span data-type="mention" data-id="bo" data-label="Bo"></span> here. It is not our fault.</p>`,
});
window.lab = {
  html: () => editor.getHTML(),
  text: () => textOf(editor.getHTML()),
  keeps: 'data-type="mention"',
  third: "Ask   here. It is not our fault.",
};
