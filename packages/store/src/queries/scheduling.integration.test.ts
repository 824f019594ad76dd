import { expect, test } from "vitest";
import { buildSource, SEEN_AT } from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import { claimDueArticles, upsertArticle } from "./articles.ts";
import { setNextPoll } from "./failed-jobs.ts";
import { insertEvents, listEventsSince, listRecentEvents } from "./events.ts";
import { countStatus, getMeta, listInstances, saveHeartbeat, setMeta } from "./instances.ts";
import { findUnseenItems, insertUnseenItems } from "./items.ts";
import {
  claimDueSources,
  getSource,
  listSourceHealth,
  NEVER,
  saveSourceState,
  upsertWatch,
} from "./sources.ts";

const SOURCES = Array.from({ length: 40 }, (_, index) => buildSource(`s${index}`));
const later = (ms: number) => new Date(SEEN_AT.getTime() + ms);

const own = openWatchStore(SOURCES);

const claim = (now: Date, limit = 10) =>
  claimDueSources(own.store.db, { now, limit, leaseMs: 60_000, holder: "test" });

test("claimDueSources() gives each due source to one of many pollers", async () => {
  const taken = await Promise.all(Array.from({ length: 6 }, () => claim(SEEN_AT)));
  const ids = taken.flat().map((row) => row.id);
  expect(ids).toHaveLength(40);
  expect(new Set(ids).size).toBe(40);
  expect(await claim(SEEN_AT)).toEqual([]);
});

test("claimDueSources() gives a source again when its lease has run out", async () => {
  await claim(SEEN_AT, 40);
  expect(await claim(later(59_000), 40)).toHaveLength(0);
  expect(await claim(later(60_000), 40)).toHaveLength(40);
});

test("setNextPoll() makes a stopped source due, with the state that is given back", async () => {
  const id = "watch.s1";
  const stopped = { state: { failures: 9 }, nextPollAt: NEVER, polledAt: SEEN_AT, error: "410" };
  await saveSourceState(own.store.db, { id, ...stopped, newItems: 0 });
  const isDone = await setNextPoll(own.store.db, id, later(1), (state) => ({ was: state }));
  expect(isDone).toBe(true);
  expect(await getSource(own.store.db, id)).toMatchObject({
    nextPollAt: later(1),
    state: { was: { failures: 9 } },
  });
  expect(await setNextPoll(own.store.db, "watch.none", later(1), () => ({}))).toBe(false);
});

test("saveSourceState() sets the next turn, keeps the state and counts failures", async () => {
  const [source] = await claim(SEEN_AT, 1);
  const id = source?.id ?? "";
  const outcome = {
    id,
    state: { etag: '"x"', history: ["ok\u0000"] },
    nextPollAt: later(600_000),
    polledAt: later(1000),
    error: null,
    newItems: 2,
  };
  await saveSourceState(own.store.db, outcome);
  expect(await getSource(own.store.db, id)).toMatchObject({
    state: { etag: '"x"', history: ["ok\uFFFD"] },
    leasedUntil: null,
    failures: 0,
    lastOkAt: later(1000),
    lastNewItemAt: later(1000),
  });
  await saveSourceState(own.store.db, { ...outcome, error: "timeout", newItems: 0 });
  await saveSourceState(own.store.db, { ...outcome, error: "timeout", newItems: 0 });
  expect(await getSource(own.store.db, id)).toMatchObject({ failures: 2, lastError: "timeout" });
  expect((await listSourceHealth(own.store.db))[0]?.id).toBe(id);
});

test("upsertWatch() keeps the schedule of known sources and polls removed ones no more", async () => {
  const [source] = await claim(SEEN_AT, 1);
  const id = source?.id ?? "";
  await saveSourceState(own.store.db, {
    id,
    state: {},
    nextPollAt: later(600_000),
    polledAt: SEEN_AT,
    error: null,
    newItems: 0,
  });
  const kept = SOURCES.filter((entry) => `watch.${entry.id}` === id || entry.id === "s7");
  const watch = { id: "watch", title: "A watch", sources: kept };
  expect(await upsertWatch(own.store.db, watch, later(1000))).toEqual({ changed: true });
  expect(await upsertWatch(own.store.db, watch, later(2000))).toEqual({ changed: false });
  expect((await getSource(own.store.db, id))?.nextPollAt).toEqual(later(600_000));
  expect((await claim(later(3000), 40)).map((row) => row.id)).toEqual(
    id === "watch.s7" ? [] : ["watch.s7"],
  );
  // Back in the file, back on the schedule.
  await upsertWatch(own.store.db, { ...watch, sources: SOURCES }, later(4000));
  expect(await claim(later(5000), 40)).toHaveLength(38);
});

