import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { rulebookPlugin } from "./src/rulebook/vite-plugin";

// The public half only. It fixes the extension's id before it is in any store, so that a team's policy can name it.
const key =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0e+7o2Dsfv43pIUA3I0HJzI3xALKsVedWl8oNI+tplacFra4KTE7SjKUSgjbAozcofZgsNWaI2UWede2sXdNygQywX2e0LmY8Nz3r1HLS4EH+TIviLYkJ3khSwI5FjfRasv6CxQcpqsjDBBjpYHCAPPWXWyPxuzIFUMZOTnQdv4UbrH34xNZNLvAo5+OS7TtsIsBdeQ+UrywIDD16LQgxdTLssd1MV71Csij8CN2jTMo5jtt56YpMuL2ivVN99KMSO0VKT/DPChUX+6TbuOMGPaZTDSk4dkmwQMc9NXCp+q3yS3ajqyOSSyXQvOJoQs6QZ9jpH2iRNMhLZwgu+Mw+QIDAQAB";

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  publicDir: "assets",
  // The preload polyfill would be the only thing in the build that could load anything, and these browsers need none.
  vite: () => ({
    plugins: [preact(), rulebookPlugin()],
    build: { modulePreload: { polyfill: false }, rolldownOptions: { checks: { pluginTimings: false } } },
  }),
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    // Offscreen: the page that compiles a policy's packs. Firefox's background is a page itself.
    permissions: ["storage", "scripting", "activeTab", ...(browser === "firefox" ? [] : ["offscreen"])],
    optional_host_permissions: ["https://*/*", "http://*/*"],
    action: { default_title: "__MSG_extension_name__" },
    // Named as the coach's own actions, and without keys of their own: the page's F8 needs no setting up.
    commands: Object.fromEntries(
      ["open", "next", "previous"].map((action) => [action, { description: `__MSG_command_${action}__` }]),
    ),
    // In `wxt dev` the page is served by Vite, which this would refuse.
    ...(command === "build" && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; frame-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
      },
    }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            // 140: the first with CSS highlights, and the long-term release.
            gecko: {
              id: "coach@wellput",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { key, minimum_chrome_version: "116", storage: { managed_schema: "managed-schema.json" } }),
  }),
  hooks: {
    // The listed desks, as the content script names them: open tabs are reached with these on install and update.
    "build:manifestGenerated": (_, manifest) => {
      manifest.host_permissions = [...new Set(manifest.content_scripts?.flatMap(({ matches = [] }) => matches))];
    },
  },
  zip: {
    artifactTemplate: "{{name}}-{{version}}-{{browser}}.zip",
    sourcesTemplate: "{{name}}-{{version}}-sources.zip",
    excludeSources: ["**/*.pem", "tests/**", "test-results/**", ".ci/**"],
    exclude: ["**/*.map", "**/*.pem"],
  },
});
