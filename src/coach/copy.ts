/** Puts text on the clipboard. Works on plain-http desks too, where the newer way is closed. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const copying = new AbortController();
    const write = (event: ClipboardEvent) => {
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("copy", write, { capture: true, signal: copying.signal });
    document.execCommand("copy");
    copying.abort();
  }
}
