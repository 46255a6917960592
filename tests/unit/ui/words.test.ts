import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import messages from "../../../assets/_locales/en/messages.json";
import { MISSING, PRINCIPLES, SEVERITIES } from "../../../src/engine/review";
import { english } from "../../../src/ui/english";
import { missingName, principleMeans, principleName, severityName } from "../../../src/ui/names";
import { direction, t, tCount, useWords } from "../../../src/ui/words";

beforeEach(() => useWords(english));
afterEach(() => useWords(english));

const ours = Object.entries(messages).filter(([key]) =>
  /^(card|chips|empty|label|live|missing|panel|principle|send|severity)_/.test(key),
) as [string, { message: string; description?: string }][];

describe("words", () => {
  test.each(ours)("%s has words and a note for translators", (_, { message, description }) => {
    expect(message.trim()).toBe(message);
    expect(message).not.toBe("");
    expect(description?.length ?? 0).toBeGreaterThan(10);
  });

  test.each(ours)("%s tells translators what each $ stands for", (_, { message, description }) => {
    for (const [mark] of message.matchAll(/\$\d/g)) expect(description).toContain(mark);
  });

  test("are all used somewhere", () => {
    const folder = join(import.meta.dirname, "../../../src/ui");
    const code = readdirSync(folder)
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    const named = new Set(
      [
        ...PRINCIPLES.flatMap((principle) => [`principle_${principle}`, `principle_${principle}_means`]),
        ...SEVERITIES.map((severity) => `severity_${severity}`),
        ...MISSING.map((missing) => `missing_${missing}`),
        ...["ready", "nearly", "look", "pause"].map((label) => `label_${label}`),
        ...["this", "reply", "day", "always"].map((reach) => `card_ignore_${reach}`),
      ].map((key) => key.replaceAll("-", "_")),
    );
    const idle = ours
      .map(([key]) => key)
      .filter((key) => !named.has(key) && !code.includes(`"${key.replace(/_(one|other)$/, "")}"`));
    expect(idle).toEqual([]);
  });

  test("name every principle, severity and missing thing", () => {
    const names = [
      ...PRINCIPLES.flatMap((principle) => [principleName(principle), principleMeans(principle)]),
      ...SEVERITIES.map(severityName),
      ...MISSING.map(missingName),
    ];
    expect(names.filter((name) => /^(principle|severity|missing)_/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    [1, "1 thing to look at"],
    [2, "2 things to look at"],
    [0, "0 things to look at"],
  ])("count %i", (count, words) => {
    expect(tCount("chips_look", count)).toBe(words);
  });

  test("count in a language with more forms than English, and fall back to the last one", () => {
    const polish: Record<string, string> = {
      "@@ui_locale": "pl",
      chips_look_few: "$1 rzeczy",
      chips_look_other: "$1 rzeczy do",
    };
    useWords((key, [count = ""] = []) => (polish[key] ?? "").replace("$1", count));
    expect([tCount("chips_look", 3), tCount("chips_look", 5)]).toEqual(["3 rzeczy", "5 rzeczy do"]);
  });

  test("put substitutions where they belong", () => {
    expect(t("card_place", [2, 5])).toBe("2 of 5");
  });

  test("show the key rather than nothing when a text is gone", () => {
    useWords(() => "");
    expect(t("card_apply")).toBe("card_apply");
  });

  test("run the way the browser's language runs", () => {
    expect(direction()).toBe("ltr");
    useWords((key) => (key === "@@bidi_dir" ? "rtl" : ""));
    expect(direction()).toBe("rtl");
  });
});
