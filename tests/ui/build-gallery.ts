import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { build } from "vite";

const from = fileURLToPath(new URL("./gallery/", import.meta.url));
const to = fileURLToPath(new URL("../../test-results/gallery/", import.meta.url));

/** Bundles the gallery into one page that opens without a server. Run once before the browser tests. */
export default async function buildGallery(): Promise<void> {
  mkdirSync(to, { recursive: true });
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [preact()],
    build: {
      outDir: to,
      emptyOutDir: false,
      minify: false,
      lib: { entry: `${from}gallery.tsx`, formats: ["iife"], name: "gallery", fileName: () => "gallery.js" },
    },
  });
  copyFileSync(`${from}index.html`, `${to}index.html`);
}
