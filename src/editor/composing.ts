/** Follows an input method in an editable; the answer tells whether a word is being composed now. */
export function watchComposing(element: HTMLElement, signal: AbortSignal): () => boolean {
  let composing = false;
  element.addEventListener("compositionstart", () => (composing = true), { signal, capture: true });
  element.addEventListener("compositionend", () => (composing = false), { signal, capture: true });
  // Some input methods drop a composition without its end when the editable loses focus.
  element.addEventListener("blur", () => (composing = false), { signal, capture: true });
  return () => composing;
}
