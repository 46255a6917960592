import { PREFIX } from "./layer";

/**
 * Removes what an older life of the extension left in this page: its elements, and its highlights.
 * After a reload Firefox starts a new content script beside the old one's remains, and Chromium leaves the old one's too.
 */
export function removeOrphans(page: Document): void {
  for (const element of [...page.documentElement.children]) {
    if (element.localName.startsWith(PREFIX)) element.remove();
  }
  const highlights = page.defaultView?.CSS?.highlights;
  for (const name of [...(highlights?.keys() ?? [])]) if (name.startsWith(PREFIX)) highlights?.delete(name);
}
