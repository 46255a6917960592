import { type ComponentChild, render } from "preact";
import { type Lookup, t, useWords, type WordKey } from "../../words";

/** Starts one of our own pages: words, language and direction first, then what is drawn. */
export function startPage(lookup: Lookup, title: WordKey, drawn: () => ComponentChild): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: not a hook, it only begins with "use"
  useWords(lookup);
  const root = document.documentElement;
  root.lang = (lookup("@@ui_locale") || "en").replaceAll("_", "-");
  root.dir = lookup("@@bidi_dir") || "ltr";
  document.title = `${t(title)} · ${t("extension_name")}`;
  render(drawn(), document.body);
}
