/** What tests say inside the extension's own pages and worker, where the browser's own object is at hand. */
declare const chrome: typeof import("webextension-polyfill");
