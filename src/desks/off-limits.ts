// Never read, whatever a desk's selectors say: passwords, cards, one-time codes, searches, recipients, subjects.
const AUTOCOMPLETE = /^(cc-|one-time-code|current-password|new-password|username)/;
const NAMES = /^_?(to|cc|bcc|replyto|followupto|subject|from|search|q|query|tags?|filter|otp|password|pin|cvc|cvv)$/i;
const ROLES = new Set(["searchbox", "combobox", "search", "spinbutton"]);

/** Is this a field that no desk may take for a reply box? */
export function offLimits(element: Element): boolean {
  if (element.tagName === "INPUT" || element.tagName === "SELECT") return true;
  if (ROLES.has(element.getAttribute("role") ?? "")) return true;
  if (AUTOCOMPLETE.test(element.getAttribute("autocomplete") ?? "")) return true;
  // getAttribute, because a form's field named "id" hides the property.
  if (NAMES.test(element.getAttribute("name") ?? "") || NAMES.test(element.getAttribute("id") ?? "")) return true;
  if (element.hasAttribute("readonly") || element.hasAttribute("disabled")) return true;
  if (element.getAttribute("aria-readonly") === "true") return true;
  return element.closest('[role="search"], form[role="search"], [type="search"]') !== null;
}
