import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { ReviewList } from "@figurewatch/contract";
import type { FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";
import { buildApp } from "./server/build-app.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const WRONG = "77,700";
const told = (count: string, year: number) =>
  `${count} North Korean workers were employed in Russia in ${year}, a ministry spokesman said. They came home later.`;

describe.skipIf(CHROMIUM === undefined)("an embedded view", () => {
  let site: TestSite;
  let closed: FastifyInstance;
  let closedBase: string;
  let newsroom: Server;
  /** Another site in every respect: browsers take the name and the address of a machine for two. */
  let newsroomBase: string;
  let newsroomPage = "";
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "", { isPublic: true });
    const { db, watch, now, read } = site.own;
    for (const [i, count] of ["About 2,000", "More than 9,000", WRONG].entries()) {
      await read(`https://a.example/${i}`, `${2016 + i}-02-03`, told(count, 2015 + i));
    }
    await reject(WRONG);
    closed = await buildApp({
      ...{ db, watch, now, startedAt: now() },
      publicUrl: "http://127.0.0.1:4600",
      queueDepth: async () => 0,
    });
    closedBase = await closed.listen({ host: "127.0.0.1", port: 0 });
    newsroom = createServer((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8").end(newsroomPage);
    });
    await new Promise<void>((done) => newsroom.listen(0, "127.0.0.1", done));
    newsroomBase = `http://localhost:${(newsroom.address() as AddressInfo).port}/`;
  }, 60_000);
  afterAll(async () => {
    newsroom.closeAllConnections();
    newsroom.close();
    await closed.close();
    await site.stop();
  });

  async function reject(count: string) {
    const { items } = (await (await fetch(`${site.base}/api/review`)).json()) as ReviewList;
    const subject = items.find(({ says }) => says.includes(count))?.claimId;
    const response = await fetch(`${site.base}/api/review`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ decision: "reject", subject, reason: "a slip" }),
    });
    expect(response.status).toBe(200);
  }

  const openPage = (options: Parameters<typeof openWatchedPage>[1] = {}) =>
    openWatchedPage(site, options);

  async function visitNewsroom(page: Page, snippet: string) {
    newsroomPage = `<!doctype html><html lang="en"><title>A story</title><main><h1>A story</h1>${snippet}</main>`;
    await page.goto(newsroomBase);
  }

  async function readSnippet(page: Page, path: string): Promise<string> {
    await page.goto(site.base + path);
    await page.getByText("Embed this view").click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    return (await page.getByRole("region", { name: "Code to embed" }).textContent()) ?? "";
  }

  test("is shown inside a page of another site by the code that the measure's page gives", async () => {
    const { page, faults } = await openPage();
    const snippet = await readSnippet(page, "/measures/workers_abroad?place=RU");
    expect(snippet).toContain('loading="lazy"');
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy the code" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(snippet);

    await visitNewsroom(page, snippet);
    const frame = page.frameLocator('iframe[title="Workers abroad: Russia (Figurewatch)"]');
    await frame.locator(".trend a").first().waitFor();
    expect(await frame.locator("nav, form, header, button, input").count()).toBe(0);
    expect(await frame.locator("h1").textContent()).toBe("Workers abroad: Russia");
    const latest = await frame.getByRole("list", { name: "Latest figures" }).textContent();
    expect(latest).toMatch(/more than 9,000 workers abroad, Russia, as of 2016.*spokesman/);
    await frame.getByText("2 figures as a table").click();
    expect(await frame.locator("main").textContent()).not.toContain(WRONG);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(faults.filter((fault) => !fault.includes(newsroomBase))).toEqual([]);
    await page.context().close();
  });

  test("says which day it is of, and leads to that day only", async () => {
    const { page } = await openPage();
    const path = "/measures/workers_abroad?place=RU&knownOn=2016-06-01";
    await visitNewsroom(page, await readSnippet(page, path));
    const frame = page.frameLocator("iframe");
    await frame.getByText("As known on 1 Jun 2016.").waitFor();
    await frame.locator(".trend a").first().waitFor();
    expect(await frame.locator("main").textContent()).not.toContain("9,000");
    for (const link of await frame.locator("a:not(.sort)").all()) {
      expect(await link.getAttribute("href")).toContain("knownOn=2016-06-01");
      expect(await link.getAttribute("target")).toBe("_blank");
    }
    await page.context().close();
  });

  test("is used by keyboard, and what it leads to opens beside the page it is in", async () => {
    const { page } = await openPage();
    await visitNewsroom(page, await readSnippet(page, "/measures/workers_abroad?place=RU"));
    const frame = page.frameLocator("iframe");
    await frame.locator(".trend a").first().waitFor();
    await page.keyboard.press("Tab");
    await frame.locator(".trend a:focus").waitFor();
    await frame.locator(".tip").waitFor();
    const [figure] = await Promise.all([
      page.context().waitForEvent("page"),
      page.keyboard.press("Enter"),
    ]);
    await figure.getByRole("heading", { name: "Every telling" }).waitFor();

    await frame.locator("summary").focus();
    await page.keyboard.press("Enter");
    await frame.getByRole("link", { name: "Said", exact: true }).focus();
    await page.keyboard.press("Enter");
    await frame.locator("th[aria-sort]", { hasText: "Said" }).waitFor();
    const [whole] = await Promise.all([
      page.context().waitForEvent("page"),
      frame.getByRole("link", { name: /at Figurewatch$/ }).click(),
    ]);
    await whole.getByRole("heading", { name: "Workers abroad" }).waitFor();
    expect(whole.url()).toContain("place=RU");
    expect(page.url()).toBe(newsroomBase);
    await page.context().close();
  });

  test("shows who it is to nobody: no request carries a cookie", async () => {
    const { page } = await openPage();
    const cookie = { name: "figurewatch", value: "fws_of_someone", url: site.base };
    await page.context().addCookies([cookie]);
    const asked: Promise<Record<string, string>>[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/")) asked.push(request.allHeaders());
    });
    await page.goto(`${site.base}/embed/measures/workers_abroad`);
    await page.locator(".trend a").first().waitFor();
    const headers = await Promise.all(asked);
    expect(headers.length).toBeGreaterThan(0);
    expect(headers.filter((sent) => "cookie" in sent)).toEqual([]);
    await page.context().close();
  });

  test.for([
    ["light", 320],
    ["light", 1280],
    ["dark", 390],
  ] as const)(
    "is free of accessibility faults and keeps to the screen, %s at %i",
    async ([colorScheme, width]) => {
      const { page, faults } = await openPage({ colorScheme, viewport: { width, height: 700 } });
      for (const path of [
        "workers_abroad",
        "workers_abroad?place=RU&sector=any&knownOn=2016-06-01",
        "workers_abroad?place=FR",
        "host_country",
        "wage",
        "nothing",
      ]) {
        await page.goto(`${site.base}/embed/measures/${path}`);
        await page.locator("h1").waitFor();
        await page.waitForLoadState("networkidle");
        for (const table of await page.locator("summary").all()) await table.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
        const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect(overflow, `${path} is wider than ${width}`).toBeLessThanOrEqual(0);
      }
      // Chromium itself tells of the measure that there is none of.
      expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
      await page.context().close();
    },
  );

  test("cannot be had where the view is not public, and says what would make it so", async () => {
    const { page, faults } = await openPage();
    await visitNewsroom(
      page,
      `<iframe src="${closedBase}/embed/measures/workers_abroad"></iframe>`,
    );
    await expect.poll(() => faults.join("\n")).toContain("frame-ancestors 'none'");
    expect(await page.frameLocator("iframe").locator(".embed").count()).toBe(0);

    await page.goto(`${closedBase}/embed/measures/workers_abroad`);
    await page.getByText("FIGUREWATCH_PUBLIC=read").waitFor();
    expect(await page.locator("main").textContent()).not.toContain("2,000");
    await page.goto(`${closedBase}/measures/workers_abroad`);
    await page.getByText("Embed this view").click();
    await page.getByText("FIGUREWATCH_PUBLIC=read").waitFor();
    expect(await page.getByRole("button", { name: "Copy the code" }).count()).toBe(0);
    await page.context().close();
  });
});
