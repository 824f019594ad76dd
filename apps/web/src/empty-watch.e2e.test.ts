import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];

describe.skipIf(CHROMIUM === undefined)("a watch that has read nothing", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
  }, 60_000);
  afterAll(() => site.stop());

  test("says on every page what comes next, and offers no command where the page can do it", async () => {
    const { page, faults } = await openWatchedPage(site);
    for (const [path, words] of [
      ["/", "No article has been read yet"],
      ["/articles", "To begin with one article, add it by its address above."],
      ["/alerts", "No alert yet"],
      ["/places", "They come as articles are read"],
      ["/measures/workers_abroad", "It fills as articles are read"],
    ] as const) {
      await page.goto(site.base + path);
      await page.getByText(words).first().waitFor();
      expect(await page.locator("main").textContent(), path).not.toContain("figurewatch ");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => `${path}: ${id}`)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("says in words of ours that a server is away, and comes back with it", async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(site.base);
    await page.getByText("No article has been read yet").waitFor();
    await page.route("**/api/**", (route) => route.abort());
    await page.getByRole("link", { name: "Alerts" }).first().click();
    const alert = page.getByRole("alert");
    await alert.getByText("This could not be loaded: the server cannot be reached.").waitFor();
    await page.unrouteAll();
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByText("No alert yet").waitFor();
    await page.context().close();
  });
});
