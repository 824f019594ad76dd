import { openTestWatches, type TestWatch } from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { WebContext } from "../src/server/context.ts";
import { buildTestApp } from "./build-test-app.ts";

export type TestSite = {
  own: TestWatch;
  app: FastifyInstance;
  /** Without a slash at the end. */
  base: string;
  browser: Browser;
  stop(): Promise<void>;
};

/** The built pages over a database of their own, and a browser to look at them with. */
export async function openTestSite(
  executablePath: string,
  options: Partial<WebContext> = {},
): Promise<TestSite> {
  const watches = await openTestWatches();
  const own = await watches.open();
  const { publicAfter = 0 } = options;
  const app = await buildTestApp(own, {
    requestsPerMinute: 1_000_000,
    ...(publicAfter > 0 ? { visitorsDb: await own.openForVisitors(publicAfter) } : {}),
    ...options,
  });
  const base = await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    ...{ own, app, base, browser },
    async stop() {
      await browser.close();
      await app.close();
      await watches.stop();
    },
  };
}

export type WatchedPage = {
  page: Page;
  /** What must not happen: scripts run, violations of the policy, errors, requests to elsewhere. */
  faults: string[];
};

/** A page that records every fault, from its first script on. */
export async function openWatchedPage(
  { browser, base }: TestSite,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    // How dates are typed depends on it.
    locale: "en-US",
    ...options,
  });
  await context.addInitScript(`
    for (const name of ["xss", "alert", "confirm", "prompt", "print"])
      window[name] = () => console.error("a hostile text was run");
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error("policy violated: " + event.violatedDirective + " " + event.blockedURI));`);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !url.startsWith("data:image/")) {
      faults.push(`request to ${url}`);
    }
  });
  return { page, faults };
}
