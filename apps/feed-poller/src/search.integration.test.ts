import { createFetcher, type Fetcher } from "@figurewatch/http";
import { startGdelt, type Gdelt, type IndexedArticle } from "@figurewatch/newsroom";
import {
  backfillSource,
  pollSource,
  searchLimitsOf,
  type BackfillStep,
} from "@figurewatch/pipeline";
import type { Runtime } from "@figurewatch/runtime";
import {
  createHostGate,
  createSiteFiles,
  getArticleToRead,
  getSource,
  insertUnseenItems,
  readCoverage,
  upsertArticle,
  upsertWatch,
  type Db,
  type SourceRow,
} from "@figurewatch/store";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import type { Source } from "@figurewatch/watch";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildPollDeps } from "./build-poll-deps.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse("2026-03-10T08:00:00Z");
/** A tenth of a second between requests, for the service's six. */
const PACE = 1 / 60;

let postgres: TestPostgres;
let gdelt: Gdelt;
let fetchers: Fetcher[];
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  gdelt = await startGdelt();
  fetchers = [];
});
afterEach(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()));
  await gdelt.close();
});

const at = (ms: number) => new Date(ms).toISOString();
const article = (n: number, seenAt: number): IndexedArticle => ({
  ...{ url: `https://paper${n}.example/story`, title: `Migrant workers ${n}`, seenAt: at(seenAt) },
});

function buildSource(id: string, changes: Partial<Source> = {}): Source {
  return {
    ...{ id, title: `The ${id}`, kind: "search", url: gdelt.url, publisher: "search" },
    search: { service: "gdelt", query: '"migrant workers"', languages: ["en"], countries: [] },
    ...{ country: null, language: "en", owner: null, addressFrom: "the test" },
    ...{ verified: true, enabled: true, ...changes },
  };
}

type Queued = { articleId: string; dueAt: string };

/** A watch over these sources, and workers that poll them; `clock` is everyone's. */
async function watchOver(sources: Source[]) {
  const { db } = await postgres.openStore();
  const clock = { now: NOW };
  await upsertWatch(db, { id: "w", title: "A watch", sources }, new Date(NOW));
  const queued: string[] = [];
  const work = (name: string) => {
    const fetcher = createFetcher({
      ...{ allow: [`127.0.0.1:${gdelt.port}`], crawlDelayMs: 0 },
      ...{ hostGate: createHostGate(db, name), siteFiles: createSiteFiles(db) },
    });
    fetchers.push(fetcher);
    const queues = {
      enqueue: async (_queue: string, { articleId }: Queued) => void queued.push(articleId),
    };
    const deps = buildPollDeps({
      ...{ db, fetcher, queues, watch: { sources }, now: () => new Date(clock.now) },
      config: { pollFloorMs: 15 * MINUTE * PACE, quietFirstPoll: true },
    } as unknown as Runtime);
    return {
      deps,
      poll: async (id: string) => pollSource(await sourceOf(db, id), deps),
    };
  };
  const worker = work("worker");
  return { db, clock, queued, work, ...worker, read: (id: string) => sourceOf(db, id) };
}

async function sourceOf(db: Db, id: string): Promise<SourceRow> {
  const source = await getSource(db, `w.${id}`);
  if (source === undefined) throw new Error(`there is no source "${id}"`);
  return source;
}

const quietOf = async (db: Db, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await getArticleToRead(db, id))?.quiet));

test("a search brings what it has found since it was last asked, once, and alerts on what is new alone", async () => {
  gdelt.articles.push(article(1, NOW - 2 * DAY), article(2, NOW - 30 * DAY));
  const { poll, clock, db, queued, read } = await watchOver([buildSource("search")]);
  expect(await poll("search")).toEqual({ kind: "polled", items: 1, queued: 1 });
  expect(gdelt.requests[0]?.query.get("query")).toBe('"migrant workers" sourcelang:eng');

  clock.now += 3 * 60 * MINUTE;
  // One that the service saw before we first came, and found late; and one that is new.
  gdelt.articles.push(article(3, NOW - 60 * MINUTE), article(4, NOW + 60 * MINUTE));
  expect(await poll("search")).toEqual({ kind: "polled", items: 2, queued: 2 });
  expect(await quietOf(db, queued)).toEqual([true, true, false]);
  expect(await poll("search")).toMatchObject({ kind: "polled", queued: 0 });

  // Nothing found is no trouble, for a search.
  gdelt.articles.length = 0;
  clock.now += DAY;
  expect(await poll("search")).toEqual({ kind: "polled", items: 0, queued: 0 });
  const { state } = await read("search");
  expect(state).toMatchObject({ health: "ok", search: { until: at(clock.now) } });
});

test("a search that comes back full is asked for the rest", async () => {
  const many = Array.from({ length: 600 }, (_, n) => article(n, NOW - 6 * DAY + n * 10 * MINUTE));
  gdelt.articles.push(...many);
  const { poll } = await watchOver([buildSource("search")]);
  expect(await poll("search")).toMatchObject({ kind: "polled", queued: 600 });
  expect(gdelt.requests).toHaveLength(3);
});

