import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { AlertView, ArticleItem, Overview, SourceView } from "@figurewatch/contract";
import { loadTimeline } from "@figurewatch/newsroom";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const SECONDS = 30;
const PORT = 4691;
const BASE = `http://127.0.0.1:${PORT}`;
const CHROMIUM = process.env["CHROMIUM_PATH"];

const timeline = loadTimeline();
const dataDir = mkdtempSync(join(tmpdir(), "figurewatch-demo-"));
let demo: ChildProcess;

/** Starts the demo and resolves when its output holds `until`. */
function startDemo(until: string): Promise<{ child: ChildProcess; output: string }> {
  const child = spawn(
    process.execPath,
    [MAIN, "demo", "--seconds", String(SECONDS), "--port", String(PORT)],
    {
      env: { ...process.env, FIGUREWATCH_DATA: dataDir },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  return new Promise((resolve, reject) => {
    let output = "";
    const collect = (chunk: Buffer) => {
      output += String(chunk);
      if (output.includes(until)) resolve({ child, output });
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("exit", (code) => reject(new Error(`The demo ended with ${code}:\n${output}`)));
  });
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(BASE + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

beforeAll(async () => {
  // Reachable by the database's own user where the tests run as root.
  chmodSync(dataDir, 0o755);
  // Killed in the middle of the script, the hard way; the next start has to go on with it.
  const first = await startDemo("Open http");
  await new Promise((resolve) => setTimeout(resolve, (SECONDS * 1000) / 2));
  const killed = new Promise((resolve) => first.child.once("exit", resolve));
  first.child.removeAllListeners("exit");
  first.child.once("exit", () => {});
  first.child.kill("SIGKILL");
  await Promise.race([killed, new Promise((resolve) => setTimeout(resolve, 2000))]);
  demo = (await startDemo("the script is through")).child;
}, 180_000);

afterAll(async () => {
  demo.removeAllListeners("exit");
  const ended = new Promise((resolve) => demo.once("exit", resolve));
  demo.kill("SIGINT");
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
});

describe("demo, killed in the middle and started again", () => {
  const within = (shows: string[]) =>
    new Set(
      timeline.articles.filter((each) => shows.includes(each.shows)).map(({ title }) => title),
    );

  test("reads every article that can be read, once", { timeout: 90_000 }, async () => {
    // A paper that closes while the watcher is down takes its last edition with it.
    const mayBeGone = new Set(
      timeline.articles.filter(({ shows }) => shows === "source that dies").map(({ id }) => id),
    );
    const readable = timeline.articles
      .filter(({ shows, id }) => !["robots", "broken source"].includes(shows) && !mayBeGone.has(id))
      .map(({ id }) => id);
    // What was under way when it was killed comes back once its lease is over.
    await vi.waitFor(
      async () => {
        const { articles } = await get<{ articles: ArticleItem[] }>("/api/articles");
        const read = articles.map(({ url }) => basename(new URL(url).pathname, ".html"));
        expect(read.filter((id) => !mayBeGone.has(id)).toSorted()).toEqual(readable.toSorted());
        expect(new Set(read).size).toBe(read.length);
      },
      { timeout: 80_000, interval: 1_000 },
    );
  });

  test("doubles no alert", async () => {
    const { alerts } = await get<{ alerts: AlertView[] }>("/api/alerts");
    const keys = alerts.map(({ verdict, figureId }) => `${verdict} ${figureId}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(alerts.length).toBeGreaterThan(20);
  });

  test("alerts on nothing off the subject, and never twice on one figure", async () => {
    const { alerts } = await get<{ alerts: AlertView[] }>("/api/alerts");
    const quiet = within(["unrelated", "robots"]);
    const off = alerts.filter(({ articleTitle }) => quiet.has(articleTitle ?? ""));
    expect(off.map(({ articleTitle, title }) => `${articleTitle}: ${title}`)).toEqual([]);
    // Copies, translations and old figures retold: whichever is read first may alert, no other.
    // The title of an alert ends in its source, which each language writes its own way.
    const told = alerts.map(({ title }) => title.split(", ").slice(0, -1).join(", "));
    expect(told.filter((title, i) => told.indexOf(title) !== i)).toEqual([]);
  });

  test("tells old figures, misquotes and conflicts from new ones", async () => {
    const { week } = await get<Overview>("/api/overview");
    expect(week.counts.new ?? 0).toBeGreaterThan(20);
    expect(week.counts.repeated ?? 0).toBeGreaterThan(10);
    expect(week.counts.recycled ?? 0).toBeGreaterThan(0);
    expect(week.counts.misquoted ?? 0).toBeGreaterThan(0);
  });

  test("tells the sources in trouble, and why", async () => {
    const { sources } = await get<{ sources: SourceView[] }>("/api/sources");
    const of = (id: string) => sources.find((source) => source.id === id);
    expect(of("half-page")).toMatchObject({ health: "broken" });
    expect(of("half-page")?.cause).toContain("not a feed");
    expect(of("old-quay-gazette")).toMatchObject({ health: "failing" });
    expect(of("harbour-wire")).toMatchObject({ health: "ok" });
  });
});

describe.skipIf(CHROMIUM === undefined)("demo, in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? "",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });
  afterAll(() => browser.close());

  async function open(path: string, width = 1280): Promise<{ page: Page; errors: string[] }> {
    const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(BASE + path);
    await page.locator("h1").waitFor();
    return { page, errors };
  }

  test.for([
    "/",
    "/measures/workers_abroad",
    "/measures/host_country",
    "/alerts",
    "/sources",
    "/articles",
  ])("%s has no accessibility fault and no error, on a desk and on a phone", async (path) => {
    for (const width of [1280, 390]) {
      const { page, errors } = await open(path, width);
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(errors).toEqual([]);
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow, `${path} is wider than a screen of ${width}`).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  test("a point of the trend opens its figure, and the figure its quote and its article", async () => {
    const { page, errors } = await open("/measures/workers_abroad?place=any");
    const point = page.locator(".trend a").first();
    await point.focus();
    await page.keyboard.press("Enter");
    await page.locator("h2", { hasText: "Every telling" }).waitFor();
    await page.goto(`${BASE}/alerts`);
    await page.locator("ol.tellings h2 a").first().click();
    await page.locator("ol.tellings blockquote mark").first().waitFor();
    const quote = (await page.locator("ol.tellings blockquote mark").first().textContent()) ?? "";
    await page.locator("ol.tellings li a").first().click();
    await page.locator("article.text mark").first().waitFor();
    const marked = await page.locator("article.text mark").allTextContents();
    expect(marked.join(" ")).toContain(quote.slice(0, 20));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("as known on a day shows only what could be known then", async () => {
    const { page } = await open("/measures/workers_abroad?place=any&knownOn=2016-01-01");
    const rows = await page.locator("tbody tr").allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => /20(1[7-9]|2\d)/.test(row))).toEqual([]);
    await page.context().close();
  });
});
