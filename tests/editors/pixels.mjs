/** A picture of what the window shows, as PNG in base64. @param {import("./lab-browser.mjs").LabPage} page */
export async function picture({ cdp, look }) {
  await look("null");
  return (await cdp.send("Page.captureScreenshot", { format: "png" })).data;
}

/** How many pixels differ between two pictures, counted in the page. */
export function differing(page, one, two) {
  return difference(page, one, two).then(({ count }) => count);
}

/**
 * Where two pictures differ, in pixels of the picture.
 * @param tolerance of 255 levels: letters that overlap are blended in another order when a copy is drawn
 * @returns {Promise<{ count: number, left: number, top: number, right: number, bottom: number }>}
 */
export function difference(page, one, two, tolerance = 0) {
  return page.evaluate(
    async ([first, second, most]) => {
      const pixels = async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        canvas.drawImage(bitmap, 0, 0);
        return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = [await pixels(first), await pixels(second)];
      const found = { count: 0, left: a.width, top: a.height, right: 0, bottom: 0 };
      for (let i = 0; i < a.data.length; i += 4) {
        if ([0, 1, 2].every((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) <= most)) continue;
        const [x, y] = [(i / 4) % a.width, Math.floor(i / 4 / a.width)];
        found.count++;
        found.left = Math.min(found.left, x);
        found.right = Math.max(found.right, x);
        found.top = Math.min(found.top, y);
        found.bottom = Math.max(found.bottom, y);
      }
      return found;
    },
    [one, two, tolerance],
  );
}
