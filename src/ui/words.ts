import type messages from "../../assets/_locales/en/messages.json";

/** Every string a person reads has a key in `assets/_locales/en/messages.json`, with a note for translators. */
export type WordKey = keyof typeof messages;

/** The browser's own message lookup: `browser.i18n.getMessage`. It falls back to English itself. */
export type Lookup = (key: string, substitutions?: string[]) => string;

/** Keys of which there is one text per plural form: `<key>_one`, `<key>_other`, and what other languages need. */
export type CountedKey = WordKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

let lookup: Lookup = (key) => key;

/** No hook: called once at the start of a page or script: it hands over the browser's lookup, so that nothing here says `browser`. */
export function useWords(browserLookup: Lookup): void {
  lookup = browserLookup;
}

/** The words for a key, with $1, $2, … filled in. */
export function t(key: WordKey, substitutions: (string | number)[] = []): string {
  return lookup(key, substitutions.map(String)) || key;
}

/** The words for a number of things, in the right plural form; the number is $1, the rest follow. */
export function tCount(key: CountedKey, count: number, substitutions: (string | number)[] = []): string {
  const language = (lookup("@@ui_locale") || "en").replaceAll("_", "-");
  const form = new Intl.PluralRules(language).select(count);
  const filled = [count, ...substitutions].map(String);
  return lookup(`${key}_${form}`, filled) || lookup(`${key}_other`, filled) || key;
}

/** Which way the words run: the language's way, not that of the page they stand in. */
export function direction(): "ltr" | "rtl" {
  return lookup("@@bidi_dir") === "rtl" ? "rtl" : "ltr";
}
