import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { AlertDraft } from "@figurewatch/pipeline";
import { buildClaim, buildPage, buildReading, judgeSimply, SEEN_AT } from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import type { ChannelKind } from "../schema/index.ts";
import { listAlerts, saveAlert } from "./alerts.ts";
import { upsertArticle } from "./articles.ts";
import { insertDecision, listDecisions } from "./decisions.ts";
import {
  disableOtherChannels,
  listChannels,
  listDeliveries,
  replayDelivery,
  saveDeliveryOutcome,
  setChannelEnabled,
  startTry,
  takeDeliveries,
  upsertChannel,
} from "./deliveries.ts";
import { failOutbox, takeOutbox } from "./outbox.ts";
import { saveReading } from "./save-reading.ts";

const TEXT = "A rapporteur said more than 50,000 of them work abroad today.";
const later = (ms: number) => new Date(SEEN_AT.getTime() + ms);
const take = { now: SEEN_AT, limit: 50, leaseMs: 60_000 };

let alert: AlertDraft;
const own = openWatchStore();
beforeEach(async () => {
  const { id: articleId } = await upsertArticle(own.store.db, "https://a.example/1", SEEN_AT);
  const saved = await saveReading(
    own.store.db,
    buildReading(articleId, buildPage(TEXT), [buildClaim(TEXT, "more than 50,000 of them")]),
    judgeSimply,
  );
  const [verdict] = saved.verdicts;
  alert = {
    watchId: "watch",
    dedupKey: `default|new|${verdict?.figureId}`,
    rule: "default",
    channels: null,
    kind: "new",
    claimId: verdict?.claimId ?? "",
    figureId: verdict?.figureId ?? "",
    againstFigureId: null,
    articleId,
    title: "New: more than 50,000",
    why: ["nothing like it was known"],
  };
  const channel = { kind: "webhook" as const, config: { url: "https://hook.example" } };
  await upsertChannel(own.store.db, { ...channel, id: "one", title: "One" }, SEEN_AT);
  await upsertChannel(own.store.db, { ...channel, id: "two", title: "Two" }, SEEN_AT);
  await upsertChannel(
    own.store.db,
    { id: "feed", kind: "atom", title: "Feed", config: {} },
    SEEN_AT,
  );
});

async function settle() {
  const [row] = await takeOutbox(own.store.db, take);
  return saveAlert(own.store.db, row?.id ?? 0, alert, SEEN_AT);
}

test("saveAlert() tells the channels that a rule names, and another one by a later rule", async () => {
  const [row] = await takeOutbox(own.store.db, take);
  const save = (channels: string[] | null) =>
    saveAlert(own.store.db, row?.id ?? 0, { ...alert, channels }, SEEN_AT);
  const first = await save(["one"]);
  expect(first).toMatchObject({ isNew: true, deliveryIds: [expect.any(String)] });
  expect(await save(["one"])).toMatchObject({ isNew: false, deliveryIds: [] });
  expect(await save(null)).toMatchObject({ isNew: false, deliveryIds: [] });
  const later = await save(["one", "two", "gone"]);
  expect(later.deliveryIds).toHaveLength(1);
  expect(later.deliveryIds).not.toEqual(first.deliveryIds);
});

test("takeOutbox() gives a row to one sender, and to the next when that one died", async () => {
  const taken = await Promise.all([1, 2, 3].map(() => takeOutbox(own.store.db, take)));
  expect(taken.flat()).toHaveLength(1);
  const again = await takeOutbox(own.store.db, { ...take, now: later(60_000) });
  expect(again).toMatchObject([{ attempts: 2 }]);
  await failOutbox(own.store.db, again[0]?.id ?? 0, "no channel", later(120_000));
  expect(await takeOutbox(own.store.db, { ...take, now: later(119_000) })).toEqual([]);
  expect(await takeOutbox(own.store.db, { ...take, now: later(120_000) })).toMatchObject([
    { lastError: "no channel" },
  ]);
});

