import { buildEditor, EditorState, EditorView, messageSchema } from "@chatwoot/prosemirror-schema";
import { DOMParser, DOMSerializer } from "prosemirror-model";
import { first, host, second, textOf } from "./content.js";

const source = document.createElement("div");
source.innerHTML = `${first}${second}<p>Ask <span mention-user-id="7" mention-user-full-name="Bo">@Bo</span> here. It is not our fault.</p>`;
const view = new EditorView(host(), {
  state: EditorState.create({
    doc: DOMParser.fromSchema(messageSchema).parse(source),
    plugins: buildEditor({ schema: messageSchema, placeholder: "", methods: {}, enabledMenuOptions: [] }),
  }),
});
view.dom.style.whiteSpace = "pre-wrap";
const out = () => {
  const holder = document.createElement("div");
  holder.append(DOMSerializer.fromSchema(messageSchema).serializeFragment(view.state.doc.content));
  return holder.innerHTML;
};
window.lab = {
  html: out,
  text: () => textOf(out()),
  keeps: "mention-user-id",
  third: "Ask   here. It is not our fault.",
};
