/** Follows an input method in an editable; the answer tells whether a word is being composed now. */
export function watchComposing(element: HTMLElement, signal: AbortSignal): () => boolean {
  let composing = false;
  element.addEventListener("compositionstart", () => (composing = true), { signal, capture: true });
  element.addEventListener("compositionend", () => (composing = false), { signal, capture: true });
  // Some input methods drop a composition without its end when the editable loses focus.
  element.addEventListener("blur", () => (composing = false), { signal, capture: true });
  // Or drop it when the page takes the composed node away: the next letter typed outside a composition tells.
  const typed = (event: Event) => {
    if (event.isTrusted && !(event as InputEvent).isComposing) composing = false;
  };
  element.addEventListener("input", typed, { signal, capture: true, passive: true });
  return () => composing;
}
