import { exampleSetup } from "prosemirror-example-setup";
import { DOMParser, DOMSerializer, Schema } from "prosemirror-model";
import { schema as basic } from "prosemirror-schema-basic";
import { addListNodes } from "prosemirror-schema-list";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { host, html, textOf } from "./content.js";

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, "paragraph block*", "block"),
  marks: basic.spec.marks,
});
const source = document.createElement("div");
source.innerHTML = html;
const view = new EditorView(host(), {
  state: EditorState.create({ doc: DOMParser.fromSchema(schema).parse(source), plugins: exampleSetup({ schema, menuBar: false }) }),
});
view.dom.style.whiteSpace = "pre-wrap";
const out = () => {
  const holder = document.createElement("div");
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
  return holder.innerHTML;
};
window.lab = { html: out, text: () => textOf(out()) };