test("saveAlert() settles its outbox row and makes one delivery per pushed channel", async () => {
  const first = await settle();
  expect(first).toMatchObject({
    isNew: true,
    deliveryIds: [expect.any(String), expect.any(String)],
  });
  expect(await takeOutbox(own.store.db, { ...take, now: later(999_000) })).toEqual([]);
  expect(await listAlerts(own.store.db, { watchId: "watch" })).toMatchObject([
    { title: alert.title, why: alert.why },
  ]);
});

test("saveAlert() tells the same event once, however often it is decided", async () => {
  const first = await settle();
  const again = await saveAlert(own.store.db, 0, { ...alert, title: "Told anew" }, SEEN_AT);
  expect(again).toEqual({ alertId: first.alertId, isNew: false, deliveryIds: [] });
  expect(await listDeliveries(own.store.db)).toHaveLength(2);
  expect(await saveAlert(own.store.db, 0, null, SEEN_AT)).toMatchObject({ alertId: null });
});

test("saveAlert() holds dedup keys longer than an index entry may be", async () => {
  alert = { ...alert, dedupKey: randomBytes(20_000).toString("hex") };
  expect(await settle()).toMatchObject({ isNew: true });
  expect(await settle()).toMatchObject({ isNew: false });
});

test("takeDeliveries() gives each delivery to one sender, on channels that are on", async () => {
  await settle();
  await setChannelEnabled(own.store.db, "two", "switched off by hand");
  const taken = await Promise.all([1, 2, 3].map(() => takeDeliveries(own.store.db, take)));
  expect(taken.flat()).toMatchObject([
    { channel: { id: "one", config: { url: "https://hook.example" } } },
  ]);
  await setChannelEnabled(own.store.db, "two", null);
  expect(await takeDeliveries(own.store.db, take)).toMatchObject([{ channel: { id: "two" } }]);
  expect(await takeDeliveries(own.store.db, { ...take, now: later(60_000) })).toHaveLength(2);
});

test("takeDeliveries() leaves kinds of channels out while they are not written to", async () => {
  await settle();
  const kinds = async (exceptKinds: ChannelKind[]) =>
    (await takeDeliveries(own.store.db, { ...take, exceptKinds })).map(
      ({ channel }) => channel.kind,
    );
  expect(await kinds(["webhook"])).toEqual([]);
  expect(await kinds(["mail", "chat"])).toEqual(["webhook", "webhook"]);
});

test("saveDeliveryOutcome() waits, throttles, gives up, and lets a dead letter be sent anew", async () => {
  await settle();
  const [due] = await takeDeliveries(own.store.db, { ...take, limit: 1 });
  const id = due?.delivery.id ?? "";
  const outcome = { id, at: SEEN_AT, status: 503, error: "busy" };
  await saveDeliveryOutcome(own.store.db, {
    ...outcome,
    next: { kind: "retry", at: later(5_000) },
    throttledUntil: later(9_000),
  });
  const dueAt = async (ms: number) =>
    (await takeDeliveries(own.store.db, { now: later(ms), limit: 9, leaseMs: 1 })).map(
      ({ delivery }) => delivery.id,
    );
  expect(await dueAt(4_000)).not.toContain(id);
  expect(await dueAt(6_000)).not.toContain(id);
  expect(await dueAt(9_000)).toContain(id);
  await saveDeliveryOutcome(own.store.db, { ...outcome, next: { kind: "dead" } });
  expect(await dueAt(99_000)).not.toContain(id);
  expect(await listDeliveries(own.store.db, { state: "dead" })).toMatchObject([
    { id, attempts: 2, lastStatus: 503, lastError: "busy" },
  ]);
  expect(await replayDelivery(own.store.db, id, later(100_000))).toBe(true);
  expect(await replayDelivery(own.store.db, id, later(100_000))).toBe(false);
  expect(await dueAt(100_000)).toContain(id);
  await saveDeliveryOutcome(own.store.db, {
    ...outcome,
    status: 204,
    error: null,
    next: { kind: "sent" },
  });
  // A second sender whose lease had run out reports late: what is settled stays.
  await saveDeliveryOutcome(own.store.db, { ...outcome, next: { kind: "dead" } });
  expect(await listDeliveries(own.store.db, { state: "sent" })).toMatchObject([
    { id, attempts: 1 },
  ]);
});

