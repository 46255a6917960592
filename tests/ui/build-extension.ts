import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { home, run } from "../../src/commands/terminal.mjs";

const built = process.env.WELLPUT_BUILD ?? fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));

/** Builds the extension when nobody has. A build that is there is taken as it is: `npm test` has just made it. */
export default function buildExtension(): void {
  if (existsSync(`${built}/manifest.json`)) return;
  if (run(process.execPath, [`${home}node_modules/wxt/bin/wxt.mjs`, "build", "--level", "warn"]))
    throw new Error("The extension could not be built; see above.");
}
