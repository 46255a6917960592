import { CompositeDecorator, convertFromHTML, ContentState, convertToRaw, Editor, EditorState, getDefaultKeyBinding, RichUtils } from "draft-js";
import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { host, plainHtml } from "./content.js";
import "draft-js/dist/Draft.css";

const h = React.createElement;
const isLink = (block, found, content) =>
  block.findEntityRanges((one) => one.getEntity() && content.getEntity(one.getEntity()).getType() === "LINK", found);
const Link = ({ contentState, entityKey, children }) =>
  h("a", { href: contentState.getEntity(entityKey).getData().url }, children);
const blocks = convertFromHTML(plainHtml);
const initial = EditorState.createWithContent(
  ContentState.createFromBlockArray(blocks.contentBlocks, blocks.entityMap),
  new CompositeDecorator([{ strategy: isLink, component: Link }]),
);
let held = initial;
function Lab() {
  const [editorState, setEditorState] = React.useState(initial);
  held = editorState;
  const onChange = setEditorState;
  const handleKeyCommand = (command, state) => {
    const next = RichUtils.handleKeyCommand(state, command);
    if (next) onChange(next);
    return next ? "handled" : "not-handled";
  };
  return h(Editor, { editorState, onChange, handleKeyCommand, keyBindingFn: getDefaultKeyBinding });
}
const root = createRoot(host());
flushSync(() => root.render(h(Lab)));
window.lab = {
  // Draft's keys are random, so they are left out.
  html: () => JSON.stringify(convertToRaw(held.getCurrentContent()), (key, value) => (key === "key" && typeof value === "string" ? undefined : value)),
  text: () => held.getCurrentContent().getPlainText("\n"),
  third: "It is not our fault.",
  keeps: "LINK",
};
