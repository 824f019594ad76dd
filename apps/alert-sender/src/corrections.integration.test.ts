import { decideAlerts } from "@figurewatch/pipeline";
import { decideReview } from "@figurewatch/runtime";
import { openTestWatches, type TestWatches } from "@figurewatch/runtime/testing";
import {
  getNotice,
  listAlertDetails,
  listDeliveries,
  saveDeliveryOutcome,
  upsertChannel,
} from "@figurewatch/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSendDeps } from "./start-alert-sender.ts";
import { writeCorrections } from "./start-corrections.ts";

const TOLD =
  "About 41,000 North Korean workers were employed in Kuwait in 2025, a ministry spokesman said.";

const config = { grouping: null, pollFloorMs: 900_000 };

let watches: TestWatches;
beforeAll(async () => {
  watches = await openTestWatches();
});
afterAll(() => watches.stop());

/** A figure that was alerted; the alert arrived on the mail, and not in the chat. */
async function openAlerted() {
  const own = await watches.open();
  const { db, now } = own;
  for (const id of ["mail-1", "chat"]) {
    await upsertChannel(db, { id, kind: "webhook", title: id, config: {} }, now());
  }
  await own.read("https://a.example/1", "2026-01-01", TOLD);
  await decideAlerts(buildSendDeps({ ...own, config, metrics: { alerted() {} } }));
  const [alert] = (await listAlertDetails(db, { watchId: own.watch.id })).filter(
    ({ claim }) => claim.measure === "workers_abroad",
  );
  if (alert === undefined) throw new Error("Nothing was alerted");
  const deliveries = await listDeliveries(db);
  for (const { id, channelId } of deliveries) {
    const next = channelId === "chat" ? ({ kind: "dead" } as const) : ({ kind: "sent" } as const);
    await saveDeliveryOutcome(db, { id, at: now(), status: null, error: null, next });
  }
  const known = new Set(deliveries.map(({ id }) => id));
  return {
    ...own,
    alert,
    /** Some minutes later: what is told of corrections, with whom it is for. */
    async look(minutes: number) {
      const at = new Date(now().getTime() + minutes * 60_000);
      await Promise.all([1, 2].map(() => writeCorrections({ ...own, now: () => at })));
      const fresh = (await listDeliveries(db)).filter(({ id }) => !known.has(id));
      for (const { id } of fresh) known.add(id);
      return Promise.all(
        fresh.map(async ({ channelId, noticeId }) => ({
          channelId,
          body: noticeId === null ? undefined : (await getNotice(db, noticeId))?.body,
        })),
      );
    },
  };
}

test("writeCorrections() tells those whom the alert reached that its figure was rejected, once", async () => {
  const opened = await openAlerted();
  const subject = opened.alert.figure.id;
  await decideReview(
    { decision: "reject", subject, reviewer: "Ada", reason: "soldiers, not workers" },
    opened,
  );
  expect(await opened.look(1)).toEqual([]);
  const told = await opened.look(10);
  expect(told).toMatchObject([
    {
      channelId: "mail-1",
      body: {
        kind: "correction",
        title: expect.stringContaining("Withdrawn: New: about 41,000 workers abroad"),
        corrections: [{ text: expect.stringContaining("(soldiers, not workers)") }],
      },
    },
  ]);
  expect(JSON.stringify(told)).not.toContain("Ada");
  expect(await opened.look(20)).toEqual([]);
});

test("writeCorrections() tells a fix, and that it was taken back; a slip of minutes is no news", async () => {
  const opened = await openAlerted();
  const subject = opened.alert.figure.id;
  const slip = await decideReview(
    { decision: "reject", subject, reviewer: "Ada", reason: "the wrong key" },
    opened,
  );
  await decideReview({ decision: "undo", id: slip.id, reviewer: "Ada" }, opened);
  expect(await opened.look(10)).toEqual([]);

  const fix = { low: 4_100, high: 4_100 };
  const fixed = await decideReview({ decision: "fix", subject, fix, reviewer: "Ada" }, opened);
  const [told] = await opened.look(10);
  expect(told?.body).toMatchObject({
    corrections: [{ state: "fixed", says: expect.stringContaining("4,100") }],
  });
  const [detail] = await listAlertDetails(opened.db, { alertId: opened.alert.alert.id });
  expect(detail?.alert.corrected).toContain("4,100");

  await decideReview({ decision: "undo", id: fixed.id, reviewer: "Ada" }, opened);
  const [restored] = await opened.look(10);
  expect(restored?.body).toMatchObject({ title: expect.stringMatching(/^Stands again: /) });
});
