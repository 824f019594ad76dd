import { AxeBuilder } from "@axe-core/playwright";
import type { SourcesNotice } from "@figurewatch/contract";
import { saveDeliveryOutcome, saveNotice, upsertChannel } from "@figurewatch/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite, openWatchedPage, type TestSite } from "../test/open-test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"];

const notice = (title: string): SourcesNotice => ({
  ...{ kind: "sources", title, at: "2026-01-01T08:00:00Z", changes: [], moves: [] },
  ...{ network: null, sources: 2, troubled: 0 },
});

describe.skipIf(CHROMIUM === undefined)("the page of deliveries", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite(CHROMIUM ?? "");
  }, 60_000);
  afterAll(() => site.stop());

  test("says how channels are set where none is", async () => {
    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/deliveries`);
    await page.getByText("No channel is set").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("tells why a message was given up, and sends it again", async () => {
    const { db, watch, now } = site.own;
    await upsertChannel(db, { id: "chat", kind: "chat", title: "Desk", config: {} }, now());
    const told = { watchId: watch.id, topic: "sources" as const };
    const { deliveryIds } = await saveNotice(
      db,
      { ...told, dedupKey: "1", body: notice("One source fails") },
      now(),
    );
    await saveNotice(db, { ...told, dedupKey: "2", body: notice("It is well again") }, now());
    await saveDeliveryOutcome(db, {
      ...{ id: deliveryIds[0] ?? "", at: now(), status: 404 },
      ...{ error: "the channel is archived <b>now</b>", next: { kind: "dead" } },
    });

    const { page, faults } = await openWatchedPage(site);
    await page.goto(`${site.base}/alerts`);
    await page.getByRole("link", { name: "where it was sent" }).click();
    await page.getByRole("link", { name: "given up" }).click();
    const row = page.getByRole("row", { name: /One source fails/ });
    await row.getByText("404: the channel is archived <b>now</b>").waitFor();
    // The list of before stays until the answer is there.
    await page.getByText("It is well again").waitFor({ state: "detached" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await row.getByRole("button", { name: "Send again: One source fails" }).click();
    await page.getByText("Nothing here.").waitFor();
    await page.getByRole("link", { name: "waiting" }).click();
    await page.getByRole("row", { name: /One source fails/ }).waitFor();
    await page.getByRole("row", { name: /It is well again/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
