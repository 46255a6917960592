import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { Browser } from "../browser/extension";

export type OwnPage = "options" | "popup" | "welcome" | "practice";

/** How a surface is looked at. A window half as wide is what zooming to 200 % leaves. */
export const LOOKS = [
  { name: "light", scheme: "light", dir: "ltr", window: { width: 1280, height: 800 }, axe: true },
  { name: "dark", scheme: "dark", dir: "ltr", window: { width: 1280, height: 800 }, axe: true },
  { name: "zoomed", scheme: "light", dir: "ltr", window: { width: 640, height: 400 }, axe: false },
  { name: "rtl", scheme: "light", dir: "rtl", window: { width: 1280, height: 800 }, axe: false },
] as const;

/** What shows that a page has drawn all it draws at first. */
const DRAWN: Record<OwnPage, string> = {
  options: "[role=switch]",
  popup: "main.popup",
  welcome: ".found-one",
  practice: ".found-one",
};

/**
 * A page of the extension's own, in a tab.
 * @param locale speaks these messages in place of the browser's language
 */
export async function openOwnPage(
  { context, extensionId }: Browser,
  name: OwnPage,
  locale: string | null = null,
): Promise<Page> {
  const page = await context.newPage();
  if (locale) await page.addInitScript(speak, { locale, messages: messagesOf(locale) });
  await page.goto(`chrome-extension://${extensionId}/${name}.html`);
  await page.locator(DRAWN[name]).first().waitFor();
  return page;
}

function messagesOf(locale: string): Record<string, string> {
  const file = fileURLToPath(new URL(`../../assets/_locales/${locale}/messages.json`, import.meta.url));
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Puts a language in place of the browser's. Runs in the page, before its own scripts. */
function speak({ locale, messages }: { locale: string; messages: Record<string, string> }): void {
  const { i18n } = (globalThis as unknown as { chrome: { i18n: { getMessage: unknown } } }).chrome;
  i18n.getMessage = (key: string, substitutions: string | string[] = []) => {
    if (key === "@@ui_locale") return locale;
    if (key === "@@bidi_dir") return "ltr";
    const filled = [substitutions].flat();
    return (messages[key] ?? "").replace(/\$([1-9])/g, (_, n) => filled[Number(n) - 1] ?? "");
  };
}
