/**
 * How the marks look, as a style sheet for one document or shadow root. Shape and colour both tell the severity, none is
 * a red squiggle. The colours stand at 3:1 or better on white and on near-black, so one set serves light and dark pages.
 * The tints carry the meaning alone in Firefox before 146, which ignores text-decoration in highlights.
 */
export const look = `
::highlight(wellput-gentle) {
  background-color: rgb(47 128 201 / 0.1);
  text-decoration: underline dotted #2f80c9 2px;
  text-underline-offset: 3px;
}
::highlight(wellput-firm) {
  background-color: rgb(190 118 20 / 0.16);
  text-decoration: underline solid #be7614 3px;
  text-underline-offset: 3px;
}
::highlight(wellput-stop) {
  background-color: rgb(201 63 143 / 0.2);
  text-decoration: underline double #c93f8f 3px;
  text-underline-offset: 2px;
}
::highlight(wellput-active) {
  background-color: rgb(70 150 165 / 0.28);
}
@media (forced-colors: active) {
  ::highlight(wellput-gentle) { background-color: Canvas; text-decoration-color: LinkText; }
  ::highlight(wellput-firm) { background-color: Canvas; text-decoration-color: CanvasText; }
  ::highlight(wellput-stop) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }
  ::highlight(wellput-active) { background-color: Highlight; color: HighlightText; }
}
`;

/**
 * The same for a copy that lies over the words: where colours are forced, a background would cover them, so only the lines
 * tell the severity, and the open one's are drawn over.
 */
export const lookOver = `${look}
@media (forced-colors: active) {
  ::highlight(wellput-gentle) { background-color: transparent; text-decoration-color: LinkText; }
  ::highlight(wellput-firm) { background-color: transparent; text-decoration-color: CanvasText; }
  ::highlight(wellput-stop) { background-color: transparent; color: transparent; text-decoration-color: CanvasText; }
  ::highlight(wellput-active) { background-color: transparent; color: transparent; text-decoration: underline overline solid Highlight 3px; }
}
`;
