import type { Outcome, Told } from "@figurewatch/channels";
import type { ChannelNotice } from "@figurewatch/contract";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import {
  listDeliveryLog,
  saveDeliveryOutcome,
  upsertChannel,
  upsertWatch,
  type Store,
} from "@figurewatch/store";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { tellChannelTrouble } from "./tell-channel-trouble.ts";

const NOW = new Date("2026-03-02T08:00:00Z");
const TOLD: Told = { kind: "test", at: NOW.toISOString() };
const MAIL = { id: "mail-1", kind: "mail" } as const;

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  store = await postgres.openStore();
  await upsertWatch(store.db, { id: "watch", title: "A watch", sources: [] }, NOW);
  for (const { id, kind } of [MAIL, { id: "chat", kind: "chat" as const }]) {
    await upsertChannel(store.db, { id, kind, title: id, config: {} }, NOW);
  }
});

function fail(attempt: number, next: Outcome["next"], told = TOLD, channel = MAIL) {
  const outcome: Outcome = {
    ...{ at: NOW, status: null, error: "nobody listens", next, throttledUntil: null },
  };
  const context = { db: store.db, watchId: "watch", now: () => NOW };
  return tellChannelTrouble(context, channel, told, attempt, outcome);
}
const list = async () =>
  (await listDeliveryLog(store.db, { limit: 9 })).map(({ channel, title }) => [channel.id, title]);

test("tellChannelTrouble() tells the other channels once, from the fourth try on", async () => {
  await fail(3, { kind: "retry", at: NOW });
  expect(await list()).toEqual([]);
  for (const attempt of [4, 5, 9]) await fail(attempt, { kind: "retry", at: NOW });
  await fail(10, { kind: "dead" });
  expect(await list()).toEqual([["chat", "Channel mail-1 cannot be reached"]]);
});

test("tellChannelTrouble() tells again after something has arrived there in between", async () => {
  await fail(1, { kind: "dead" });
  const [told] = await listDeliveryLog(store.db, { limit: 1 });
  await store.pool.query("update deliveries set channel_id = 'mail-1'");
  const id = told?.delivery.id ?? "";
  const sent = { id, at: NOW, status: 250, error: null, next: { kind: "sent" as const } };
  await saveDeliveryOutcome(store.db, sent);
  await fail(1, { kind: "disable", reason: "gone" });
  expect((await list())[0]).toEqual(["chat", "Channel mail-1 is switched off"]);
});

test("tellChannelTrouble() does not tell that its own news did not arrive", async () => {
  const notice: ChannelNotice = {
    ...{ kind: "channel", title: "x", at: NOW.toISOString(), channel: "chat", state: "failing" },
    ...{ error: "x", lastSentAt: null, waiting: 1 },
  };
  await fail(10, { kind: "dead" }, { kind: "notice", notice });
  expect(await list()).toEqual([]);
});
