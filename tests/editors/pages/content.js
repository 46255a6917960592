// The same three paragraphs in every editor: plain words, a link, bold, and a mention or a picture where the editor has them.
export const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
export const first =
  '<p>Dear Anna, we cannot help you with <a href="https://example.org/order">this order</a> today.</p>';
export const second = "<p>You <strong>should have read</strong> the terms.</p>";
export const image = `<img src="${dot}" alt="dot">`;
export const third = `<p>See ${image} here. It is not our fault.</p>`;
export const thirdPlain = "<p>It is not our fault.</p>";
export const html = first + second + third;
export const plainHtml = first + second + thirdPlain;
export const plainText =
  "Dear Anna, we cannot help you with this order today.\nYou should have read the terms.\nIt is not our fault.";

/** A place for the editor. */
export function host(tag = "div", id = "host") {
  const element = document.createElement(tag);
  element.id = id;
  document.body.append(element);
  return element;
}

/** Trims and evens out the spaces an editor's plain-text export adds. */
export function even(text) {
  return text
    .replaceAll("\u00a0", " ")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\n+/g, "\n")
    .replace(/^\n|\n$/g, "");
}

/** Plain text of exported HTML: what the recipient would read. Pictures and mentions are one space. */
export function textOf(markup) {
  const page = new DOMParser().parseFromString(markup, "text/html");
  for (const object of page.querySelectorAll("img, [data-type=mention], [mention-user-id]")) object.replaceWith(" ");
  for (const end of page.querySelectorAll("br, p, div, li")) end.after("\n");
  return even(page.body.textContent);
}
