import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(__dirname, "../..");
const folder = join(root, "assets/_locales");
type Messages = Record<string, { message: string; description?: string }>;
const read = (locale: string): Messages => JSON.parse(readFileSync(join(folder, locale, "messages.json"), "utf8"));
const english = read("en");
const keys = Object.keys(english);
const others = readdirSync(folder).filter((locale) => locale !== "en");

/** Endings a language may need beside English's two; `Intl.PluralRules` says which. */
const formsOf = (locale: string) => new Intl.PluralRules(locale.replace("_", "-")).resolvedOptions().pluralCategories;
const isCounted = (key: string) => key.endsWith("_other") && `${key.slice(0, -6)}_one` in english;
const blanks = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

const source = ["src", "entrypoints", "wxt.config.ts"]
  .flatMap((place) => (place.endsWith(".ts") ? [place] : filesIn(place)))
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");
const named = new Set(source.match(/(?<=["'`]|__MSG_)[a-z]\w*?(?=["'`]|__)/g) ?? []);
/** Beginnings of keys that are put together: `options_part_${part}`. */
const beginnings = [...source.matchAll(/[`_"]([a-z]\w*_)(?=\$\{)/g)].map(([, beginning = ""]) => beginning);

describe("en", () => {
  test.each(keys)("is used: %s", (key) => {
    const stem = key.replace(/_(one|other)$/, "");
    const endings = /_means$/.test(key) ? [key, key.slice(0, -6)] : [key];
    const used =
      named.has(key) || named.has(stem) || endings.some((one) => beginnings.some((start) => one.startsWith(start)));
    expect(used).toBe(true);
  });

  test("every string has a note for the translator", () => {
    expect(keys.filter((key) => !english[key]?.description?.trim())).toEqual([]);
  });

  test("every counted string has both of its forms", () => {
    const stems = [...source.matchAll(/\btCount\(\s*"(\w+)"/g)].map(([, stem = ""]) => stem);
    expect(stems.length).toBeGreaterThan(0);
    expect(stems.filter((stem) => !(`${stem}_one` in english) || !(`${stem}_other` in english))).toEqual([]);
  });

  test("blanks are numbered without gaps", () => {
    const gaps = keys.filter((key) => {
      const numbers = blanks(english[key]?.message ?? "");
      // A counted form may leave the count, or the list, unsaid.
      return !/_(one|other)$/.test(key) && numbers.some((blank, at) => blank !== `$${at + 1}`);
    });
    expect(gaps).toEqual([]);
  });
});

describe.each(others)("%s", (locale) => {
  const messages = read(locale);

  test("has every string", () => {
    expect(keys.filter((key) => !messages[key]?.message.trim())).toEqual([]);
  });

  test("has none that English has not, plural forms of the language apart", () => {
    const forms = formsOf(locale);
    const strange = Object.keys(messages).filter((key) => {
      const [, stem, form] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
      return (
        !(key in english) &&
        !(stem && form && isCounted(`${stem}_other`) && forms.includes(form as Intl.LDMLPluralRule))
      );
    });
    expect(strange).toEqual([]);
  });

  test("fills the same blanks", () => {
    const different = keys.filter((key) => {
      if (/_one$/.test(key)) return false;
      return blanks(messages[key]?.message ?? "").join() !== blanks(english[key]?.message ?? "").join();
    });
    expect(different).toEqual([]);
  });

  test("is not English", () => {
    const same = keys.filter(
      (key) => messages[key]?.message === english[key]?.message && (english[key]?.message.split(" ").length ?? 0) > 3,
    );
    expect(same).toEqual([]);
  });
});

function filesIn(place: string): string[] {
  return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
