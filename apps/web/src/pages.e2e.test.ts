import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { AlertView, ArticleItem, ReviewList, SeriesView } from "@figurewatch/contract";
import { claimDueArticles, saveVisit, upsertArticle, upsertWatch } from "@figurewatch/store";
import type { Source } from "@figurewatch/watch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const PLACES = ["Russia", "China", "Kuwait", "Mongolia"];
/** Layout shifts below this cannot be seen; 0.1 is what is commonly called good. */
const LEAST_SHIFT = 0.02;

/** Names that several controls of a page share: heard one by one, they cannot be told apart. */
const SAME_NAMES = `(() => {
  const names = [...document.querySelectorAll("main button, main summary")].map((control) =>
    (control.getAttribute("aria-label") ?? control.textContent).trim());
  return names.filter((name, i) => names.indexOf(name) !== i);
})()`;

/** Polls until it holds; generous, since the browser shares the machine with other tests. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

const told = (count: string, place: string, year: number) =>
  `${count} North Korean workers were employed in ${place} in ${year}, a ministry spokesman said. They came home later.`;

describe.skipIf(CHROMIUM === undefined)("pages", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
    for (const [i, place] of PLACES.entries()) {
      for (const [j, count] of ["About 2,000", "More than 9,000", "4,000 to 6,000"].entries()) {
        const url = `https://a.example/${i}-${j}`;
        await site.own.read(url, `${2016 + j}-02-03`, told(count, place, 2015 + j));
      }
    }
    await site.own.read("https://b.example/1", "2017-05-06", told("12,500", "Russia", 2016));
  }, 60_000);
  afterAll(() => site.stop());

  const get = async <T>(path: string) => (await (await fetch(site.base + path)).json()) as T;

  async function listPaths(): Promise<string[]> {
    const { figures } = await get<SeriesView>("/api/measures/workers_abroad/series");
    const { articles } = await get<{ articles: ArticleItem[] }>("/api/articles");
    return [
      "/",
      "/news?days=366",
      "/measures/workers_abroad",
      "/measures/workers_abroad?place=RU&sort=figure&dir=asc",
      "/?knownOn=2016-06-01",
      "/alerts?knownOn=2016-06-01",
      "/articles?knownOn=2016-06-01",
      "/measures/host_country",
      "/measures/wage",
      "/measures/nothing",
      "/places",
      "/places/RU",
      `/figures/${figures[0]?.id}`,
      `/articles/${articles[0]?.id}`,
      "/articles",
      "/articles?text=nothing",
      "/alerts",
      "/deliveries",
      "/sources",
      "/jobs",
      "/review",
      "/review?state=decided",
      "/nowhere",
    ];
  }

  // The colours are the same on any screen, so the dark ones are looked at on one.
  test.for([
    ["light", 1280],
    ["light", 390],
    ["dark", 1280],
  ] as const)(
    "are free of accessibility faults and keep to the screen, %s at %i",
    async ([colorScheme, width]) => {
      const viewport = { width, height: 800 };
      const { page, faults } = await openWatchedPage(site, { colorScheme, viewport });
      for (const path of await listPaths()) {
        await page.goto(site.base + path);
        await page.locator("h1").waitFor();
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate<string[]>(SAME_NAMES), path).toEqual([]);
        const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect(overflow, `${path} is wider than a screen of ${width}`).toBeLessThanOrEqual(0);
      }
      // Chromium itself tells of an API answer of 404, which one of the addresses is there for.
      expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
      await page.context().close();
    },
  );

  test("do not jump while they load", async () => {
    const { page } = await openWatchedPage(site);
    await page.addInitScript(`
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts.push(entry.value);
      }).observe({ type: "layout-shift", buffered: true });`);
    for (const path of await listPaths()) {
      await page.goto(site.base + path);
      await page.locator("h1").waitFor();
      await page.waitForLoadState("networkidle");
      const shift = await page.evaluate<number>("window.shifts.reduce((a, b) => a + b, 0)");
      expect(shift, path).toBeLessThan(LEAST_SHIFT);
    }
    await page.context().close();
  });

  test("name the tab, and a move gives the focus to the heading", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(site.base);
    await page.locator("h1").waitFor();
    expect(await page.title()).toBe("North Korean overseas labour · Figurewatch");
    expect(await page.locator("h1:focus").count()).toBe(0);
    for (const [name, title] of [
      ["Alerts", "Alerts"],
      ["Sources", "Sources"],
      ["Articles", "Articles"],
      ["Overview", "North Korean overseas labour"],
    ] as const) {
      await page.getByRole("link", { name, exact: true }).click();
      await page.locator("h1:focus", { hasText: title }).waitFor();
      expect(await page.title()).toBe(`${title} · Figurewatch`);
    }
    await page.keyboard.press("Tab");
    await page.goto(`${site.base}/sources`);
    await page.locator("h1").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("bring no word lists of five languages to the reader", async () => {
    const { page } = await openWatchedPage(site);
    let bytes = 0;
    page.on("response", async (response) => {
      if (!response.url().endsWith(".js")) return;
      // In a line of its own: `+=` would add to what was there before the wait.
      const { length } = await response.body();
      bytes += length;
    });
    await page.goto(site.base);
    await page.waitForLoadState("networkidle");
    // The bodies come after their headers.
    await soon(() => bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(500_000);
    await page.context().close();
  });

  test("load the plotting library only where there is a chart", async () => {
    const { page } = await openWatchedPage(site);
    const scripts: string[] = [];
    page.on("request", (request) => scripts.push(request.url()));
    for (const path of ["/", "/articles", "/alerts", "/sources", "/measures/host_country"]) {
      await page.goto(site.base + path);
      await page.waitForLoadState("networkidle");
    }
    expect(scripts.filter((url) => url.includes("trend-chart"))).toEqual([]);
    await page.goto(`${site.base}/measures/workers_abroad`);
    await page.locator(".trend a").first().waitFor();
    expect(scripts.filter((url) => url.includes("trend-chart"))).toHaveLength(1);
    await page.context().close();
  });

  test("the trend is one stop of the Tab key, and the arrow keys tell each point", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/measures/workers_abroad?place=any`);
    await page.locator(".trend a").first().waitFor();
    expect(await page.locator(".trend a[tabindex='0']").count()).toBe(1);
    await page.locator(".coverage summary").focus();
    await page.keyboard.press("Shift+Tab");
    for (const name of ["Drawing (SVG)", "Picture (PNG)"]) {
      expect(await page.evaluate("document.activeElement.textContent")).toContain(name);
      await page.keyboard.press("Shift+Tab");
    }
    await page.locator(".trend a:focus").waitFor();
    await page.keyboard.press("Shift+Tab");
    expect(await page.locator(".trend :focus, .trend:focus").count()).toBe(0);
    await page.keyboard.press("Tab");
    const first = await page.locator(".tip").textContent();
    await page.keyboard.press("ArrowRight");
    await soon(() => page.locator(".tip").textContent()).not.toBe(first);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator("h2", { hasText: "Every telling" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("the trend shows how much was read of each month, and says what that is for", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/measures/workers_abroad?place=any`);
    await page.locator(".trend a").first().waitFor();
    // A month each of 2016, 2017 and 2018, and of 2017 another.
    await soon(() => page.locator(".trend rect[fill='var(--quiet)']").count()).toBe(4);
    await page.getByText("What was watched").click();
    await page.getByText("may say more of the watch than of the world").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("what was known when is a table, whose years lead to what was known then", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/measures/workers_abroad?place=CN`);
    const vintages = page.getByRole("region", { name: /year by year of knowing/ });
    const rowOf = (about: number) =>
      vintages.getByRole("row", { name: new RegExp(`^${about}`) }).locator("td");
    await soon(async () => (await rowOf(2015).allTextContents()).slice(0, 3)).toEqual([
      ...["2K", "still 2K", "still 2K"],
    ]);
    expect((await rowOf(2016).allTextContents()).slice(0, 3)).toEqual([
      ...["nothing yet", "9K+", "still 9K+"],
    ]);
    await vintages.getByRole("link", { name: "As known at the end of 2017" }).click();
    await page.getByText("As known on 31 Dec 2017.").waitFor();
    await soon(() => vintages.getByRole("row").count()).toBe(3);
    expect(await rowOf(2017).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a column sorts, a filter narrows, and the address keeps both", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/measures/workers_abroad?place=any`);
    await page.getByRole("link", { name: "Figure", exact: true }).click();
    await page.getByLabel("Place").selectOption("KW");
    await soon(() => page.url()).toContain("place=KW");
    expect(page.url()).toContain("sort=figure");
    const rows = await page.locator("table").first().locator("tbody th").allTextContents();
    expect(rows).toEqual([
      "more than 9,000 workers abroad",
      "4,000-6,000 workers abroad",
      "about 2,000 workers abroad",
    ]);
    const csv = await page.getByRole("link", { name: /Download 3 figures/ }).getAttribute("href");
    const lines = (await (await fetch(site.base + csv)).text()).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    const sdmx = await page.getByRole("link", { name: "SDMX-CSV" }).getAttribute("href");
    const follow = await page.getByRole("link", { name: "JSON Feed" }).getAttribute("href");
    const { items } = await get<{ items: { title: string }[] }>(follow ?? "");
    expect(items.length).toBeGreaterThan(0);
    for (const { title } of items) expect(title).toContain("in Kuwait");
    const message = await fetch(site.base + sdmx);
    expect(message.headers.get("content-type")).toContain("application/vnd.sdmx.data+csv");
    expect((await message.text()).trim().split("\r\n")).toHaveLength(4);
    // What the address asks for is what the filter shows, also where there is nothing of it.
    await page.goto(`${site.base}/measures/workers_abroad?place=FR`);
    await page.getByText("No figure is of this place and sector").waitFor();
    expect(await page.getByLabel("Place").inputValue()).toBe("FR");
    expect(await page.getByRole("link", { name: /Download/ }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("the places lead to a country, and its measures to the figures of that country", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/places`);
    const tile = page.locator(".tile", { hasText: "Kuwait" });
    await soon(() => tile.textContent()).toContain("workers abroad");
    await tile.getByRole("link").click();
    await page.locator("h1", { hasText: "Kuwait" }).waitFor();
    await page.getByRole("link", { name: "Workers abroad", exact: true }).click();
    await soon(() => page.url()).toContain("place=KW");
    expect(await page.getByLabel("Place").inputValue()).toBe("KW");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a table that is wider than a small screen shows that it is, and what it is about", async () => {
    const other = told("30,500", "China", 2017).replace("a ministry spokesman", "the embassy");
    await site.own.read("https://c.example/1", "2018-03-04", other);
    const viewport = { width: 390, height: 800 };
    const { page, faults } = await openWatchedPage(site, { viewport });
    await page.goto(`${site.base}/measures/workers_abroad?place=any`);
    const table = page.getByRole("region", { name: "Figures as a table" });
    const caption = table.locator("caption");
    await caption.scrollIntoViewIfNeeded();
    const place = await caption.boundingBox();
    await table.evaluate((box) => box.scrollTo({ left: 1000 }));
    expect(await table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    // What scrolls with the table covers the shade of an edge once nothing is hidden there.
    const covers = await table.evaluate((box) => getComputedStyle(box).backgroundAttachment);
    expect(covers).toContain("local");
    expect((await caption.boundingBox())?.x).toBeCloseTo(place?.x ?? 0, 0);
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(viewport.width);

    expect(await page.locator(".board .badge-conflicting").count()).toBeGreaterThan(0);
    for (const badge of await page.locator(".board .badge").all()) {
      const box = await badge.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("keep the focus where the control that had it is used up, and say what a filter left", async () => {
    for (const host of ["d", "e", "f", "g", "h"]) {
      const again = told("12,500", "Russia", 2016);
      await site.own.read(`https://${host}.example/1`, "2017-05-07", again);
    }
    const { page, faults } = await openWatchedPage(site);
    const focused = () => page.evaluate<string>("document.activeElement.textContent");
    await page.goto(`${site.base}/news?days=366`);
    await page.getByRole("link", { name: /^Review \d+ waiting$/ }).waitFor();
    const more = page.getByRole("button", { name: /^and \d+ more of / }).first();
    await more.focus();
    await page.keyboard.press("Enter");
    await soon(focused).toBe("A story");

    await page.goto(`${site.base}/measures/workers_abroad?place=KW`);
    const left = page.getByRole("status").filter({ hasText: "Kuwait" });
    await left.waitFor();
    await page.getByRole("link", { name: /^Show all/ }).focus();
    await page.keyboard.press("Enter");
    await soon(focused).toContain("all places");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a claim and its words point at each other", async () => {
    const { articles } = await get<{ articles: ArticleItem[] }>("/api/articles");
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/articles/${articles[0]?.id}`);
    await page.locator(".claim").first().hover();
    await page.locator("mark.mark-active").first().waitFor();
    await page.locator("h1").hover();
    expect(await page.locator("mark.mark-active").count()).toBe(0);
    await page.locator("article.text sup a").first().focus();
    await page.locator(".claim-active").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("one key decides on a claim and moves on; undo brings it back", async () => {
    const { page, faults } = await openWatchedPage(site);
    const waiting = async () => (await get<ReviewList>("/api/review")).waiting;
    await page.goto(`${site.base}/review`);
    const heading = page.locator(".desk h2");
    const claim = async () => (await heading.textContent())?.split(" · ")[0];
    await heading.waitFor();
    const before = await waiting();
    const first = await claim();
    const said = page.locator(".desk-said");

    await page.keyboard.press("a");
    await soon(() => said.textContent()).toContain("accepted");
    expect(await page.locator(".desk h2:focus").count()).toBe(1);
    expect(await waiting()).toBeLessThan(before);

    await page.keyboard.press("r");
    await page.getByRole("form", { name: "Reject: why?" }).waitFor();
    await page.keyboard.press("3");
    await soon(() => said.textContent()).toContain("the number is misread");

    await page.keyboard.press("u");
    await soon(() => said.textContent()).toContain("Taken back");
    await page.keyboard.press("u");
    await soon(claim).toBe(first);
    expect(await waiting()).toBe(before);

    await page.keyboard.press("f");
    await page.getByLabel("City or site").fill("Vladivostok");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press("Enter");
    await soon(() => said.textContent()).toContain("Vladivostok");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a claim is merged into a known figure, or split into several, by keys alone", async () => {
    const { page, faults } = await openWatchedPage(site);
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    };
    await page.goto(`${site.base}/review`);
    await page.locator(".desk h2").waitFor();
    const said = page.locator(".desk-said");

    await page.keyboard.press("m");
    await page.locator(".choose-figure li").first().waitFor();
    await check();
    await page.keyboard.press("1");
    await soon(() => said.textContent()).toContain("one figure with");
    await page.keyboard.press("u");
    await soon(() => said.textContent()).toContain("Taken back");

    await page.keyboard.press("p");
    const form = page.getByRole("form", { name: "Split into several figures" });
    await form.getByLabel("As of").first().waitFor();
    await check();
    await page.keyboard.press("Enter");
    await soon(() => form.getByRole("alert").textContent()).toContain("the same as one before it");
    await form.getByLabel("As of").last().fill("2011");
    await page.keyboard.press("Enter");
    await soon(() => said.textContent()).toContain("split into");
    await page.keyboard.press("u");
    await soon(() => said.textContent()).toContain("Taken back");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("the references of a figure are files to download", async () => {
    const { figures } = await get<SeriesView>("/api/measures/workers_abroad/series");
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/figures/${figures[0]?.id}`);
    for (const [name, start] of [
      ["BibTeX", "@article{figurewatch-"],
      ["RIS", "TY  - NEWS"],
      ["CSL-JSON", "[\n"],
      ["JSON-LD", '{\n "@context": "https://schema.org"'],
    ] as const) {
      const link = page.getByRole("link", { name, exact: true });
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      const text = await readFile(await download.path(), "utf8");
      expect(text.slice(0, start.length)).toBe(start);
    }
    const link = page.getByRole("link", { name: "evidence pack" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const pack = (await readFile(await download.path())).toString("latin1");
    expect(pack).toMatch(/^PK/);
    expect(pack).toContain("archive/data.warc.gz");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a timestamp stands with each telling, and with the capture that it is of", async () => {
    const { figures } = await get<SeriesView>("/api/measures/workers_abroad/series");
    const id = figures[0]?.id ?? "";
    await site.own.db.execute(`insert into capture_timestamps
      (snapshot_id, state, noted_at, next_at, record, reply, stamped_at, authority)
      select id, 'kept', now(), now(), '{}', '\\x3000', '2026-03-02T08:05:00Z', 'Test <b>Stamps</b>'
      from snapshots`);
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/figures/${id}`);
    await page.getByText("Test <b>Stamps</b>").first().waitFor();
    expect(await page.getByText(/time-stamped .*2026/).count()).toBeGreaterThan(0);
    const { articles } = await get<{ articles: ArticleItem[] }>("/api/articles");
    await page.goto(`${site.base}/articles/${articles[0]?.id}`);
    const cell = page.getByRole("cell", { name: /2026.* by Test <b>Stamps<\/b>/ });
    await cell.waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(faults).toEqual([]);
    await site.own.db.execute("delete from capture_timestamps");
    await page.context().close();
  });

  test("a rule is snoozed with a reason, which stands beside it until that is ended", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/alerts`);
    const rules = page.locator(".rules");
    await rules.locator("> summary", { hasText: /\d rule/ }).click();
    await rules.locator(".snooze summary").first().click();
    await rules.getByLabel("Why").first().fill("rates are being checked");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await rules.locator(".snooze-form button").first().click();
    await rules.getByText("rates are being checked").waitFor();
    await soon(() => rules.locator("> summary").textContent()).toContain("1 snoozed");
    await rules.getByRole("button", { name: /^End the snooze/ }).click();
    await soon(() => rules.locator("> summary").textContent()).not.toContain("snoozed");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a day of the past is chosen once, kept from page to page, plain to see, and left again", async () => {
    const { page, faults } = await openWatchedPage(site);
    const notice = page.getByRole("complementary", { name: "A day of the past" });
    await page.goto(`${site.base}/`);
    // Typed part by part, as by keyboard: what is not yet a day is kept, and so is the focus.
    await page.getByLabel("As known on").focus();
    await page.keyboard.type("06012016");
    await notice.getByText("As known on 1 Jun 2016.").waitFor();
    const focused = () => page.evaluate("document.activeElement.type");
    expect(await focused()).toBe("date");
    expect(new URL(page.url()).searchParams.get("knownOn")).toBe("2016-06-01");
    // All of it was read years later: then it was told.
    await page.getByText("No figure was told in those days.").waitFor();
    expect(await page.getByRole("link", { name: "what was told" }).count()).toBe(1);

    await page.locator(".card-value a").first().click();
    await page.locator("ol.tellings blockquote").first().waitFor();
    expect(page.url()).toMatch(/\/figures\/\w+\?knownOn=2016-06-01$/);
    await notice.waitFor();
    expect(await page.locator("main").textContent()).not.toContain("2018");
    await page.locator("ol.tellings li a").first().click();
    await page.locator("article.text").waitFor();
    await notice.waitFor();

    // What was not known yet is no page that is missing.
    const { figures } = await get<SeriesView>("/api/measures/workers_abroad/series");
    let asked = 0;
    page.on("request", (request) => {
      if (request.url().includes("/api/figures/")) asked += 1;
    });
    await page.goto(`${site.base}/figures/${figures[0]?.id}?knownOn=2010-01-01`);
    await page.getByRole("heading", { name: "Not known on that day" }).waitFor();
    expect(asked).toBe(1);
    expect(faults.splice(0).filter((fault) => !fault.includes("404"))).toEqual([]);
    await page.goBack();
    await notice.waitFor();

    // A page that is about now does not pretend to be about then.
    await page.getByRole("link", { name: "Sources" }).click();
    await page.getByRole("heading", { name: "Sources" }).waitFor();
    expect(await notice.count()).toBe(0);
    await page.goBack();
    await notice.getByRole("link", { name: "Back to today" }).click();
    await expect.poll(() => notice.count()).toBe(0);
    expect(await focused()).toBe("date");
    expect(page.url()).not.toContain("knownOn");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a job that failed is tried again, or given up, by a reviewer", async () => {
    const { db, now } = site.own;
    const { id } = await upsertArticle(db, "https://a.example/away", now());
    const [startedAt, finishedAt] = [now(), now()];
    const failed = { status: 503, error: "answered 503", nextVisitAt: null };
    await saveVisit(db, { articleId: id, startedAt, finishedAt, ...failed });
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/sources`);
    await page.getByRole("link", { name: "failed jobs" }).click();
    const row = page.getByRole("row", { name: /away/ });
    await row.getByText("given up").waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((violation) => violation.id)).toEqual([]);
    await row.getByRole("button", { name: "Try again" }).click();
    await row.getByText("waiting").waitFor();
    await row.getByRole("button", { name: "Give up" }).click();
    await row.getByText("given up").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a search says what it looks for, and links to its results", async () => {
    const { db, now, watch } = site.own;
    const source: Source = {
      ...{ id: "wires", title: "A search", kind: "search", url: "https://search.example/doc" },
      search: { service: "gdelt", query: '"workers abroad"', languages: ["ru"], countries: [] },
      ...{ publisher: "search", country: null, language: "en", owner: null },
      ...{ addressFrom: "the test", verified: true, enabled: true },
    };
    await upsertWatch(db, { id: watch.id, title: watch.title, sources: [source] }, now());
    const { page, faults } = await openWatchedPage(site, { viewport: { width: 360, height: 800 } });
    await page.goto(`${site.base}/sources`);
    await page.getByText('searched for "workers abroad" in Russian').waitFor();
    const link = page.getByRole("link", { name: "A search" });
    expect(await link.getAttribute("href")).toBe(
      "https://search.example/doc?query=%22workers+abroad%22+sourcelang%3Arus&mode=artlist",
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
    await upsertWatch(db, { id: watch.id, title: watch.title, sources: [] }, now());
  });

  test("an article is added by its address, and one that is known is shown", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/articles`);
    await page.getByText("Add an article by its address").click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const address = page.getByLabel("Address", { exact: true });
    await address.fill("https://new.example/story?utm_source=x");
    await page.keyboard.press("Enter");
    await page
      .getByText("It is read within seconds")
      .getByRole("link", { name: "failed jobs" })
      .waitFor();
    const due = { now: site.own.now(), limit: 10, leaseMs: 1 };
    const queued = await claimDueArticles(site.own.db, due);
    expect(queued.map(({ canonicalUrl }) => canonicalUrl)).toContain("https://new.example/story");
    await address.fill("https://b.example/1");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "see what it says" }).click();
    await page.locator(".claim").first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("alerts of the API and of the page are the same", async () => {
    const { alerts } = await get<{ alerts: AlertView[] }>("/api/alerts");
    const { page } = await openWatchedPage(site);
    await page.goto(`${site.base}/alerts`);
    await page.locator("main .notice, ol.tellings > li").first().waitFor();
    expect(await page.locator("ol.tellings > li").count()).toBe(Math.min(alerts.length, 25));
    await page.context().close();
  });
});
