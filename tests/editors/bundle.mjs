import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** Bundles the editors' pages and the test extension into a fresh folder. @param {string[]} names */
export async function bundle(names) {
  const folder = await mkdtemp(join(tmpdir(), "editors-lab-"));
  const pages = join(folder, "pages");
  const extension = join(folder, "extension");
  await mkdir(extension, { recursive: true });
  await Promise.all([
    build({
      entryPoints: names.map((name) => join(here, "pages", `${name}.js`)),
      outdir: pages,
      bundle: true,
      format: "esm",
      target: "es2022",
      minify: true,
      define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
      loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".eot": "dataurl", ".svg": "dataurl" },
      logLevel: "error",
    }),
    build({
      entryPoints: [join(here, "driver.ts")],
      outfile: join(extension, "driver.js"),
      bundle: true,
      format: "iife",
      target: "es2022",
      logLevel: "error",
    }),
    writeFile(
      join(extension, "manifest.json"),
      JSON.stringify({
        manifest_version: 3,
        name: "Wellput editor test",
        version: "1.0",
        browser_specific_settings: { gecko: { id: "editors@wellput.test" } },
        content_scripts: [
          { matches: ["https://lab.test/*", "http://127.0.0.1/*"], js: ["driver.js"], run_at: "document_start" },
        ],
      }),
    ),
  ]);
  return { folder, pages, extension };
}