test("saveDeliveryOutcome() switches a channel off whose receiver is gone", async () => {
  await settle();
  const taken = await takeDeliveries(own.store.db, take);
  const { delivery, channel } = taken[0] ?? {};
  await saveDeliveryOutcome(own.store.db, {
    id: delivery?.id ?? "",
    at: SEEN_AT,
    status: 410,
    error: "the answer is 410",
    next: { kind: "disable", reason: "the receiver answered 410" },
  });
  const found = (await listChannels(own.store.db)).find(({ id }) => id === channel?.id);
  expect(found).toMatchObject({ enabled: false, disabledReason: "the receiver answered 410" });
  // Its settings loaded anew at the next start do not switch it on.
  await upsertChannel(
    own.store.db,
    { id: channel?.id ?? "", kind: "webhook", title: "Anew", config: {} },
    SEEN_AT,
  );
  const after = (await listChannels(own.store.db)).find(({ id }) => id === channel?.id);
  expect(after).toMatchObject({ enabled: false, title: "Anew" });
});

test("startTry() tells a try that comes after one cut short, and leaves what is settled", async () => {
  await settle();
  const [due] = await takeDeliveries(own.store.db, take);
  const id = due?.delivery.id ?? "";
  expect(await startTry(own.store.db, id, SEEN_AT)).toEqual({ mayRepeat: false });
  // Killed here: nothing was written down.
  expect(await startTry(own.store.db, id, SEEN_AT)).toEqual({ mayRepeat: true });
  const retry = { id, at: SEEN_AT, status: null, next: { kind: "retry" as const, at: SEEN_AT } };
  await saveDeliveryOutcome(own.store.db, { ...retry, error: "no answer", isUnsure: true });
  expect(await startTry(own.store.db, id, SEEN_AT)).toEqual({ mayRepeat: true });
  await saveDeliveryOutcome(own.store.db, { ...retry, status: 503, error: "busy" });
  expect(await startTry(own.store.db, id, SEEN_AT)).toEqual({ mayRepeat: false });
  await saveDeliveryOutcome(own.store.db, { ...retry, error: null, next: { kind: "sent" } });
  expect(await startTry(own.store.db, id, SEEN_AT)).toBeUndefined();
});

test("disableOtherChannels() switches off what is set no more, until it is set again", async () => {
  const find = async (id: string) =>
    (await listChannels(own.store.db)).find((channel) => channel.id === id);
  await disableOtherChannels(own.store.db, ["one"]);
  expect(await find("one")).toMatchObject({ enabled: true });
  expect(await find("two")).toMatchObject({ enabled: false });
  expect(await find("feed")).toMatchObject({ enabled: true });
  await upsertChannel(
    own.store.db,
    { id: "two", kind: "webhook", title: "Two", config: {} },
    SEEN_AT,
  );
  expect(await find("two")).toMatchObject({ enabled: true, disabledReason: null });
});

test("insertDecision() keeps every decision of a subject", async () => {
  const subject = { subjectKind: "figure", subjectId: alert.figureId };
  for (const decision of ["accept", "reject"]) {
    await insertDecision(own.store.db, {
      ...subject,
      reviewer: "a reviewer",
      decision,
      note: "seen \u0000",
      decidedAt: SEEN_AT,
    });
  }
  expect(await listDecisions(own.store.db, "figure", alert.figureId)).toMatchObject([
    { decision: "reject", note: "seen \uFFFD" },
    { decision: "accept" },
  ]);
});