test("what other sources brought is not read again, however it is linked to", async () => {
  const { poll, db, queued } = await watchOver([
    buildSource("search"),
    buildSource("paper", { title: "The Paper", kind: "feed", publisher: "press" }),
  ]);
  const url = "https://paper1.example/story";
  const { id } = await upsertArticle(db, url, new Date(NOW), { key: url });
  const item = { identity: "1", url, title: "A story", published: null, articleId: id };
  await insertUnseenItems(db, "w.paper", [item], new Date(NOW));
  gdelt.articles.push(
    { ...article(1, NOW - DAY), url: "http://paper1.example/story?utm_source=x" },
    article(2, NOW - DAY),
  );
  await poll("search");
  const [first, second = ""] = queued;
  // Not read so far, it is queued once more, as the same article.
  expect(first).toBe(id);
  expect((await getArticleToRead(db, id))?.sourceTitle).toBe("The Paper");
  // A search publishes nothing: what it alone leads to has no publisher but itself.
  expect((await getArticleToRead(db, second))?.sourceTitle).toBeNull();
});

test.for([
  { mood: "throttled", health: "failing", says: "429" },
  { mood: "throttled-in-words", health: "failing", says: "Please limit requests" },
  { mood: "refuses", health: "broken", says: "Your query was too short or too long" },
  { mood: "empty", health: "broken", says: "The answer is empty" },
  { mood: "cut-off", health: "broken", says: "the answer ends in the middle" },
  { mood: "down", health: "failing", says: "503" },
] as const)(
  "a search whose service is $mood is $health, and misses nothing by it",
  async ({ mood, health, says }) => {
    const { poll, clock, read } = await watchOver([buildSource("search")]);
    await poll("search");
    gdelt.articles.push(article(1, NOW + 60 * MINUTE), article(2, NOW + 61 * MINUTE));
    gdelt.mood = mood;
    clock.now += 20 * DAY;
    expect(await poll("search")).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining(says),
    });
    const { state, nextPollAt } = await read("search");
    expect(state).toMatchObject({ health, search: { until: at(NOW) } });
    expect(nextPollAt.getTime()).toBeGreaterThan(clock.now);

    gdelt.mood = "well";
    await poll("search");
    const now = await read("search");
    expect(now.state).toMatchObject({ health: "ok", search: { until: at(clock.now) } });
  },
);

test("what a search cannot be asked for any more is a gap, and an outage that it made up for is none", async () => {
  const { poll, clock, db } = await watchOver([buildSource("search")]);
  await poll("search");
  clock.now += 100 * DAY;
  await poll("search");
  const { missed } = await readCoverage(db, "w");
  expect(missed).toEqual([
    { sourceId: "w.search", from: new Date(NOW), to: new Date(clock.now - 88 * DAY) },
  ]);
});

test("a changed query starts anew, and quietly", async () => {
  gdelt.articles.push(article(1, NOW - DAY), { ...article(2, NOW - DAY), title: "Loggers" });
  const { poll, clock, db, queued } = await watchOver([buildSource("search")]);
  await poll("search");
  const search = { service: "gdelt" as const, query: "loggers", languages: [], countries: [] };
  clock.now += 2 * DAY;
  const sources = [buildSource("search", { search })];
  await upsertWatch(db, { id: "w", title: "A watch", sources }, new Date(clock.now));
  expect(await poll("search")).toMatchObject({ queued: 1 });
  expect(await quietOf(db, queued)).toEqual([true, true]);
});

test("all workers that ask one service keep its pause between them", async () => {
  const { work, poll } = await watchOver([buildSource("a"), buildSource("b"), buildSource("c")]);
  const other = work("other");
  await Promise.all([poll("a"), other.poll("b"), poll("c")]);
  const times = gdelt.requests.map(({ atMs }) => atMs);
  const pauses = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(pauses).toHaveLength(2);
  // 6 s by the pace of the test.
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(99);
});

test("backfillSource() fills in the past, a week at a time, and alerts no one", async () => {
  const { deps, db, poll, queued, read } = await watchOver([buildSource("search")]);
  const source = await read("search");
  const limits = searchLimitsOf(source.definition);
  if (limits === undefined) throw new Error("no search");
  gdelt.articles.push(article(1, NOW - 50 * DAY), article(2, NOW - 41 * DAY));
  await poll("search");
  expect(queued).toEqual([]);
  const window = { from: new Date(NOW - 51 * DAY), to: new Date(NOW - 39 * DAY) };
  const steps: BackfillStep[] = [];
  for await (const step of backfillSource(source, window, limits, deps)) steps.push(step);
  expect(steps.map(({ found, queued, trouble }) => [found, queued, trouble])).toEqual([
    [1, 1, null],
    [1, 1, null],
  ]);
  expect(await quietOf(db, queued)).toEqual([true, true]);

  gdelt.mood = "throttled";
  const stopped: BackfillStep[] = [];
  for await (const step of backfillSource(source, window, limits, deps)) stopped.push(step);
  expect(stopped.map(({ trouble }) => trouble)).toEqual([expect.stringContaining("429")]);
});

test("a search by feed is asked by its query, and may find nothing", async () => {
  const feed = buildSource("feed", {
    url: `http://127.0.0.1:${gdelt.port}/rss?q={query}`,
    search: { service: "feed", query: "a & b", languages: [], countries: [] },
  });
  const { deps, read } = await watchOver([feed]);
  const source = await read("feed");
  const asked: string[] = [];
  const outcome = await pollSource(source, {
    ...deps,
    fetchFeed: async (url) => {
      asked.push(url);
      const body = new TextEncoder().encode(
        '<rss version="2.0"><channel><title>None</title></channel></rss>',
      );
      return { kind: "ok", url, finalUrl: url, body } as never;
    },
  });
  expect(asked).toEqual([`http://127.0.0.1:${gdelt.port}/rss?q=a%20%26%20b`]);
  expect(outcome).toMatchObject({ kind: "polled", items: 0 });
});
