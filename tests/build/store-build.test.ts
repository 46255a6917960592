import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { listedMatches } from "../../src/desks/index";

const output = resolve(__dirname, "../../.output");

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[] }[];
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  key?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: { required: string[] } } };
}

describe.each(["chrome-mv3", "firefox-mv3"])("the build for %s", (name) => {
  const folder = join(output, name);
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const code = files
    .filter((file) => /\.(js|html)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

  test("asks for nothing but storage, scripting, the active tab, a page of its own and the listed desks", () => {
    const unseenPage = name.startsWith("chrome") ? ["offscreen"] : [];
    expect([...manifest.permissions].sort()).toEqual(["activeTab", ...unseenPage, "scripting", "storage"]);
    expect([...manifest.host_permissions].sort()).toEqual([...new Set(listedMatches)].sort());
    expect(
      manifest.content_scripts.flatMap((script) => script.matches).filter((match) => !listedMatches.includes(match)),
    ).toEqual([]);
  });

  test("reaches any other site only when the agent says so", () => {
    expect(manifest.optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
    expect(manifest.host_permissions.filter((match) => /all_urls|\*:\/\/\*\/|\/\/\*\//.test(match))).toEqual([]);
  });

  test("lets its pages run their own scripts and connect to nothing", () => {
    const csp = manifest.content_security_policy.extension_pages;
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("connect-src 'none'");
    expect(csp).not.toMatch(/unsafe|https?:|wasm|\*/);
  });

  test("has no way to reach the network in any of its scripts", () => {
    const ways =
      /\bfetch\s*\(|\bnew XMLHttpRequest\b|\bnew WebSocket\b|\bnew EventSource\b|sendBeacon|importScripts|\bnew RTCPeerConnection\b/;
    expect(code.length).toBeGreaterThan(2);
    expect(code.filter(({ text }) => ways.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test("leaves the demo desk, tests and keys at home", () => {
    expect(
      code.filter(({ text }) => text.includes("demo-desk") || text.includes("127.0.0.1")).map(({ file }) => file),
    ).toEqual([]);
    expect(files.filter((file) => /\.(pem|map|test\.|yaml)$/.test(file))).toEqual([]);
  });

  test("has the icons it names", () => {
    expect(Object.keys(manifest.icons)).toEqual(["16", "32", "48", "128"]);
    expect(Object.values(manifest.icons).filter((icon) => !files.includes(icon))).toEqual([]);
  });

  test("has words for everything the manifest names", () => {
    const words = JSON.parse(readFileSync(join(folder, "_locales/en/messages.json"), "utf8"));
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, word = ""]) => word);
    expect(named).toContain("extension_name");
    expect(named.filter((word) => !words[word]?.message)).toEqual([]);
  });
});

test("Chromium gives the extension the id that policies name", () => {
  const { key = "" }: Manifest = JSON.parse(readFileSync(join(output, "chrome-mv3/manifest.json"), "utf8"));
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
  expect(readFileSync(resolve(__dirname, "../../README.md"), "utf8")).toContain(id);
});

test("Firefox is told that nothing is collected", () => {
  const { browser_specific_settings: settings, key }: Manifest = JSON.parse(
    readFileSync(join(output, "firefox-mv3/manifest.json"), "utf8"),
  );
  expect(settings?.gecko.data_collection_permissions).toEqual({ required: ["none"] });
  expect(key).toBeUndefined();
});

test("Mozilla's own linter finds no fault in the build for Firefox", () => {
  const words = ["lint", "--source-dir", join(output, "firefox-mv3"), "--no-config-discovery", "--output", "json"];
  const { stdout } = spawnSync(process.execPath, [webExt, ...words], { encoding: "utf8" });
  expect(JSON.parse(stdout).errors).toEqual([]);
}, 120_000);

const webExt = resolve(__dirname, "../../node_modules/web-ext/bin/web-ext.js");
