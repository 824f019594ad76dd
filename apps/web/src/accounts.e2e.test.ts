import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPeople, expectAccessible, openPage, PASSWORD } from "../test/open-page.ts";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];

describe.skipIf(CHROMIUM === undefined)("the page of accounts", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
  }, 60_000);
  afterAll(() => site.stop());

  const open = (name?: string, width = 1280) => openPage(site, "/accounts", { name, width });

  test("says how the first account is added", async () => {
    const { page, faults } = await open();
    await page.getByText("npx pnpm@12 figurewatch user add NAME --role admin").waitFor();
    await page.getByText("in a container, without npx pnpm@12").waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
    await addPeople(site, "admin", "Ada");
    await addPeople(site, "viewer", "Vic");
  });

  test("is for admins", async () => {
    const { page, faults } = await open("Vic");
    await page.getByText("This page is for admins").waitFor();
    await page.locator(".user summary").click();
    expect(await page.getByRole("link", { name: "All accounts" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("invites someone, who is let in by the link, gets another role, and is removed", async () => {
    const { page, faults } = await open("Ada");
    await page.getByLabel("Name of someone new").fill("Ben Example");
    await page.keyboard.press("Enter");
    const link = await page.getByLabel("For Ben Example alone").inputValue();
    expect(link).toMatch(new RegExp(`^${site.base}/sign-in#fwl_`));
    await expectAccessible(page);
    await page.getByRole("button", { name: "I have it" }).click();

    const { page: guest } = await openWatchedPage(site);
    await guest.goto(link);
    await guest.getByLabel("Password").fill(PASSWORD);
    await guest.keyboard.press("Enter");
    await guest.locator(".user summary", { hasText: "viewer" }).waitFor();

    await page.getByLabel("Role of Ben Example").selectOption("reviewer");
    await page.getByRole("cell", { name: "Ben Example" }).first().waitFor();
    await guest.reload();
    await guest.getByRole("heading", { name: "Sign in" }).waitFor();
    await guest.context().close();

    // Ada's own row has nothing to press.
    expect(await page.getByRole("button", { name: "Remove Ada" }).count()).toBe(0);
    await page.getByRole("button", { name: "Remove Ben Example" }).click();
    await page.getByRole("button", { name: "Yes, remove Ben Example" }).click();
    await page.getByRole("cell", { name: "account removed" }).waitFor();
    expect(await page.getByRole("button", { name: "Remove Ben Example" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("makes an address for a feed reader, and ends it", async () => {
    const { page, faults } = await open("Ada", 390);
    await page.getByLabel("What it is for").fill("desk reader");
    await page.getByRole("button", { name: "Add" }).click();
    const address = await page.getByLabel("The address of the feed").inputValue();
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address.replace("alerts.atom", "api/overview"))).status).toBe(401);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Revoke the token for desk reader" }).click();
    await page.getByText("No token lets anyone in").waitFor();
    expect((await fetch(address)).status).toBe(401);
    await page.getByRole("cell", { name: "token revoked" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
