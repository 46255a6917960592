import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Bundles the editors' pages, kept in memory by file name, and the test extension, in a fresh folder that the caller removes.
 * @param {string[]} names
 */
export async function bundle(names) {
  const folder = await mkdtemp(join(tmpdir(), "wellput-editors-"));
  const extension = join(folder, "extension");
  await mkdir(extension, { recursive: true });
  const [{ outputFiles }] = await Promise.all([
    build({
      entryPoints: names.map((name) => join(here, "pages", `${name}.js`)),
      outdir: folder,
      write: false,
      bundle: true,
      format: "esm",
      target: "es2022",
      minify: true,
      define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
      loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".eot": "dataurl", ".svg": "dataurl" },
      logLevel: "error",
    }),
    build({
      entryPoints: { driver: join(here, "driver.ts"), zoom: join(here, "zoom.js") },
      outdir: extension,
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
        background: { service_worker: "zoom.js", scripts: ["zoom.js"] },
        content_scripts: [
          { matches: ["http://lab.localhost/*", "http://127.0.0.1/*"], js: ["driver.js"], run_at: "document_start" },
        ],
      }),
    ),
  ]);
  const pages = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  return { folder, pages, extension };
}
