import type { AlertView, ArticleItem, ReviewList } from "@figurewatch/contract";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillWithHostileTexts } from "../test/fill-with-hostile-texts.ts";
import { HOSTILE_TEXTS } from "../test/hostile-texts.ts";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const TEXTS = Object.values(HOSTILE_TEXTS).flat();

describe.skipIf(CHROMIUM === undefined)("pages full of hostile texts", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
    await fillWithHostileTexts(site.own, TEXTS);
  }, 120_000);
  afterAll(() => site.stop());

  const get = async <T>(path: string) => (await (await fetch(site.base + path)).json()) as T;

  async function open(page: Page, path: string) {
    await page.goto(site.base + path);
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    const showAll = page.getByRole("button", { name: "Show all" });
    while ((await showAll.count()) > 0) await showAll.first().click();
    await checkLinks(page, path);
  }

  /** As a link within the application goes there: no reload, which makes hundreds of pages quick. */
  async function move(page: Page, path: string) {
    await Promise.all([
      page.waitForResponse(`${site.base}/api${path}`),
      page.evaluate((to) => {
        history.pushState(null, "", to);
        dispatchEvent(new PopStateEvent("popstate"));
      }, path),
    ]);
    await page.locator("main .text, main .chains").first().waitFor();
    await checkLinks(page, path);
  }

  async function checkLinks(page: Page, path: string) {
    const strange = await page.evaluate(() =>
      [...document.querySelectorAll("a")]
        .map((link) => link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "")
        .filter((href) => !/^(https?:\/\/|\/(?![/\\])|#)/.test(href)),
    );
    expect(strange, `links on ${path}`).toEqual([]);
  }

  test("are at least 150 texts, each once", () => {
    expect(new Set(TEXTS).size).toBe(TEXTS.length);
    expect(TEXTS.length).toBeGreaterThanOrEqual(150);
  });

  test("would be noticed if one were run", async () => {
    const { page, faults } = await openWatchedPage(site);
    await open(page, "/sources");
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=xss()>");
      (globalThis as unknown as { xss(): void }).xss();
    });
    await expect
      .poll(() => faults.join(), { timeout: 15_000 })
      .toMatch(/policy violated.*a hostile text was run|a hostile text was run.*policy violated/);
    await page.context().close();
  });

  test("lists run nothing, and link to nothing but the web", async () => {
    const { page, faults } = await openWatchedPage(site);
    for (const path of [
      "/",
      "/news?days=366",
      "/measures/workers_abroad?place=any",
      "/measures/workers_abroad?place=any&sort=origin&dir=asc",
      "/measures/host_country",
      "/articles",
      "/alerts",
      "/sources",
      "/review",
      "/review?state=decided",
    ]) {
      await open(page, path);
      expect(faults, path).toEqual([]);
    }
    await page.context().close();
  });

  test("every figure and every article runs nothing", async () => {
    const { page, faults } = await openWatchedPage(site);
    const { articles } = await get<{ articles: ArticleItem[] }>("/api/articles");
    const { alerts } = await get<{ alerts: AlertView[] }>("/api/alerts");
    const titles = new Set(articles.map(({ title }) => title));
    expect(TEXTS.filter((text) => !titles.has(text))).toEqual([]);
    await open(page, "/");
    for (const { id, title } of articles) {
      await move(page, `/articles/${id}`);
      expect(faults, title ?? "").toEqual([]);
    }
    for (const figureId of new Set(alerts.map((alert) => alert.figureId))) {
      await move(page, `/figures/${figureId}`);
      expect(faults, figureId ?? "").toEqual([]);
    }
    await page.context().close();
  }, 300_000);

  test("tooltips, downloads and the reviewer's forms run nothing", async () => {
    const { page, faults } = await openWatchedPage(site);
    await open(page, "/measures/workers_abroad?place=any");
    await page.locator(".trend a").first().focus();
    for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowRight");
    expect(await page.locator(".tip").count()).toBe(1);
    for (const name of ["Drawing (SVG)", "Picture (PNG)"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).first().click(),
      ]);
      expect(await download.failure()).toBeNull();
    }
    const { items } = await get<ReviewList>("/api/review?limit=40");
    await open(page, "/review");
    for (const _ of items) {
      await page.keyboard.press("f");
      await page.getByRole("form", { name: "Fix and accept" }).waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("s");
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("searching for a hostile text finds its article and runs nothing", async () => {
    const { page, faults } = await openWatchedPage(site);
    for (const text of TEXTS.filter((_, i) => i % 10 === 0)) {
      await open(page, `/articles?text=${encodeURIComponent(text)}`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
