/**
 * Selects words in the twin as a mouse would; the browser then replaces them by what is typed.
 * @param {import("./lab-browser.mjs").LabPage} page
 * @param {string} words
 */
export function selectByHand({ withBox }, words) {
  return withBox((element, wanted) => {
    if (element.localName === "textarea") {
      const start = element.value.indexOf(wanted);
      element.setSelectionRange(start, start + wanted.length);
      return start >= 0;
    }
    const page = element.ownerDocument;
    const walker = page.createTreeWalker(element, 4);
    const places = [];
    let text = "";
    let lastBlock = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const block = node.parentElement.closest("p, div, li, td");
      if (lastBlock && block !== lastBlock) {
        text += "\n";
        places.push(null);
      }
      lastBlock = block;
      for (let i = 0; i < node.data.length; i++) {
        if (/[\u200b\ufeff\u2060]/.test(node.data[i])) continue;
        text += node.data[i].replace("\u00a0", " ");
        places.push([node, i]);
      }
    }
    const start = text.indexOf(wanted);
    if (start < 0) return false;
    const [from, to] = [places[start], places[start + wanted.length - 1]];
    page.getSelection().setBaseAndExtent(from[0], from[1], to[0], to[1] + 1);
    return true;
  }, words);
}
