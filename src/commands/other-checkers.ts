import { createRequire } from "node:module";
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

/** Harper with its default rules, warmed up: a grammar checker of the same form as the coach, on the machine. */
export async function harper(): Promise<(text: string) => Promise<unknown>> {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return (text) => linter.lint(text);
}

/** write-good with its default rules: style advice by regular expressions. */
export const writeGood: (text: string) => unknown = createRequire(import.meta.url)("write-good");
