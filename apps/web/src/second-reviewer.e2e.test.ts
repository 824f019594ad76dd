import { decideReview } from "@figurewatch/runtime";
import { saveAlert } from "@figurewatch/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPeople, expectAccessible, openPage } from "../test/open-page.ts";
import { openTestSite, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const TEXT =
  "North Korea has sent workers abroad for decades. More than 50,000 North Korean workers were employed in Russia in 2025, a ministry spokesman said.";

describe.skipIf(CHROMIUM === undefined)("a figure that two reviewers have to accept", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "", { isPublic: true, publicAfter: 2 });
    await addPeople(site, "reviewer", "Ada", "Ben");
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

  const open = (path: string, name?: string, width = 1280) => openPage(site, path, { name, width });

  async function alert(claimId: string, figureId: string, articleId: string) {
    const { db, watch, now } = site.own;
    const about = { kind: "new", claimId, figureId, articleId, againstFigureId: null } as const;
    const told = { title: "More than 50,000 workers abroad, Russia: new", why: ["it is new"] };
    const rule = { dedupKey: `r|${figureId}`, rule: "r", channels: null };
    await saveAlert(db, 0, { ...about, ...told, ...rule, watchId: watch.id }, now());
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
