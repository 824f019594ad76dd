import { decideReview } from "@figurewatch/runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, openPage } from "../test/open-page.ts";
import { openTestSite, type TestSite } from "../test/open-test-site.ts";

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

  const open = (path: string, width = 1280) => openPage(site, path, { width });

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

  test("several are chosen by keys and rejected in one go, but for what another has decided", async () => {
    const { page, faults } = await open("/review?view=list", 390);
    const boxes = page.getByRole("checkbox", { name: /workers abroad/ });
    await boxes.first().waitFor();
    expect(await boxes.count()).toBe(4);
    await boxes.first().focus();
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+X");
    await page.getByText("3 claims chosen").waitFor();
    await expectAccessible(page);
    // The second of the list, which is the last but one told.
    const taken = figureIds.at(-2) ?? "";
    await decideReview({ decision: "accept", subject: taken, reviewer: "ben" }, site.own);
    await page.getByRole("button", { name: "Reject 3 chosen" }).click();
    await page.getByRole("form", { name: "Reject: why?" }).waitFor();
    await page.keyboard.press("3");
    const report = page.getByText("2 claims rejected, 1 not:");
    await report.waitFor();
    await page.getByText("ben has decided meanwhile: accepted").waitFor();
    expect(await boxes.count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Undo all of it" }).click();
    await page.getByText("2 decisions taken back.").waitFor();
    expect(await boxes.count()).toBe(3);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
