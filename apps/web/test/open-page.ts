import { AxeBuilder } from "@axe-core/playwright";
import { addAccount } from "@figurewatch/runtime";
import type { Role } from "@figurewatch/accounts";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openWatchedPage, type TestSite, type WatchedPage } from "./open-test-site.ts";

/** Of all `addPeople` adds. */
export const PASSWORD = "nine lamps over the quay";

/** Accounts of a role, for `openPage` to sign in to. */
export async function addPeople({ own }: TestSite, role: Role, ...names: string[]): Promise<void> {
  const deps = { db: own.db, now: own.now, actor: "command line" };
  for (const name of names) await addAccount(deps, { name, role, password: PASSWORD });
}

/** A page of the site, by its path, seen by whoever is named, or by somebody who is not signed in. */
export async function openPage(
  site: TestSite,
  path: string,
  { name, width = 1280 }: { name?: string | undefined; width?: number } = {},
): Promise<WatchedPage> {
  const watched = await openWatchedPage(site, { viewport: { width, height: 900 } });
  const { page } = watched;
  if (name === undefined) await page.goto(site.base + path);
  else {
    await page.goto(`${site.base}/sign-in?next=${encodeURIComponent(path)}`);
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator(".user summary", { hasText: name }).waitFor();
  }
  await page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

/** No fault that axe finds, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(overflow).toBeLessThanOrEqual(0);
}
