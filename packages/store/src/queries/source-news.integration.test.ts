import type { SourcesNotice } from "@figurewatch/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildSource, SEEN_AT } from "../../test/builders.ts";
import { cutAfter } from "../../test/cut-after.ts";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import { openStore, type Store } from "../open-store.ts";
import { listDeliveries, upsertChannel } from "./deliveries.ts";
import { listRecentEvents } from "./events.ts";
import { takeOutbox } from "./outbox.ts";
import { saveSourceState, sourceRowId, upsertWatch } from "./sources.ts";
import { tellSources } from "./source-news.ts";

const NEVER = Number.POSITIVE_INFINITY;
const ID = sourceRowId("watch", "harbour");
const NEWS = { kind: "health", to: "blocked", at: SEEN_AT.toISOString() };

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  store = await postgres.openStore();
  const sources = [buildSource("harbour")];
  await upsertWatch(store.db, { id: "watch", title: "A watch", sources }, SEEN_AT);
  for (const [id, tells] of [
    ["all", undefined],
    ["sources", ["sources"]],
    ["figures", ["figures", "digest"]],
  ] as const) {
    const config = tells === undefined ? {} : { tells };
    await upsertChannel(store.db, { id, kind: "webhook", title: id, config }, SEEN_AT);
  }
});

const poll = ({ db }: Store, news = [NEWS]) =>
  saveSourceState(db, {
    ...{ id: ID, state: { health: "blocked" }, nextPollAt: SEEN_AT, polledAt: SEEN_AT },
    ...{ error: "403", newItems: 0, news },
    events: news.map(() => ({ kind: "source-health", message: "blocked", at: SEEN_AT })),
  });

/** Tells all that is open, as one. */
function decide({ open, sources }: Parameters<Parameters<typeof tellSources>[3]>[0]) {
  const notice: SourcesNotice = {
    ...{ kind: "sources", title: "Harbour blocked", at: SEEN_AT.toISOString() },
    ...{ changes: [], moves: [], network: null, sources: sources.length, troubled: 1 },
  };
  return {
    ...{ marked: [], memory: { count: open.length }, notices: [notice] },
    settled: open.map(({ id }) => id),
    told: [{ sourceId: ID, health: "blocked" as const }],
  };
}

const tell = ({ db }: Store) => tellSources(db, "watch", SEEN_AT, decide);

async function count(schemaStore: Store): Promise<unknown> {
  const { rows } = await schemaStore.pool.query<Record<string, unknown>>(`select
    (select count(*)::int from outbox where done_at is null) as open,
    (select count(*)::int from outbox where done_at is not null) as settled,
    (select count(*)::int from notices) as notices,
    (select count(*)::int from deliveries) as deliveries,
    (select told_health from sources) as told,
    (select count(*)::int from events where kind = 'notice') as events,
    (select count(*)::int from events where kind = 'source-health') as polls`);
  return rows[0];
}

const WHOLE = {
  ...{ open: 0, settled: 1, notices: 1, deliveries: 2, told: "blocked", events: 1, polls: 1 },
};

test("tellSources() tells a change once, on the channels that are told of sources, whoever looks", async () => {
  await poll(store);
  // The senders of verdicts leave it alone.
  expect(await takeOutbox(store.db, { now: SEEN_AT, limit: 9, leaseMs: 1 })).toEqual([]);
  const told = await Promise.all([1, 2, 3, 4].map(() => tell(store)));
  expect(told.flat()).toEqual(["Harbour blocked"]);
  expect(await count(store)).toEqual(WHOLE);
  expect((await listDeliveries(store.db)).map(({ channelId }) => channelId).sort()).toEqual([
    "all",
    "sources",
  ]);
  expect(await listRecentEvents(store.db, 1)).toMatchObject([{ message: "Harbour blocked" }]);
  // The same poll told again, as after a crash behind its commit.
  await poll(store);
  expect(await tell(store)).toEqual([]);
});

test("tellSources() keeps what was noted, and gives it back with what was told", async () => {
  await poll(store);
  const seen: unknown[] = [];
  const look = (marks: Record<string, string>) =>
    tellSources(store.db, "watch", SEEN_AT, ({ open, sources, memory }) => {
      seen.push({ marks: open[0]?.marks, memory, told: sources[0]?.told });
      const marked = open.map(({ id }) => ({ id, marks }));
      return { marked, settled: [], told: [], memory: { looks: seen.length }, notices: [] };
    });
  await look({ readyAt: "x" });
  await look({});
  await look({});
  expect(seen).toEqual([
    { marks: {}, memory: undefined, told: "ok" },
    { marks: { readyAt: "x" }, memory: { looks: 1 }, told: "ok" },
    { marks: {}, memory: { looks: 2 }, told: "ok" },
  ]);
});

test("a poll and its news, and news and their deliveries, are one wherever the process is killed", async () => {
  const run = (cutAt: number, schema: string) =>
    cutAfter(cutAt, async () => {
      const { databaseUrl } = postgres;
      const worker = await openStore({ databaseUrl, schema, maxConnections: 2 });
      try {
        await poll(worker);
        await tell(worker);
      } finally {
        await worker.close();
      }
    });
  const statements = await run(NEVER, store.schema);
  expect(await count(store)).toEqual(WHOLE);
  expect(statements).toBeGreaterThan(15);
  for (let cutAt = 1; cutAt <= statements; cutAt++) {
    await store.pool.query(
      "truncate delivery_attempts, deliveries, notices, outbox, events, meta; update sources set told_health = 'ok'",
    );
    await run(cutAt, store.schema);
    const { open, settled, notices, polls } = (await count(store)) as typeof WHOLE;
    expect([open + settled, settled]).toEqual([polls, notices]);
    await run(NEVER, store.schema);
    // A poll cut short is repeated whole; its event is the only thing that could be there twice.
    expect(await count(store)).toMatchObject({ ...WHOLE, polls: expect.any(Number) });
  }
});
