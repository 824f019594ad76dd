import { AxeBuilder } from "@axe-core/playwright";
import {
  addAccount,
  createSignInLink,
  setRole,
  SignInServiceError,
  type SignInService,
} from "@figurewatch/runtime";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];
const PASSWORD = "nine lamps over the quay";
const TOLD =
  "More than 9,000 North Korean workers were employed in Russia in 2016, a ministry spokesman said. They came home later.";

/** Polls until it holds; generous, since the browser shares the machine with other tests. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

describe.skipIf(CHROMIUM === undefined)("signing in", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
    await site.own.read("https://a.example/1", "2017-02-03", TOLD);
    for (const role of ["viewer", "reviewer"] as const) {
      await addAccount(shell(), { name: role, role, password: PASSWORD });
    }
  }, 60_000);
  afterAll(() => site.stop());

  const shell = () => ({ db: site.own.db, now: site.own.now, actor: "command line" });
  const pathOf = (page: Page) => page.url().slice(site.base.length);

  async function fill(page: Page, name: string, password = PASSWORD) {
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(password);
    await page.keyboard.press("Enter");
  }

  async function open(path: string, name?: string) {
    const watched = await openWatchedPage(site);
    const { page } = watched;
    if (name !== undefined) {
      await page.goto(`${site.base}/sign-in?next=${encodeURIComponent(path)}`);
      await fill(page, name);
      await page.locator(".user summary").waitFor();
    } else await page.goto(site.base + path);
    return watched;
  }

  test.for([
    ["light", 1280],
    ["light", 390],
    ["dark", 1280],
  ] as const)("is free of accessibility faults and fits, %s, %i wide", async ([scheme, width]) => {
    const link = await createSignInLink(shell(), "viewer");
    const options = { colorScheme: scheme, viewport: { width, height: 800 } };
    const { page, faults } = await openWatchedPage(site, options);
    const check = async (what: string) => {
      await page.locator("h1").waitFor();
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
    };
    await page.goto(`${site.base}/sign-in#${link}`);
    await check("a link");
    await page.goto(`${site.base}/`);
    await page.getByLabel("Name").waitFor();
    await check("sign-in");
    await fill(page, "reviewer", "a wrong one, by far");
    await page.getByText("do not go together").waitFor();
    await check("a wrong password");
    await fill(page, "reviewer");
    // The heading of the next page takes the focus, which would close a menu.
    await page.locator("h1:focus", { hasText: "labour" }).waitFor();
    await page.locator(".user summary").click();
    await check("the menu");
    const box = await page.locator(".user ul").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.getByRole("link", { name: "Account" }).click();
    await page.getByRole("heading", { name: "reviewer, reviewer" }).waitFor();
    await check("account");
    // Chromium itself tells of the answer to the wrong password.
    expect(faults.filter((fault) => !fault.includes("401"))).toEqual([]);
    await page.context().close();
  });

  test("leads back to where one wanted to go, and Back shows nothing once one is out", async () => {
    const { page } = await open("/review?state=decided");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await fill(page, "Reviewer");
    await page.getByRole("heading", { name: "Review" }).waitFor();
    expect(pathOf(page)).toBe("/review?state=decided");
    await page.getByRole("link", { name: "Articles", exact: true }).click();
    await page.getByRole("heading", { name: "Articles" }).waitFor();

    await page.locator(".user summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.goBack();
    await soon(() => pathOf(page)).toMatch(/^\/sign-in/);
    expect(await page.locator("main").textContent()).not.toContain("9,000");
    await page.context().close();
  });

  test.for(["//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "leads nowhere else when asked to go to %s",
    async (next) => {
      const { page, faults } = await openWatchedPage(site);
      await page.goto(`${site.base}/sign-in?next=${encodeURIComponent(next)}`);
      await fill(page, "viewer");
      await page.locator(".user summary").waitFor();
      expect(new URL(page.url()).origin).toBe(site.base);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test("works with keys alone, tells what was wrong and gives the password the focus", async () => {
    const { page } = await open("/");
    await page.getByLabel("Name").focus();
    await page.keyboard.type("viewer");
    await page.keyboard.press("Tab");
    await page.keyboard.type("a wrong one, by far");
    await page.keyboard.press("Enter");
    await page.getByText("do not go together").waitFor();
    expect(await page.evaluate("document.activeElement.type")).toBe("password");
    expect(await page.getByLabel("Password").inputValue()).toBe("");
    expect(await page.getByLabel("Name").inputValue()).toBe("viewer");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator("h1:focus", { hasText: "labour" }).waitFor();
    await page.locator(".user summary").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".user ul").isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SUMMARY");
    await page.context().close();
  });

  test("tells password managers what each field is", async () => {
    const { page } = await open("/");
    const read = () =>
      page.locator("form input").evaluateAll((inputs) =>
        // oxlint-disable-next-line no-undef
        inputs.map((input) => (input as HTMLInputElement).autocomplete),
      );
    await page.getByLabel("Name").waitFor();
    expect(await read()).toEqual(["username", "current-password"]);
    await page.goto(`${site.base}/sign-in#${await createSignInLink(shell(), "viewer")}`);
    await page.getByLabel("Password").waitFor();
    expect(await read()).toEqual(["username", "new-password"]);
    await page.context().close();
  });

  test("a link lets choose a password once, and signs in by it", async () => {
    await addAccount(shell(), { name: "Ben Example", role: "viewer" });
    const link = `${site.base}/sign-in#${await createSignInLink(shell(), "Ben Example")}`;
    const { page } = await openWatchedPage(site);
    await page.goto(link);
    await page.getByRole("heading", { name: "Choose a password, Ben Example" }).waitFor();
    await page.getByLabel("Password").fill("short");
    await page.keyboard.press("Enter");
    await page.getByText("needs 12 at least").waitFor();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator(".user summary", { hasText: "Ben Example" }).waitFor();
    const other = await openWatchedPage(site);
    await other.page.goto(link);
    await other.page.getByRole("heading", { name: "This link is used up" }).waitFor();
    await page.context().close();
    await other.page.context().close();
  });

  test("a viewer looks at what waits, and a reviewer decides under the account's name", async () => {
    const viewer = await open("/review", "viewer");
    await viewer.page.getByRole("button", { name: /Skip/ }).waitFor();
    expect(await viewer.page.getByRole("button", { name: /Accept/ }).count()).toBe(0);
    await viewer.page.context().close();
    const { page, faults } = await open("/review", "reviewer");
    await page.getByRole("button", { name: /Accept/ }).click();
    await page.locator(".desk-said", { hasText: "accepted" }).waitFor();
    expect(await page.getByLabel("Your name").count()).toBe(0);
    await page.getByRole("link", { name: "decided", exact: true }).click();
    await page.locator(".decisions", { hasText: "reviewer" }).first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a session that ends meanwhile leads to where one signs in, and back", async () => {
    await addAccount(shell(), { name: "Eve", role: "viewer", password: PASSWORD });
    const { page } = await open("/articles", "Eve");
    await page.getByRole("heading", { name: "Articles" }).waitFor();
    await setRole(shell(), "Eve", "reviewer");
    await page.getByRole("link", { name: "Alerts", exact: true }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor({ timeout: 20_000 });
    await fill(page, "Eve");
    await page.locator(".user summary", { hasText: "reviewer" }).waitFor();
    expect(pathOf(page)).toBe("/alerts");
    await page.context().close();
  });

  test("another password is taken, and signs the other browsers out", async () => {
    await addAccount(shell(), { name: "Fay", role: "viewer", password: PASSWORD });
    const { page } = await open("/account", "Fay");
    const other = await open("/account", "Fay");
    await page.getByLabel("Present password").fill(PASSWORD);
    await page.getByLabel("New password").fill("seven gulls over the pier");
    await page.getByRole("button", { name: "Change it" }).click();
    await page.getByText("It is changed").waitFor();
    await other.page.reload();
    await other.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Fay, viewer" }).waitFor();
    await page.context().close();
    await other.page.context().close();
  });
});

describe.skipIf(CHROMIUM === undefined)("the public view", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "", { isPublic: true });
    await site.own.read("https://a.example/1", "2017-02-03", TOLD);
    const shell = { db: site.own.db, now: site.own.now, actor: "command line" };
    await addAccount(shell, { name: "viewer", role: "viewer", password: PASSWORD });
  }, 60_000);
  afterAll(() => site.stop());

  test("shows figures with their quotes, offers to sign in, and asks to for the rest", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/measures/workers_abroad`);
    await page.locator(".trend a").first().waitFor();
    await page.getByRole("link", { name: "Articles", exact: true }).click();
    await page.locator("main a[href^='/articles/']").first().click();
    await page.getByText("shown to those who sign in").waitFor();
    expect(await page.locator("main").textContent()).toContain("More than 9,000");
    expect(await page.locator("main").textContent()).not.toContain("They came home later");
    expect(await page.getByRole("link", { name: "Review" }).count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.goto(`${site.base}/sources`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByLabel("Name").fill("viewer");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Sources" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(CHROMIUM === undefined)("without accounts", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
  }, 60_000);
  afterAll(() => site.stop());

  test("nobody is asked, and the page says so", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/review`);
    await page.getByLabel("Your name").waitFor();
    await page.getByText("No accounts yet").waitFor();
    await page.goto(`${site.base}/account`);
    await page.getByText("so nobody has to sign in").getByRole("link", { name: "Add one" }).click();
    await page.getByRole("heading", { name: "Accounts" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(CHROMIUM === undefined)("signing in by a service", () => {
  test("is offered beside the password, and says why it led nowhere", async () => {
    const service: SignInService = {
      ...{ title: "Our house", rule: { claim: "groups", roles: new Map(), others: null } },
      begin: () => Promise.reject(new SignInServiceError("away", "it is down")),
      finish: () => Promise.reject(new Error("nobody comes back")),
    };
    const site = await openTestSite(CHROMIUM ?? "", { service });
    const { page, faults } = await openWatchedPage(site, { viewport: { width: 390, height: 800 } });
    await page.goto(`${site.base}/sign-in?next=%2Freview`);
    const link = page.getByRole("link", { name: "Sign in by Our house" });
    expect(await link.getAttribute("href")).toBe("/api/session/service?next=%2Freview");
    await page.getByLabel("Name").waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await link.click();
    await page.getByText("Our house does not answer: try again later").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
    await site.stop();
  });
});
