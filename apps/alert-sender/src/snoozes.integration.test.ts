import { decideAlerts } from "@figurewatch/pipeline";
import { snooze } from "@figurewatch/runtime";
import { openTestWatches, type TestWatches } from "@figurewatch/runtime/testing";
import {
  countAlertsByRule,
  endSnooze,
  listAlertDetails,
  listDeliveries,
  listSnoozes,
  upsertChannel,
} from "@figurewatch/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSendDeps } from "./start-alert-sender.ts";

const told = (count: string, place: string) =>
  `About ${count} North Korean workers were employed in ${place} in 2025, a ministry spokesman said.`;

const config = { grouping: null, pollFloorMs: 900_000 };

let watches: TestWatches;
beforeAll(async () => {
  watches = await openTestWatches();
});
afterAll(() => watches.stop());

test("what a snoozed rule asks for is on record and sent to no one; after its end it is sent", async () => {
  const own = await watches.open();
  const { db, watch, now } = own;
  await upsertChannel(db, { id: "mail-1", kind: "mail", title: "mail", config: {} }, now());
  const deps = buildSendDeps({ ...own, config, metrics: { alerted() {} } });
  const rules = watch.alertRules.map(({ id }) => id);
  for (const subject of rules) {
    await snooze({ kind: "rule", subject, days: 7, reason: "rates are checked" }, "Ada", own);
  }
  await own.read("https://a.example/1", "2026-01-01", told("41,000", "Kuwait"));
  await decideAlerts(deps);
  const quiet = await listAlertDetails(db, { watchId: watch.id });
  expect(quiet.length).toBeGreaterThan(0);
  expect(quiet[0]?.alert.why.join()).toContain("snoozed until 2026-01-08");
  expect(await listDeliveries(db)).toEqual([]);

  const standing = await listSnoozes(db, watch.id, now());
  expect(standing.map(({ subjectId, setBy }) => [subjectId, setBy])).toEqual(
    rules.map((id) => [id, "Ada"]),
  );
  for (const { id } of standing) expect(await endSnooze(db, watch.id, id, now())).toBe(true);
  expect(await endSnooze(db, watch.id, standing[0]?.id ?? 0, now())).toBe(false);
  await own.read("https://a.example/2", "2026-01-02", told("700", "Qatar"));
  await decideAlerts(deps);
  expect((await listDeliveries(db)).length).toBeGreaterThan(0);
  const counts = await countAlertsByRule(db, watch.id, new Date(0));
  expect([...counts.values()].reduce((sum, { told: each }) => sum + each, 0)).toBeGreaterThan(1);
});

test("a snooze ends by itself, a new one takes the place of the one before, and names what there is", async () => {
  const own = await watches.open();
  const { db, watch, now } = own;
  const subject = watch.alertRules[0]?.id ?? "";
  const ask = (days: number, of = subject) =>
    snooze({ kind: "rule", subject: of, days, reason: "why" }, "Ada", own);
  await ask(30);
  await ask(1);
  expect(await listSnoozes(db, watch.id, now())).toHaveLength(1);
  const later = new Date(now().getTime() + 2 * 24 * 60 * 60 * 1000);
  expect(await listSnoozes(db, watch.id, later)).toEqual([]);
  await expect(ask(1, "nothing")).rejects.toThrow('no rule "nothing"; there are:');
});