test("insertUnseenItems() takes each identity once per source, however long", async () => {
  const long = `https://a.example/${"x".repeat(40_000)}`;
  const items = [long, "b", "b", "c\u0000"].map((identity) => ({
    identity,
    url: identity,
    title: "T",
    published: null,
  }));
  expect(await findUnseenItems(own.store.db, "watch.s0", items)).toHaveLength(3);
  const inserted = await Promise.all([
    insertUnseenItems(own.store.db, "watch.s0", items, SEEN_AT),
    insertUnseenItems(own.store.db, "watch.s0", items, SEEN_AT),
  ]);
  expect(inserted.flat()).toHaveLength(3);
  expect(await findUnseenItems(own.store.db, "watch.s0", items)).toEqual([]);
  expect(await findUnseenItems(own.store.db, "watch.s1", items)).toHaveLength(3);
  const health = await listSourceHealth(own.store.db, "watch");
  expect(health.find(({ id }) => id === "watch.s0")).toMatchObject({ itemCount: 3 });
  expect(health.find(({ id }) => id === "watch.s1")).toMatchObject({ itemCount: 0 });
});

test("claimDueArticles() finds articles whose queue job was lost", async () => {
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      upsertArticle(own.store.db, `https://a/${index % 4}`, SEEN_AT),
    ),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(4);
  const options = { now: SEEN_AT, limit: 3, leaseMs: 60_000 };
  const taken = await Promise.all([1, 2].map(() => claimDueArticles(own.store.db, options)));
  expect(new Set(taken.flat().map((row) => row.id)).size).toBe(4);
  expect(await claimDueArticles(own.store.db, options)).toEqual([]);
  const afterLease = { ...options, now: later(60_000), limit: 9 };
  expect(await claimDueArticles(own.store.db, afterLease)).toHaveLength(4);
});

test("listEventsSince() never steps over an event that commits late", async () => {
  const seen: number[] = [];
  let cursor = 0;
  const read = async () => {
    for (const event of await listEventsSince(own.store.db, cursor)) {
      seen.push(event.id);
      cursor = event.id;
    }
  };
  const writers = Array.from({ length: 30 }, (_, index) =>
    own.store.db.transaction(async (tx) => {
      await tx.execute(`select pg_sleep(${(index % 5) / 100})`);
      await insertEvents(tx, [{ kind: "test", message: `event ${index}`, at: SEEN_AT }]);
      await tx.execute(`select pg_sleep(${(index % 3) / 200})`);
    }),
  );
  const all = Promise.all(writers);
  for (let reads = 0; reads < 20; reads++) await read();
  await all;
  await read();
  expect(seen).toHaveLength(30);
  expect(await listRecentEvents(own.store.db, 1)).toMatchObject([{ id: cursor }]);
});

test("countStatus() counts what is due, and instances are those that beat", async () => {
  expect(await countStatus(own.store.db, SEEN_AT)).toMatchObject({
    sources: 40,
    sourcesDue: 40,
    articlesWaiting: 0,
    lastNewFigureAt: null,
  });
  const instance = { id: "i1", role: "up", host: "h", pid: 1, startedAt: SEEN_AT, info: {} };
  await saveHeartbeat(own.store.db, instance, SEEN_AT);
  await saveHeartbeat(own.store.db, { ...instance, info: { jobs: 3 } }, later(5000));
  expect(await listInstances(own.store.db, later(4000))).toMatchObject([{ info: { jobs: 3 } }]);
  expect(await listInstances(own.store.db, later(6000))).toEqual([]);
  await setMeta(own.store.db, "seed", { at: 1 }, SEEN_AT);
  await setMeta(own.store.db, "seed", { at: 2 }, SEEN_AT);
  expect(await getMeta(own.store.db, "seed")).toEqual({ at: 2 });
  expect(await getMeta(own.store.db, "none")).toBeUndefined();
});
