import messages from "../../assets/_locales/en/messages.json";
import type { Lookup } from "./words";

/** The English lookup for places without `browser.i18n`: tests, the gallery, the demo. Content scripts leave it out for size. */
export const english: Lookup = (key, substitutions = []) => {
  if (key === "@@ui_locale") return "en";
  if (key === "@@bidi_dir") return "ltr";
  const entry = (messages as Record<string, { message: string }>)[key];
  return (entry?.message ?? "").replace(/\$([$1-9])/g, (_, n) =>
    n === "$" ? "$" : (substitutions[Number(n) - 1] ?? ""),
  );
};
