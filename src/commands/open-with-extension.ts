import { type BrowserContext, chromium } from "playwright-core";

/**
 * Opens Chromium with an unpacked extension in a fresh profile, and waits until its worker has started.
 * @param extension the build's folder, as an absolute path
 */
export async function openWithExtension(
  browser: string,
  extension: string,
  headless: boolean,
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext("", {
    executablePath: browser,
    headless,
    viewport: headless ? { width: 1360, height: 860 } : null,
    // Playwright itself says --disable-extensions, so loading one needs the exception too.
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--enable-unsafe-extension-debugging",
    ],
  });
  await waitForWorker(context, 5_000).catch(() => loadByProtocol(context, extension));
  return context;
}

// Chrome and Edge as they are sold no longer hear --load-extension (Chrome 137), but still load one by the debugging protocol.
async function loadByProtocol(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  // Playwright's types know no Extensions domain.
  await session?.send("Extensions.loadUnpacked" as "Browser.close", { path } as never);
  await waitForWorker(context, 10_000);
}

async function waitForWorker(context: BrowserContext, timeout: number): Promise<void> {
  if (context.serviceWorkers().length > 0) return;
  await context.waitForEvent("serviceworker", { timeout });
}
