import { AxeBuilder } from "@axe-core/playwright";
import { decideReview } from "@figurewatch/runtime";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const PLACES = ["Russia", "China", "Qatar", "Poland"];

describe.skipIf(CHROMIUM === undefined)("review by several people", () => {
  let site: TestSite;
  const figureIds: string[] = [];
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
    for (const [i, place] of PLACES.entries()) {
      const text = `North Korea has sent workers abroad for decades. ${i + 2}1,000 North Korean workers were employed in ${place} in 2025, a ministry spokesman said.`;
      const { verdicts } = await site.own.read(`https://a.example/${i}`, "2026-01-05", text);
      for (const { claim, figureId } of verdicts) {
        if (claim.measure === "workers_abroad") figureIds.push(figureId);
        else await decideReview({ decision: "accept", subject: figureId, reviewer: "x" }, site.own);
      }
    }
  }, 60_000);
  afterAll(() => site.stop());

  async function open(path: string, width = 1280) {
    const watched = await openWatchedPage(site, { viewport: { width, height: 900 } });
    await watched.page.goto(site.base + path);
    await watched.page.getByRole("heading", { level: 1 }).waitFor();
    return watched;
  }

  async function expectAccessible(page: Page) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
  }

  test("a comment is written beside a claim, decides nothing, and is withdrawn", async () => {
    const { page, faults } = await open("/review");
    const heading = page.locator(".desk h2");
    await heading.waitFor();
    const before = await heading.textContent();
    // Letters that are keys of the desk elsewhere.
    await page
      .getByLabel("A comment for the other reviewers")
      .fill("afraid: is this the old report?");
    await page.getByRole("button", { name: "Add comment" }).click();
    await page.getByText("Comment added.").waitFor();
    expect(await page.locator(".comment-text").textContent()).toContain("the old report?");
    expect(await heading.textContent()).toBe(before);
    await expectAccessible(page);

    await page.goto(`${site.base}/figures/${figureIds.at(-1)}`);
    await page.getByText("the old report?").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Withdraw/ }).click();
    await page.locator(".comment-text s").waitFor();
    await page
      .getByText(/withdrawn/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
