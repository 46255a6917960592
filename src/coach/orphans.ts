import { removeOrphans as removeOrphanMarks } from "../editor/highlights";
import { PREFIX } from "./layer";

/**
 * Removes what an older life of the extension left in this page: its elements, and its highlights.
 * After a reload Firefox starts a new content script beside the old one's remains, and so does an update in Chromium.
 */
export function removeOrphans(page: Document): void {
  for (const element of [...page.documentElement.children]) {
    if (element.localName.startsWith(PREFIX)) element.remove();
  }
  removeOrphanMarks(page);
  for (const frame of page.querySelectorAll("iframe"))
    if (frame.contentDocument) removeOrphanMarks(frame.contentDocument);
}
