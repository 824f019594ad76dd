import { decideAlerts } from "@figurewatch/pipeline";
import { openTestWatches, type TestWatches } from "@figurewatch/runtime/testing";
import {
  listAlertDetails,
  listDeliveryLog,
  replayDelivery,
  saveDeliveryOutcome,
  takeDeliveries,
  upsertChannel,
  type TakeDeliveries,
} from "@figurewatch/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTold } from "./read-told.ts";
import { buildSendDeps } from "./start-alert-sender.ts";
import { TO_PEOPLE } from "./to-people.ts";

const MINUTE_MS = 60_000;
const REPORT =
  "About 41,000 North Korean workers were employed in Kuwait in 2025, a ministry spokesman said. " +
  "They were paid $300 a month, he said. The state took 70 percent of their pay, he said.";
const OTHER =
  "About 700 North Korean workers were employed in Qatar in 2025, a ministry spokesman said.";

let watches: TestWatches;
beforeAll(async () => {
  watches = await openTestWatches();
});
afterAll(() => watches.stop());

/** A watch with a mailbox and a webhook; alerts wait five minutes for others. */
async function openGrouping(by: "story" | "window") {
  const own = await watches.open();
  const { db, watch, now } = own;
  for (const kind of ["mail", "webhook"] as const) {
    await upsertChannel(db, { id: kind, kind, title: kind, config: {} }, now());
  }
  const config = { grouping: { by, windowMs: 5 * MINUTE_MS }, pollFloorMs: 15 * MINUTE_MS };
  // It stands still: the minutes that pass are those that a test asks for.
  const start = now();
  const deps = buildSendDeps({ ...own, config, now: () => start, metrics: { alerted() {} } });
  return {
    ...own,
    start,
    async read(url: string, text: string) {
      await own.read(url, "2026-01-01", text);
      while ((await decideAlerts(deps)).decided > 0);
    },
    alerts: () => listAlertDetails(db, { watchId: watch.id }),
    log: () => listDeliveryLog(db, { limit: 100 }),
    /** What is due on a channel so many minutes later, each with how many alerts it tells. */
    async take(minutes: number, channel: string, leaseMs = MINUTE_MS) {
      const group: TakeDeliveries["group"] = { by, kinds: TO_PEOPLE };
      const exceptKinds = channel === "mail" ? (["webhook"] as const) : (["mail"] as const);
      const at = new Date(start.getTime() + minutes * MINUTE_MS);
      const due = await takeDeliveries(db, { now: at, limit: 50, leaseMs, exceptKinds, group });
      return Promise.all(
        due.map(async ({ delivery }) => {
          const told = await readTold(db, delivery);
          const ids =
            told?.kind === "alerts"
              ? told.alerts.map(({ id }) => id)
              : told?.kind === "alert"
                ? [told.alert.id]
                : [];
          return { id: delivery.id, alertIds: ids };
        }),
      );
    },
    settle: (id: string, next: Parameters<typeof saveDeliveryOutcome>[1]["next"]) =>
      saveDeliveryOutcome(db, { id, at: now(), status: null, error: null, next }),
  };
}

test("a report that brings several figures is one mail that lists them all, and an event each for programs", async () => {
  const own = await openGrouping("story");
  await own.read("https://a.example/1", REPORT);
  const alerts = await own.alerts();
  expect(alerts.length).toBeGreaterThan(2);
  expect(await own.take(1, "mail")).toEqual([]);
  expect(await own.take(1, "webhook")).toHaveLength(alerts.length);

  const [mail, ...others] = await own.take(10, "mail");
  expect(others).toEqual([]);
  expect(mail?.alertIds.toSorted()).toEqual(alerts.map(({ alert }) => alert.id).toSorted());
  await own.settle(mail?.id ?? "", { kind: "sent" });
  const sent = (await own.log()).filter(({ channel }) => channel.id === "mail");
  expect(sent.map(({ delivery, together }) => [delivery.state, together])).toEqual(
    alerts.map(() => ["sent", alerts.length]),
  );
  expect(await own.take(20, "mail")).toEqual([]);
});

test("copies of one story in other outlets add to its message; another story has its own", async () => {
  const own = await openGrouping("story");
  for (const outlet of ["a", "b", "c", "d", "e", "f", "g", "h", "i"]) {
    await own.read(`https://${outlet}.example/wire`, REPORT);
  }
  const ofReport = (await own.alerts()).length;
  await own.read("https://z.example/other", OTHER);
  const mails = await own.take(10, "mail");
  const ofOther = (await own.alerts()).length - ofReport;
  const sizes = mails.map(({ alertIds }) => alertIds.length);
  expect(new Set(sizes)).toEqual(new Set([ofReport, ofOther]));
  expect(sizes).toHaveLength(2);
});

test("by window, whatever there is to tell goes in one message", async () => {
  const own = await openGrouping("window");
  await own.read("https://a.example/1", REPORT);
  await own.read("https://z.example/other", OTHER);
  const mails = await own.take(10, "mail");
  expect(mails.map(({ alertIds }) => alertIds.length)).toEqual([(await own.alerts()).length]);
});

test("a message stays as it was put together: tried again, given up, sent anew", async () => {
  const own = await openGrouping("story");
  await own.read("https://a.example/1", REPORT);
  const [first] = await own.take(10, "mail");
  await own.settle(first?.id ?? "", { kind: "retry", at: own.start });
  // An edit brings one more figure of the same story meanwhile.
  await own.read("https://a.example/1", `${REPORT} ${OTHER}`);
  const again = (await own.take(30, "mail")).find(({ id }) => id === first?.id);
  expect(again).toEqual(first);
  await own.settle(first?.id ?? "", { kind: "dead" });
  expect((await own.take(60, "mail")).map(({ id }) => id)).not.toContain(first?.id);

  const dead = (await own.log()).filter(({ delivery }) => delivery.state === "dead");
  expect(dead).toHaveLength(first?.alertIds.length ?? 0);
  expect(await replayDelivery(own.db, dead.at(-1)?.delivery.id ?? "", own.now())).toBe(true);
  expect(await own.take(1_000, "mail")).toContainEqual(first);
});

test("an alert that is being sent by itself is not told once more with the next", async () => {
  const own = await openGrouping("window");
  await own.read("https://z.example/other", OTHER);
  const [lone] = await own.take(10, "mail", 60 * MINUTE_MS);
  await own.read("https://a.example/1", REPORT);
  const next = await own.take(20, "mail");
  expect(next.flatMap(({ alertIds }) => alertIds)).not.toContain(lone?.alertIds[0]);
});
