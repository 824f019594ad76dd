import { assign } from "@figurewatch/runtime";
import { inPlace, tellWorkers } from "@figurewatch/runtime/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPeople, expectAccessible, openPage } from "../test/open-page.ts";
import { openTestSite, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const PLACES = ["Russia", "China", "Qatar"];

describe.skipIf(CHROMIUM === undefined)("claims that reviewers have", () => {
  let site: TestSite;
  const claimIds: string[] = [];
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
    await addPeople(site, "reviewer", "Ada", "Ben");
    for (const [i, place] of PLACES.entries()) {
      const sentence = inPlace(`${i + 2}1,000`, place);
      claimIds.push((await tellWorkers(site.own, { sentence })).claimId);
    }
  }, 60_000);
  afterAll(() => site.stop());

  /** As if Ben did it elsewhere. */
  async function takeAsBen(subject: string) {
    const request = { chosen: [{ subject }], to: "Ben", reviewer: "Ben" };
    await assign(request, { ...site.own, publicAfter: 0 });
  }

  test("are taken and let go by a key, and the address keeps whose are shown", async () => {
    const { page, faults } = await openPage(site, "/review", { name: "Ada", width: 390 });
    await page.getByText("Nobody has it.").waitFor();
    const taken = (await page.locator(".desk h2").textContent())?.split(" · ")[0] ?? "";
    await page.keyboard.press("t");
    await page.getByText("You have it, since").waitFor();
    expect(await page.locator(".desk h2").textContent()).toContain(taken);
    await expectAccessible(page);

    await page.getByRole("link", { name: "mine", exact: true }).click();
    await page.locator(".desk h2", { hasText: "1 waiting" }).waitFor();
    expect(page.url()).toMatch(/\/review\?assigned=mine$/);
    await page.reload();
    await page.locator(".desk h2", { hasText: taken }).waitFor();
    await page.getByRole("link", { name: "as a list, to choose several" }).click();
    await page.getByText("You have it").waitFor();
    expect(await page.getByRole("checkbox", { name: /abroad|host/ }).count()).toBe(1);
    expect(page.url()).toContain("assigned=mine");
    await page.getByRole("link", { name: "one by one" }).click();

    await page.locator(".desk h2", { hasText: taken }).waitFor();
    await page.keyboard.press("t");
    await page.locator(".desk-said", { hasText: "nobody has it" }).waitFor();
    await page.getByRole("link", { name: "nobody’s" }).click();
    await page.locator(".desk h2", { hasText: "6 waiting" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("are given to another, who can be forestalled, and the page says whose it is", async () => {
    const { page, faults } = await openPage(site, "/review?view=list", { name: "Ada" });
    const boxes = page.getByRole("checkbox", { name: /workers abroad/ });
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.check();
    // Meanwhile the last one of the list.
    await takeAsBen(claimIds[0] ?? "");
    await page.getByLabel("Whose they are to be").selectOption("Ada");
    await page.getByRole("button", { name: "Give 3 chosen" }).click();
    await page.getByText("2 claims given to Ada, 1 not:").waitFor();
    await page.getByText("Ben has it by now").waitFor();
    await expectAccessible(page);
    await page.context().close();

    const { page: other } = await openPage(site, "/review?assigned=mine", { name: "Ben" });
    await other.locator(".desk h2", { hasText: "21,000" }).waitFor();
    await other.getByRole("link", { name: "all", exact: true }).click();
    const skip = other.getByRole("button", { name: /^Skip/ });
    const ofAda = other.getByText("Ada has it, since");
    while ((await ofAda.count()) === 0) await skip.click();
    await other.getByText("You can decide on it nevertheless.").waitFor();
    await other.getByRole("button", { name: /^Take it over/ }).waitFor();
    await expectAccessible(other);
    await other.getByRole("link", { name: "Overview" }).click();
    await other.goto(`${site.base}/review?assigned=mine`);
    await other.getByLabel("Give it to").selectOption("Ada");
    await other.getByRole("button", { name: "Give", exact: true }).click();
    await other.locator(".desk-said", { hasText: "Ada has it, given by Ben" }).waitFor();
    await other.keyboard.press("a");
    await other.locator(".desk-said", { hasText: "accepted" }).waitFor();
    await other.getByText("Nothing that you have waits.").waitFor();
    expect(faults).toEqual([]);
    await other.context().close();
  });
});

describe.skipIf(CHROMIUM === undefined)("without accounts", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
    await tellWorkers(site.own, { sentence: inPlace("21,000", "Russia") });
  }, 60_000);
  afterAll(() => site.stop());

  test("nobody has a claim, and nothing is said of it", async () => {
    const { page, faults } = await openPage(site, "/review?assigned=mine");
    await page.getByRole("button", { name: /^Accept/ }).waitFor();
    expect(await page.getByText("Nobody has it").count()).toBe(0);
    expect(await page.getByRole("button", { name: /Take it/ }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "mine" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
