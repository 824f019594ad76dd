import { AxeBuilder } from "@axe-core/playwright";
import { addAccount, decideReview } from "@figurewatch/runtime";
import { saveAlert } from "@figurewatch/store";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const PASSWORD = "nine lamps over the quay";
const TEXT =
  "North Korea has sent workers abroad for decades. More than 50,000 North Korean workers were employed in Russia in 2025, a ministry spokesman said.";

describe.skipIf(CHROMIUM === undefined)("a figure that two reviewers have to accept", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "", { isPublic: true, publicAfter: 2 });
    const deps = { db: site.own.db, now: site.own.now, actor: "command line" };
    for (const name of ["Ada", "Ben"]) {
      await addAccount(deps, { name, role: "reviewer", password: PASSWORD });
    }
    const { articleId, verdicts } = await site.own.read("https://a.example/1", "2026-01-05", TEXT);
    for (const { claim, claimId, figureId: subject } of verdicts) {
      if (claim.measure === "workers_abroad") {
        await alert(claimId, subject, articleId);
        continue;
      }
      for (const reviewer of ["Ada", "Ben"]) {
        await decideReview({ decision: "accept", subject, reviewer }, site.own);
      }
    }
  }, 60_000);
  afterAll(() => site.stop());

  async function open(path: string, name?: string, width = 1280) {
    const watched = await openWatchedPage(site, { viewport: { width, height: 900 } });
    const { page } = watched;
    if (name === undefined) await page.goto(site.base + path);
    else {
      await page.goto(`${site.base}/sign-in?next=${encodeURIComponent(path)}`);
      await page.getByLabel("Name").fill(name);
      await page.getByLabel("Password").fill(PASSWORD);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("heading", { level: 1 }).waitFor();
    return watched;
  }

  async function alert(claimId: string, figureId: string, articleId: string) {
    const { db, watch, now } = site.own;
    const about = { kind: "new", claimId, figureId, articleId, againstFigureId: null } as const;
    const told = { title: "More than 50,000 workers abroad, Russia: new", why: ["it is new"] };
    const rule = { dedupKey: `r|${figureId}`, rule: "r", channels: null };
    await saveAlert(db, 0, { ...about, ...told, ...rule, watchId: watch.id }, now());
  }

  async function expectAccessible(page: Page) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
  }

  test("is accepted by one, who is told that it takes another", async () => {
    const { page, faults } = await open("/review", "Ada");
    await page.getByRole("heading", { name: "more than 50,000 workers abroad" }).waitFor();
    await page.keyboard.press("a");
    await page.getByText("It waits for a second reviewer.").waitFor();
    await page.getByRole("link", { name: "for a second reviewer" }).click();
    await page.getByText("Accepted by Ada; waits for a second reviewer.").waitFor();
    await page.getByText("You accepted it: the next one has to be another person.").waitFor();
    expect(await page.getByRole("button", { name: /^Accept/ }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Reject/ }).count()).toBe(1);
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("is not there for visitors, and is marked for members", async () => {
    const { page: visitor } = await open("/measures/workers_abroad");
    await visitor
      .getByText("Nothing is known")
      .or(visitor.getByText("No figure"))
      .first()
      .waitFor();
    expect(await visitor.getByText("50,000").count()).toBe(0);
    await visitor.context().close();
    const { page, faults } = await open("/measures/workers_abroad?place=RU", "Ada", 390);
    await page.getByRole("cell", { name: "not public yet" }).waitFor();
    await page.getByRole("link", { name: "more than 50,000 workers abroad" }).first().click();
    await page.getByText("Not public yet: accepted by Ada; waits for a second reviewer.").waitFor();
    expect(await page.getByRole("button", { name: "Accept it as it stands" }).count()).toBe(0);
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("is marked in the news, the alerts and the chart, for members", async () => {
    const { page, faults } = await open("/news?days=366", "Ada", 390);
    const line = page.getByRole("listitem").filter({ hasText: "50,000 workers abroad" });
    await line.getByText("not public yet").waitFor();
    // What two have accepted stands there without the mark.
    expect(await page.getByText("not public yet").count()).toBe(1);
    await expectAccessible(page);
    await page.goto(`${site.base}/alerts`);
    await page.getByRole("heading", { name: /50,000 workers abroad.* not public yet/ }).waitFor();
    await expectAccessible(page);
    await page.goto(`${site.base}/measures/workers_abroad?place=RU`);
    await page.getByText("◌ around it: not public yet").waitFor();
    const point = page.getByRole("link", { name: /50,000 workers abroad.*, not public yet$/ });
    await point.focus();
    await page.locator(".tip").getByText("not public yet").waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("is public once another has accepted it", async () => {
    const { page, faults } = await open("/review?state=second", "Ben", 390);
    await page.getByRole("heading", { name: "more than 50,000 workers abroad" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("a");
    await page.getByText("Nothing waits for another reviewer").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
    const { page: visitor } = await open("/measures/workers_abroad?place=RU");
    await visitor.getByText("more than 50,000 workers abroad").first().waitFor();
    expect(await visitor.getByText("not public yet").count()).toBe(0);
    await visitor.context().close();
  });
});
